import type { Life } from '@behov/domain/testing';
import { until, type Followed } from './followed.fixture.js';

/** When the lives begin. Their dates are fixed, because the law's periods depend on them. */
export const birth = '2027-01-11T08:00:00.000Z';

/**
 * Lives a case from its need to its end. People do what they do when they do it; what time brings until then is left to the
 * workflow's own timers, reminders and escalations too.
 */
export async function live(kase: Followed, { name, moments }: Life): Promise<void> {
  for (const { now, given } of moments) {
    const { actor, command, brought } = given;
    await whatTimeBrings(kase, now);
    if (actor.kind === 'system') continue;
    await kase.skipTo(now);
    kase.record.brought = brought;
    const body =
      command.type === 'CreateCase' ? { ...command.body, reference: name.replaceAll(' ', '-') } : command.body;
    await kase.giveAs(actor, command.type, body);
  }
  await kase.report();
}

/** Lets the workflow give each command that falls due until an instant, one after the other. */
async function whatTimeBrings(kase: Followed, instant: string): Promise<void> {
  for (let next = kase.nextOrNone; next && next.at <= instant; next = kase.nextOrNone) {
    await kase.report();
    const before = kase.record.events.length;
    await kase.skipTo(next.at);
    await until(() => Promise.resolve(kase.record.events.length > before));
  }
}
