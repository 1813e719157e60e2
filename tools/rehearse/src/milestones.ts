import { addPeriod } from '@behov/domain';
import { personIn } from './case-file.js';
import type { FileMilestone } from './file-parts.js';
import { morning } from './morning.js';
import type { PlayedCase } from './played-case.js';

const planner = (play: PlayedCase) => personIn(play.file, 'innovation-leader');
const all = (play: PlayedCase) => play.file.plan ?? [];

/** The plan as it is first made. */
export async function planMilestones(play: PlayedCase): Promise<void> {
  for (const one of all(play).filter(({ insteadOf }) => insteadOf === undefined)) await plan(play, one);
}

/** What fell away meanwhile is dropped with its reasons, and what is planned in its place is planned. */
export async function changePlan(play: PlayedCase): Promise<void> {
  for (const { id, withdrawn: reasons } of all(play))
    if (reasons !== undefined) await play.give(planner(play), 'DropMilestone', { id, reasons }, `${id}: ${reasons}`);
  for (const one of all(play).filter(({ insteadOf }) => insteadOf !== undefined)) await plan(play, one);
}

/** What is to be reached before the start decision is waited for, in order. */
export async function reachMilestones(play: PlayedCase): Promise<void> {
  const reached = all(play).flatMap(({ id, title, reached: after }) =>
    after === undefined ? [] : [{ id, title, on: addPeriod(play.file.startsOn, after) }],
  );
  for (const { id, title, on } of reached.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    if (morning(on) > play.now) await play.waitUntil(personIn(play.file, 'procurer'), morning(on), title);
    await play.give(planner(play), 'ReachMilestone', { id, on }, id);
  }
}

function plan(play: PlayedCase, milestone: FileMilestone): Promise<void> {
  const { id, kind, title, owner, at, workingDays, amount, availableFrom, availableUntil, dependsOn, holds } =
    milestone;
  const on = (after: string | undefined) => (after === undefined ? undefined : addPeriod(play.file.startsOn, after));
  const dates = { on: on(at), availableFrom: on(availableFrom), availableUntil: on(availableUntil) };
  const money = amount && { amount: amount.amount, currency: amount.currency };
  const body = { id, kind, title, ownerRole: owner, workingDays, dependsOn, holds, amount: money, ...dates };
  return play.give(planner(play), 'PlanMilestone', body, `${title}, ${dates.on ?? dates.availableFrom}`);
}

interface ToldPlan {
  readonly endsOn: string;
  readonly activities: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    readonly endOn: string;
    readonly plannedOn?: string;
    readonly critical: boolean;
  }[];
  readonly warnings: readonly { readonly code: string; readonly says: string }[];
}

/** Tells the case's plan: its milestones, and when it is expected to end. */
export async function tellPlan(play: PlayedCase): Promise<void> {
  const { endsOn, activities, warnings } = (await play.ask('plan')) as unknown as ToldPlan;
  const { story } = play.options;
  story.note(`plan: expected to end on ${endsOn}`);
  for (const { kind, name, endOn, critical } of activities.filter((one) => one.kind !== 'stage'))
    story.note(`  ${kind}: ${name}, ${endOn}${critical ? ' (a delay of it delays the end)' : ''}`);
  for (const { says } of warnings) story.note(`  mind: ${says}`);
}
