import { dateInStockholm, type CalendarDate, type Instant } from '../calendar/index.js';
import { standstillEndsAt } from '../award/standstill-end.js';
import { holders } from '../case/capacity.js';
import type { CaseState, Track } from '../case/state.js';
import { durationsOf, type StageDurations } from '../learning/durations.js';
import { stepExpectations } from '../learning/step-expectations.js';
import { stageOf } from '../procedures/registry.js';
import { currentWindow, lastDayOf } from '../windows/current-window.js';
import type { Activity, Scheduled } from './activity.js';
import { latest } from './latest.js';
import type { Node } from './plan-nodes.js';
import { walkStage, type Cursor, type Standing, type TimetableOptions, type TimetableStage } from './stage-walk.js';

type StageNode = Extract<Node, { readonly track: Track }>;

interface StageAt {
  readonly scheduled: Scheduled;
  readonly next: Standing;
}

/** What a stage is dated from: the stages and milestones before it, and the day before which nothing open can end. */
interface Dating {
  readonly state: CaseState;
  readonly node: StageNode;
  readonly previous: Standing | undefined;
  readonly first: readonly Scheduled[];
  readonly floor: CalendarDate;
  readonly now: Instant;
  readonly options: TimetableOptions;
}

/**
 * Dates a stage of a track: a passed one as it was, the current one from when it was entered and at least until today, one
 * ahead from where the stage before it and the milestones that hold it end.
 */
export function stageAt(dating: Dating): StageAt {
  const by = { passed, current, ahead };
  return by[dating.node.place.status](dating);
}

const learnt = ({ node: { place }, options }: Dating): StageDurations =>
  durationsOf(options.recorded ?? [], place.definition.id, place.stage);

const on = (day: CalendarDate): Cursor => ({ startOn: day, after: day });

/** The notice's day, which prior information notices are counted to, once it is sent. */
const noticed = ({ notice }: CaseState): Pick<Standing, 'noticeSentOn'> => {
  if (!notice) return {};
  const day = dateInStockholm(notice.dispatchedAt);
  return { noticeSentOn: { earliest: day, expected: day } };
};

const enteredOn = ({ state, node }: Dating): CalendarDate =>
  state.stageDates[node.id]?.enteredOn ?? dateInStockholm(state.createdAt);

function passed(dating: Dating): StageAt {
  const { state, node, options } = dating;
  const startOn = enteredOn(dating);
  const endOn = state.stageDates[node.id]?.leftOn ?? startOn;
  const next = { earliest: on(endOn), expected: on(endOn), ...noticed(state) };
  const activity: Activity = {
    ...described(dating, walkStage(node.place.stage, next, options, learnt(dating)).row),
    status: 'done',
    earliestStartOn: startOn,
    earliestEndOn: endOn,
    startOn,
    endOn,
    actualStartOn: startOn,
    actualEndOn: endOn,
    explanation: [],
  };
  return { scheduled: { activity, followsOn: endOn, dueOn: endOn, drawnFrom: [], work: [] }, next };
}

function current(dating: Dating): StageAt {
  const { state, node, floor, options } = dating;
  const since = on(dateInStockholm(node.track.enteredAt));
  const begin = { earliest: since, expected: since, ...noticed(state) };
  const known = knownEnd(state, node.track);
  const { row, next } = walkStage(node.place.stage, begin, { ...options, rounds: 1 }, learnt(dating), known);
  const earliestEndOn = latest([row.earliestEndOn], floor);
  const endOn = latest([row.expectedEndOn], earliestEndOn);
  const startOn = enteredOn(dating);
  const activity: Activity = {
    ...described(dating, row),
    status: 'current',
    earliestStartOn: startOn,
    earliestEndOn,
    startOn,
    endOn,
    actualStartOn: startOn,
    ...anticipated(dating, row, endOn),
  };
  const expected = raise(next.expected, endOn);
  return {
    scheduled: {
      activity,
      followsOn: expected.startOn,
      dueOn: row.expectedEndOn,
      drawnFrom: drawn(dating),
      work: row.work,
    },
    next: { ...next, earliest: raise(next.earliest, earliestEndOn), expected },
  };
}

function ahead(dating: Dating): StageAt {
  const { state, node, previous, first, floor, options } = dating;
  const begin = on(latest([dateInStockholm(state.createdAt)], floor));
  const at = previous ?? { earliest: begin, expected: begin };
  const held = first.flatMap(({ activity }) => (activity.kind === 'stage' ? [] : [activity]));
  const standing = {
    ...at,
    earliest: held.map((one) => one.earliestEndOn).reduce(raise, at.earliest),
    expected: held.map((one) => one.endOn).reduce(raise, at.expected),
  };
  const { row, next } = walkStage(node.place.stage, standing, options, learnt(dating));
  const activity: Activity = {
    ...described(dating, row),
    status: 'ahead',
    earliestStartOn: row.earliestStartOn,
    earliestEndOn: row.earliestEndOn,
    startOn: row.expectedStartOn,
    endOn: row.expectedEndOn,
    ...anticipated(dating, row, row.expectedEndOn),
  };
  return {
    scheduled: {
      activity,
      followsOn: next.expected.startOn,
      dueOn: activity.endOn,
      drawnFrom: drawn(dating),
      work: row.work,
    },
    next,
  };
}

const drawn = (dating: Dating): readonly number[] => {
  const { length, drawnFrom } = learnt(dating);
  return length ? drawnFrom : [];
};

/** What the dates of a stage that isn't over rest on, and those of its steps. */
const anticipated = (dating: Dating, row: TimetableStage, endOn: CalendarDate) => ({
  expectation: { ...row.expectation, expectedOn: endOn },
  steps: stepExpectations(dating.node.place.stage, learnt(dating), row, endOn),
});

const raise = (cursor: Cursor, to: CalendarDate): Cursor => (to > cursor.startOn ? { startOn: to, after: to } : cursor);

/** The end that is already set for what a track waits for in its stage. */
function knownEnd(state: CaseState, track: Track): CalendarDate | undefined {
  const window = currentWindow(state, track);
  if (window) return lastDayOf(window.dueAt);
  const waits = stageOf(track).steps.some(({ command }) => command === 'EndStandstill');
  const standstill = waits ? standstillEndsAt(state, track) : undefined;
  return standstill === undefined ? undefined : lastDayOf(standstill);
}

const described = ({ state, node: { id, track }, first, now }: Dating, row: TimetableStage) => ({
  id,
  kind: 'stage' as const,
  name: row.name,
  track: id.slice(0, id.lastIndexOf('/')) || track.id,
  stage: row.stage,
  zone: row.zone,
  roles: row.roles,
  persons: [...new Set(row.roles.flatMap((role) => holders(state, role, now)))],
  dependsOn: first.map(({ activity }) => activity.id),
  workingDays: row.workingDays,
  ...(row.period ? { period: row.period } : {}),
  explanation: row.explanation,
  ...(row.assumes ? { assumes: row.assumes } : {}),
});
