import { addDays, dateInStockholm, stepWorkingDays, type CalendarDate, type Instant } from '../calendar/index.js';
import { holders } from '../case/capacity.js';
import type { CaseState } from '../case/state.js';
import type { Activity, Scheduled } from './activity.js';
import { latest } from './latest.js';
import type { Milestone } from './planning.state.js';

const calendar = 'public-holidays-and-eves';

/** A milestone's days: not before what it depends on, not before its planned day, and today when it is late. */
export function milestoneAt(
  state: CaseState,
  milestone: Milestone,
  first: readonly Scheduled[],
  floor: CalendarDate,
  now: Instant,
): Scheduled {
  const { reachedOn, workingDays = 0, after, owner } = milestone;
  const plannedOn = milestone.on ?? milestone.availableFrom;
  const created = dateInStockholm(state.createdAt);
  const lag = ({ id, stage }: Activity) =>
    after && (after.activity === id || after.activity === stage) ? after.days : 0;
  const free = (of: (activity: Activity) => CalendarDate) =>
    latest(
      first.map(({ activity }) => addDays(of(activity), lag(activity))),
      created,
    );
  const worked = (from: CalendarDate) => (workingDays === 0 ? from : stepWorkingDays(from, workingDays, 1, calendar));
  const back = (end: CalendarDate, from: CalendarDate) =>
    workingDays === 0 ? end : latest([from], stepWorkingDays(end, workingDays, -1, calendar));
  const [soonest, usual] = [free((one) => one.earliestEndOn), free((one) => one.endOn)];
  const dueOn = reachedOn ?? latest([worked(usual)], plannedOn ?? worked(usual));
  const endOn = reachedOn ?? latest([dueOn], floor);
  const earliestEndOn = reachedOn ?? latest([worked(soonest), milestone.availableFrom ?? floor], floor);
  const startOn = reachedOn ?? back(endOn, usual);
  const role = 'role' in owner ? owner.role : undefined;
  const activity: Activity = {
    id: milestone.id,
    kind: milestone.kind,
    name: { sv: milestone.title, en: milestone.title },
    status: reachedOn === undefined ? 'ahead' : 'done',
    roles: role ? [role] : [],
    persons: 'person' in owner ? [owner.person] : holders(state, owner.role, now),
    dependsOn: first.map(({ activity: one }) => one.id),
    workingDays,
    earliestStartOn: reachedOn ?? back(earliestEndOn, soonest),
    earliestEndOn,
    startOn,
    endOn,
    ...(reachedOn === undefined ? {} : { actualEndOn: reachedOn }),
    ...(plannedOn === undefined ? {} : { plannedOn }),
    ...(milestone.amount ? { amount: milestone.amount } : {}),
    ...(milestone.availableUntil === undefined ? {} : { availableUntil: milestone.availableUntil }),
    explanation: [],
  };
  const roles = activity.roles;
  const work =
    workingDays === 0 || reachedOn ? [] : [{ command: '', roles, workingDays, inWindow: false, startOn, endOn }];
  return { activity, followsOn: endOn, dueOn, drawnFrom: [], work };
}
