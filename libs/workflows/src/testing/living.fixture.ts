import type { Life, Moment } from '@behov/domain/testing';
import { until, type Followed } from './followed.fixture.js';

/** When the lives begin. Their dates are fixed, because the law's periods depend on them. */
export const birth = '2027-01-11T08:00:00.000Z';

const endOfTime = '9999-12-31';
/** What the program tells of its own mails, as the worker does when they have gone. */
export const mailed = 'RecordNotificationSent';

/**
 * Lives a case from its need to its end. People do what they do when they do it; what time brings until then is left to the
 * workflow's own timers, reminders and escalations too.
 */
export async function live(kase: Followed, life: Life): Promise<void> {
  for (const { now, given } of momentsOf(life)) {
    await whatTimeBrings(kase, now);
    if (given.actor.kind === 'person' || given.command.type === mailed) await give(kase, now, given);
  }
  // What the file asks for after the end, its workflow waits for: it may be years.
  if (kase.state.end) await whatTimeBrings(kase, endOfTime);
  await kase.report();
}

/**
 * A part of a life: the workflow begins in the middle of the case, with the first command of a type, and what was to be done
 * until then is done. @param last the command whose first one is the end; without it the life goes to its end
 */
export async function livePart(kase: Followed, life: Life, first: string, last?: string): Promise<void> {
  const moments = momentsOf(life);
  const place = (type: string) => moments.findIndex(({ given }) => given.command.type === type);
  const from = place(first);
  const to = last === undefined ? moments.length : place(last) + 1;
  for (const { now, given } of moments.slice(0, from)) await give(kase, now, given);
  const { unfinished } = await kase.record.takeUp();
  kase.record.performed.push(...unfinished.map((work) => work.key));
  await kase.report(kase.record.events.length - 1);
  await live(kase, { ...life, moments: moments.slice(from, to) });
}

/** Its moments, with a reference that says which life it is. */
const momentsOf = ({ name, moments }: Life): Life['moments'] =>
  moments.map((moment) => {
    const { command } = moment.given;
    if (command.type !== 'CreateCase') return moment;
    const body = { ...command.body, reference: name };
    return { ...moment, given: { ...moment.given, command: { ...command, body } } };
  });

async function give(kase: Followed, now: string, { actor, command, brought }: Moment['given']): Promise<void> {
  await kase.skipTo(now);
  kase.record.brought = brought;
  const body = command.type === mailed ? { ...command.body, sentAt: await kase.now() } : command.body;
  await kase.giveAs(actor, command.type, body);
}

/** Lets the workflow give each command that falls due until an instant, or until now where it is later already, one after the other. */
async function whatTimeBrings(kase: Followed, instant: string): Promise<void> {
  const now = await kase.now().catch(() => instant);
  const end = now > instant ? now : instant;
  for (let next = kase.nextOrNone; next && next.at <= end; next = kase.nextOrNone) {
    await kase.report();
    const before = kase.record.events.length;
    await kase.skipTo(next.at);
    await until(() => Promise.resolve(kase.record.events.length > before));
  }
}
