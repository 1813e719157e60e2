import {
  addDays,
  countWorkingDays,
  dateInStockholm,
  dateInWords,
  daysBetween,
  type CalendarDate,
  type Instant,
} from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import { spread, type Spread } from '../learning/spread.js';
import type { Activity, Scheduled } from './activity.js';
import { loadOf, type WeekLoad } from './load.js';
import { schedule } from './schedule.js';
import { slackOf } from './slack.js';
import type { TimetableOptions } from './stage-walk.js';

export interface PlannedActivity extends Activity {
  /** Whether a delay of it delays the end. Never of what is done. */
  readonly critical: boolean;
  /** Working days that it can be later without moving the end; none of what is done. */
  readonly slackWorkingDays?: number;
  /** Calendar days that it is expected after the day somebody planned. */
  readonly afterPlanDays?: number;
}

/** Something that is late, and what that moves. */
export interface Delay {
  readonly activity: string;
  readonly dueOn: CalendarDate;
  readonly lateWorkingDays: number;
  /** What ends later because of it, and by how many calendar days. */
  readonly delays: readonly { readonly activity: string; readonly days: number }[];
}

/** Money that ends before what it is to pay for. */
export interface FundingWarning {
  readonly code: 'FUNDING-ENDS';
  readonly funding: string;
  readonly activity: string;
  readonly says: Text;
}

/** One plan for innovation and procurement. */
export interface Plan {
  readonly activities: readonly PlannedActivity[];
  readonly endsOn: CalendarDate;
  /** By when it has ended with 80 per cent likelihood, where something is learned. */
  readonly endsLatelyOn?: CalendarDate;
  /** First to last, the activities that decide the end. */
  readonly criticalPath: readonly string[];
  readonly load: readonly WeekLoad[];
  readonly delays: readonly Delay[];
  readonly warnings: readonly FundingWarning[];
}

/**
 * The plan of a case as it stands: what has happened on its days, what is late today, and everything else as the law, the
 * definition and the milestones have it. Before the start decision it follows the procedure that the strategy proposes.
 */
export function plan(state: CaseState, now: Instant, given: TimetableOptions = {}): Plan {
  const options: TimetableOptions = {
    ...(state.documents ? { documents: state.documents } : {}),
    ...given,
    circumstances: {
      authority: state.authorityKind === 'central-authority' ? 'central' : 'sub-central',
      ...(state.notice?.priorInformation ? { priorInformation: state.notice.priorInformation } : {}),
      ...given.circumstances,
    },
  };
  const today = dateInStockholm(now);
  const all = schedule(state, now, options);
  const late = spread(all, today);
  const { slack, criticalPath, endsOn } = slackOf(all, (id) => state.milestones[id]?.after);
  return {
    activities: all.map(({ activity }) => ({
      ...activity,
      critical: slack.get(activity.id) === 0,
      ...(slack.has(activity.id) ? { slackWorkingDays: slack.get(activity.id) ?? 0 } : {}),
      ...afterPlan(activity),
      ...lately(activity, late),
    })),
    endsOn,
    ...(late.endsLatelyOn ? { endsLatelyOn: late.endsLatelyOn } : {}),
    criticalPath,
    load: loadOf(state, all, today, now),
    delays: overdue(all, today).map((one) =>
      delayOf(one, all, schedule(state, now, options, [one.activity.id]), today),
    ),
    warnings: fundingWarnings(all),
  };
}

const lately = ({ id, expectation }: Activity, { latelyOn }: Spread) => {
  const on = latelyOn.get(id);
  return expectation && on !== undefined ? { expectation: { ...expectation, latelyOn: on } } : {};
};

const afterPlan = ({ plannedOn, endOn }: Activity) =>
  plannedOn !== undefined && endOn > plannedOn ? { afterPlanDays: daysBetween(plannedOn, endOn) } : {};

const overdue = (all: readonly Scheduled[], today: CalendarDate) =>
  all.filter(({ activity, dueOn }) => activity.status !== 'done' && dueOn < today);

function delayOf(
  { activity, dueOn }: Scheduled,
  all: readonly Scheduled[],
  inTime: readonly Scheduled[],
  today: CalendarDate,
): Delay {
  const would = new Map(inTime.map((one) => [one.activity.id, one.activity.endOn]));
  return {
    activity: activity.id,
    dueOn,
    lateWorkingDays: countWorkingDays(addDays(dueOn, 1), today, 'public-holidays-and-eves'),
    delays: all.flatMap(({ activity: one }) => {
      const days = daysBetween(would.get(one.id) ?? one.endOn, one.endOn);
      return one.id !== activity.id && days > 0 ? [{ activity: one.id, days }] : [];
    }),
  };
}

const fundingWarnings = (all: readonly Scheduled[]): readonly FundingWarning[] =>
  all.flatMap(({ activity: { id: funding, availableUntil, name } }) => {
    if (availableUntil === undefined) return [];
    const last = dateInWords(availableUntil);
    return all
      .filter(({ activity }) => activity.dependsOn.includes(funding) && activity.endOn > availableUntil)
      .map(({ activity }) => ({
        code: 'FUNDING-ENDS',
        funding,
        activity: activity.id,
        says: {
          sv: `${name.sv} tar slut ${last.sv}, före ${activity.name.sv} (${activity.endOn}).`,
          en: `${name.en} ends on ${last.en}, before ${activity.name.en} (${activity.endOn}).`,
        },
      }));
  });
