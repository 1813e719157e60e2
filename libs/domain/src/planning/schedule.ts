import { addDays, dateInStockholm, stepWorkingDays, type CalendarDate, type Instant } from '../calendar/index.js';
import { standstillEndsAt } from '../award/standstill-end.js';
import { holders } from '../case/capacity.js';
import { lotOf } from '../case/lot-of.js';
import { lastDayOf, currentWindow } from '../windows/current-window.js';
import type { CaseState, Track } from '../case/state.js';
import type { Activity, Scheduled } from './activity.js';
import { stagesOf, type CaseStage } from './case-stages.js';
import { before, inOrder } from './dependencies.js';
import type { Milestone } from './planning.state.js';
import { walkStage, type Cursor, type Standing, type TimetableOptions } from './stage-walk.js';

/** A stage of one track in the plan, or a milestone. */
type Node =
  | { readonly id: string; readonly track: Track; readonly place: CaseStage; readonly previous?: string }
  | { readonly id: string; readonly milestone: Milestone };

const calendar = 'public-holidays-and-eves';
const latest = (days: readonly CalendarDate[], atLeast: CalendarDate): CalendarDate =>
  days.reduce((last, one) => (one > last ? one : last), atLeast);

/** All stages of all tracks, those from before lots parted once, and the milestones. */
function nodesOf(state: CaseState, now: Instant): readonly Node[] {
  const nodes = new Map<string, Node>();
  for (const track of Object.values(state.tracks)) {
    let previous: string | undefined;
    for (const place of stagesOf(state, track, now)) {
      if (place.status === 'ahead' && track.end) break;
      const id = activityId(state, track, place);
      if (!nodes.has(id)) nodes.set(id, { id, track, place, ...(previous === undefined ? {} : { previous }) });
      previous = id;
    }
  }
  for (const milestone of Object.values(state.milestones)) nodes.set(milestone.id, { id: milestone.id, milestone });
  return [...nodes.values()];
}

/** A passed stage belongs to the track that went through it: the partner's, its lot's, or the whole case. */
function activityId(state: CaseState, track: Track, { stage, status }: CaseStage): string {
  const own = `${track.id}/${stage.id}`;
  if (status !== 'passed') return own;
  return (
    [own, `${lotOf(track)}/${stage.id}`, `case/${stage.id}`].find((id) => state.stageDates[id]) ?? `case/${stage.id}`
  );
}

/** What each node comes after, as activity ids: a stage named by a milestone stands for that stage of every track. */
function graphOf(state: CaseState, nodes: readonly Node[]): ReadonlyMap<string, readonly string[]> {
  const named = (id: string) =>
    state.milestones[id] ? [id] : nodes.flatMap((one) => ('place' in one && one.place.stage.id === id ? [one.id] : []));
  const held = (stage: string) =>
    Object.values(state.milestones).flatMap(({ id, holds }) => (holds.includes(stage) ? [id] : []));
  return new Map(
    nodes.map((node) => [
      node.id,
      'milestone' in node
        ? before(node.milestone).flatMap(named)
        : [...(node.previous === undefined ? [] : [node.previous]), ...held(node.place.stage.id)],
    ]),
  );
}

/**
 * Dates everything in the plan, each after what it depends on. What is late is expected today, and moves what follows.
 * @param onTime activities that are taken to be done on their day although they are late, to see what their delay costs
 */
export function schedule(
  state: CaseState,
  now: Instant,
  options: TimetableOptions,
  onTime: readonly string[] = [],
): readonly Scheduled[] {
  const today = dateInStockholm(now);
  const nodes = nodesOf(state, now);
  const graph = graphOf(state, nodes);
  const done = new Map<string, Scheduled>();
  const standings = new Map<string, Standing>();
  for (const id of inOrder(graph)) {
    const node = nodes.find((one) => one.id === id);
    if (!node) continue;
    const dependsOn = graph.get(id) ?? [];
    const first = dependsOn.flatMap((one) => done.get(one) ?? []);
    const floor = onTime.includes(id) ? '0000-01-01' : today;
    if ('milestone' in node) {
      done.set(id, milestoneAt(state, node.milestone, first, floor, now));
    } else {
      const previous = node.previous === undefined ? undefined : standings.get(node.previous);
      const { scheduled, next } = stageAt(state, node, previous, first, floor, now, options);
      done.set(id, scheduled);
      standings.set(id, next);
    }
  }
  return [...done.values()];
}

function stageAt(
  state: CaseState,
  node: Extract<Node, { place: CaseStage }>,
  previous: Standing | undefined,
  first: readonly Scheduled[],
  floor: CalendarDate,
  now: Instant,
  options: TimetableOptions,
): { readonly scheduled: Scheduled; readonly next: Standing } {
  const { track, place, id } = node;
  const noticeOn = state.notice && dateInStockholm(state.notice.dispatchedAt);
  const sent = noticeOn === undefined ? {} : { noticeSentOn: { earliest: noticeOn, expected: noticeOn } };
  const dates = state.stageDates[id];
  const created = dateInStockholm(state.createdAt);
  const enteredOn = dates?.enteredOn ?? created;
  const dependsOn = first.map(({ activity }) => activity.id);
  if (place.status === 'passed') {
    const leftOn = dates?.leftOn ?? enteredOn;
    const at = { startOn: leftOn, after: leftOn };
    const next = { earliest: at, expected: at, ...sent };
    const { row } = walkStage(place.stage, next, options);
    const activity: Activity = {
      ...described(state, node, row, dependsOn, now),
      status: 'done',
      ...{ earliestStartOn: enteredOn, earliestEndOn: leftOn, startOn: enteredOn, endOn: leftOn },
      ...{ actualStartOn: enteredOn, actualEndOn: leftOn, explanation: [] },
    };
    return { scheduled: { activity, followsOn: leftOn, dueOn: leftOn, work: [] }, next };
  }
  if (place.status === 'current') {
    const since = dateInStockholm(track.enteredAt);
    const at = { startOn: since, after: since };
    const known = knownEnd(state, track);
    const { row, next } = walkStage(
      place.stage,
      { earliest: at, expected: at, ...sent },
      { ...options, rounds: 1 },
      known,
    );
    const earliestEndOn = latest([row.earliestEndOn], floor);
    const endOn = latest([row.expectedEndOn], latest([earliestEndOn], floor));
    const activity: Activity = {
      ...described(state, node, row, dependsOn, now),
      status: 'current',
      ...{ earliestStartOn: enteredOn, earliestEndOn, startOn: enteredOn, endOn, actualStartOn: enteredOn },
    };
    const expected = raise(next.expected, endOn);
    const standing = { ...next, earliest: raise(next.earliest, earliestEndOn), expected };
    const dueOn = row.expectedEndOn;
    return { scheduled: { activity, followsOn: expected.startOn, dueOn, work: row.work }, next: standing };
  }
  const begin = { startOn: latest([created], floor), after: latest([created], floor) };
  const at = previous ?? { earliest: begin, expected: begin };
  const held = first.filter(({ activity }) => activity.kind !== 'stage');
  const floors = (of: (activity: Activity) => CalendarDate) => held.map(({ activity }) => of(activity));
  const standing = {
    ...at,
    earliest: floors((one) => one.earliestEndOn).reduce(raise, at.earliest),
    expected: floors((one) => one.endOn).reduce(raise, at.expected),
  };
  const { row, next } = walkStage(place.stage, standing, options);
  const activity: Activity = {
    ...described(state, node, row, dependsOn, now),
    status: 'ahead',
    ...{ earliestStartOn: row.earliestStartOn, earliestEndOn: row.earliestEndOn },
    ...{ startOn: row.expectedStartOn, endOn: row.expectedEndOn },
  };
  return { scheduled: { activity, followsOn: next.expected.startOn, dueOn: activity.endOn, work: row.work }, next };
}

const raise = (cursor: Cursor, to: CalendarDate): Cursor => (to > cursor.startOn ? { startOn: to, after: to } : cursor);

/** The end that is already set for what a track waits for in its stage. */
function knownEnd(state: CaseState, track: Track): CalendarDate | undefined {
  const window = currentWindow(state, track);
  if (window) return lastDayOf(window.dueAt);
  const standstill = track.stage === 'standstill' ? standstillEndsAt(state, track) : undefined;
  return standstill === undefined ? undefined : lastDayOf(standstill);
}

type Walk = ReturnType<typeof walkStage>['row'];

const described = (
  state: CaseState,
  { id, track }: { readonly id: string; readonly track: Track },
  row: Walk,
  dependsOn: readonly string[],
  now: Instant,
) => ({
  id,
  kind: 'stage' as const,
  name: row.name,
  track: id.slice(0, id.lastIndexOf('/')) || track.id,
  stage: row.stage,
  zone: row.zone,
  roles: row.roles,
  persons: [...new Set(row.roles.flatMap((role) => holders(state, role, now)))],
  dependsOn,
  workingDays: row.workingDays,
  ...(row.period ? { period: row.period } : {}),
  explanation: row.explanation,
  ...(row.assumes ? { assumes: row.assumes } : {}),
});

/** A milestone's days: not before what it depends on, not before its planned day, and today when it is late. */
function milestoneAt(
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
  return { activity, followsOn: endOn, dueOn, work };
}
