import { addDays, countWorkingDays, dateInStockholm, daysBetween, type CalendarDate } from '../calendar/index.js';
import type { RecordedEvent } from '../case/event.js';
import type { CaseState, Track } from '../case/state.js';
import { tasks, type Task } from '../case/tasks.js';
import { stageOf } from '../procedures/registry.js';

/** How long a stage, or a step in it, took in a case. */
export interface FinishedStep {
  readonly definition: string;
  readonly stage: string;
  /** The step's command; the whole stage without it. */
  readonly command?: string;
  readonly track: string;
  /** What the step was about where it can be asked for more than once. */
  readonly about?: string;
  readonly finishedOn: CalendarDate;
  /** From the day on which the stage was entered, or the step asked for, which isn't counted itself. */
  readonly calendarDays: number;
  readonly workingDays: number;
  /** Calendar days from when the stage was entered. */
  readonly reachedDays: number;
}

/** What breaks a stage off: then it says nothing of how long it takes. */
const breakingOff: readonly RecordedEvent['type'][] = [
  'CaseClosed',
  'ProcurementCancelled',
  'ContractTerminated',
  'PartnerEnded',
  'PartnershipEnded',
  'ProcurementRedone',
];

/**
 * What an event finished: stages that were left, and steps that are no longer waited for. A training case teaches nothing: its
 * clock is moved by hand.
 */
export function finishedSteps(before: CaseState, event: RecordedEvent, after: CaseState): readonly FinishedStep[] {
  if (after.training !== null || breakingOff.includes(event.type)) return [];
  return [...leftStages(before, event, after), ...doneTasks(before, event, after)];
}

const leftStages = (before: CaseState, event: RecordedEvent, after: CaseState): readonly FinishedStep[] =>
  Object.values(before.tracks)
    .filter((track) => !track.end && isLeft(track, after.tracks[track.id]))
    .map((track) => finished(track, track.enteredAt, event));

/** Left for another stage, for the next time around, or by the end. */
const isLeft = (track: Track, now: Track | undefined): boolean =>
  now?.end !== undefined || now?.stage !== track.stage || now.round !== track.round;

function doneTasks(before: CaseState, event: RecordedEvent, after: CaseState): readonly FinishedStep[] {
  const waiting = tasks(after);
  return tasks(before).flatMap((one) => {
    const track = before.tracks[one.track];
    if (!track || !isListed(track, one) || (one.opensAt ?? event.at) > event.at) return [];
    if (waiting.some((other) => isSame(one, other))) return [];
    return [{ ...finished(track, one.since, event), command: one.command, ...(one.about ? { about: one.about } : {}) }];
  });
}

const isListed = (track: Track, { command }: Task) => stageOf(track).steps.some((step) => step.command === command);

/** Work that goes on in the next stage isn't done; work that is asked for anew is. */
const isSame = (one: Task, other: Task) =>
  one.track === other.track &&
  one.command === other.command &&
  one.about === other.about &&
  (one.stage !== other.stage || one.since === other.since);

function finished(track: Track, since: string, event: RecordedEvent): FinishedStep {
  const [from, entered, on] = [since, track.enteredAt, event.at].map(dateInStockholm) as [string, string, string];
  return {
    definition: track.definition.id,
    stage: track.stage,
    track: track.id,
    finishedOn: on,
    calendarDays: Math.max(daysBetween(from, on), 0),
    workingDays: countWorkingDays(addDays(from, 1), on, 'public-holidays-and-eves'),
    reachedDays: daysBetween(entered, on),
  };
}
