import { dateOfDayNumber, dayNumber, type CalendarDate } from '../calendar/index.js';
import type { Activity } from '../planning/activity.js';
import { percentile } from './learned.js';

/** An activity of the plan with the calendar days that its stage took in the finished cases; none where nothing is learned. */
export interface Spreading {
  readonly activity: Activity;
  readonly drawnFrom: readonly number[];
}

export interface Spread {
  /** By activity that isn't done: the day by which it is over in four of five runs. */
  readonly latelyOn: ReadonlyMap<string, CalendarDate>;
  readonly endsLatelyOn?: CalendarDate;
}

const runs = 1_000;
/** Fixed, so that the same case gives the same plan every time. */
const seed = 20_250_101;

/**
 * How late things may become. The 80th percentiles of the stages must not be added up: that all of them are slow at once is far less
 * likely than one in five. So the plan is run a thousand times; in each run every learned stage takes what it took in one of the
 * finished cases and moves what follows it. Each recorded duration is drawn as often as the others, in an order that is shuffled with a
 * fixed seed for each stage by itself (Latin hypercube sampling), so a stage alone is late exactly by its 80th percentile. The rest
 * takes what the plan expects. A stage under way draws among those that took at least as long as it already has.
 * @param all each after what it depends on
 */
export function spread(all: readonly Spreading[], today: CalendarDate): Spread {
  const open = all.filter(({ activity }) => activity.status !== 'done');
  if (open.every(({ drawnFrom }) => drawnFrom.length === 0)) return { latelyOn: new Map() };
  const expectedEnds = new Map(all.map(({ activity: { id, endOn } }) => [id, dayNumber(endOn)]));
  const random = numbers(seed);
  const nodes = all.map((one) => nodeOf(one, { expectedEnds, today: dayNumber(today), random }));
  const ends = new Map<string, number[]>(open.map(({ activity }) => [activity.id, []]));
  const last: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const done = new Map<string, number>();
    for (const node of nodes) {
      const end = node.endAfter(
        node.dependsOn.flatMap((id) => done.get(id) ?? []),
        run,
      );
      done.set(node.id, end);
      ends.get(node.id)?.push(end);
    }
    last.push(Math.max(...done.values()));
  }
  const late = (days: readonly number[]) =>
    percentile(
      days.toSorted((a, b) => a - b),
      80,
    );
  return {
    latelyOn: new Map(
      open.map(({ activity: { id, endOn } }) => [
        id,
        dateOfDayNumber(Math.max(late(ends.get(id) ?? []), dayNumber(endOn))),
      ]),
    ),
    endsLatelyOn: dateOfDayNumber(Math.max(late(last), ...open.map(({ activity }) => dayNumber(activity.endOn)))),
  };
}

interface Node {
  readonly id: string;
  readonly dependsOn: readonly string[];
  /** The day number of its end in a run, given those of what it comes after. */
  endAfter(before: readonly number[], run: number): number;
}

interface Drawing {
  /** By activity: the day number on which the plan expects its end. */
  readonly expectedEnds: ReadonlyMap<string, number>;
  readonly today: number;
  readonly random: () => number;
}

function nodeOf({ activity, drawnFrom }: Spreading, { expectedEnds, today, random }: Drawing): Node {
  const { id, dependsOn, status, kind, plannedOn } = activity;
  const [startOn, endOn] = [dayNumber(activity.startOn), dayNumber(activity.endOn)];
  const soonest = dayNumber(activity.earliestEndOn);
  if (status === 'done') return { id, dependsOn, endAfter: () => endOn };
  if (status === 'current') {
    const left = drawnFrom.filter((days) => startOn + days >= today);
    const drawn = draws(left, random);
    return {
      id,
      dependsOn,
      endAfter: (_, run) => (drawn.length === 0 ? endOn : Math.max(startOn + (drawn[run] ?? 0), soonest)),
    };
  }
  const expected = Math.max(...dependsOn.map((one) => expectedEnds.get(one) ?? startOn));
  const moved = (before: readonly number[]) => (before.length === 0 ? 0 : Math.max(...before) - expected);
  if (kind !== 'stage') {
    // A planned day takes up what is late before it; what only follows something else moves with it.
    const most = plannedOn === undefined ? 0 : startOn - expected;
    return { id, dependsOn, endAfter: (before) => endOn + Math.max(moved(before) - most, 0) };
  }
  const byLaw = soonest - dayNumber(activity.earliestStartOn);
  const drawn = draws(drawnFrom, random).map((days) => Math.max(days, byLaw));
  return {
    id,
    dependsOn,
    endAfter: (before, run) => startOn + moved(before) + (drawn[run] ?? endOn - startOn),
  };
}

/** One duration for each run, each as often as the others; none from none. */
function draws(from: readonly number[], random: () => number): readonly number[] {
  if (from.length === 0) return [];
  const drawn = Array.from({ length: runs }, (_, run) => from[Math.floor(((run + 0.5) * from.length) / runs)] ?? 0);
  for (let at = runs - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [drawn[at], drawn[other]] = [drawn[other] ?? 0, drawn[at] ?? 0];
  }
  return drawn;
}

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
function numbers(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
