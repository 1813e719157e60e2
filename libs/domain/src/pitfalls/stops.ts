import type { CalendarDate } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import { allPitfalls, findMeasure, findStop } from './pitfalls.table.js';
import type { Condition, Measure, Pitfall, PitfallFacts, Stop } from './pitfall.js';
import type { Lift, PitfallAnswers } from './pitfalls.state.js';

/** A stop that the answers and the case raise, with the lift that does away with it, where there is one. */
export interface RaisedStop {
  readonly of: Pitfall;
  readonly stop: Stop;
  readonly answered: PitfallAnswers;
  readonly lift?: Lift;
}

const factsOf = (state: CaseState, answered: PitfallAnswers, today: CalendarDate): PitfallFacts<never> => ({
  // The edge has checked that the answers have the form of the pitfall's questions.
  answers: answered.answers as never,
  answeredOn: answered.on,
  state,
  today,
});

/** The conditions that a measure needs and that do not hold on a day. */
export function missingFor(
  state: CaseState,
  of: Pitfall,
  measure: Measure,
  today: CalendarDate,
): readonly Condition<never>[] {
  const answered = state.pitfalls[of.id];
  if (!answered) return [];
  const facts = factsOf(state, answered, today);
  return measure.needs.map((name) => conditionOf(of, name)).filter((one) => !one.holds(facts));
}

const conditionOf = (of: Pitfall, name: string) => of.conditions[name]!;

/** One measure of a stop as it stands for a day: what it still needs of the case. */
export interface MeasureStatus {
  readonly measure: Measure;
  readonly needs: readonly { readonly says: Text; readonly met: boolean }[];
}

/** The measures that lift a stop, each with whether what it needs of the case is there. */
export const measureStatus = (
  state: CaseState,
  { of, stop }: RaisedStop,
  today: CalendarDate,
): readonly MeasureStatus[] =>
  stop.measures.map((measure) => {
    const missing = missingFor(state, of, measure, today);
    const needs = measure.needs.map((name) => conditionOf(of, name));
    return { measure, needs: needs.map((one) => ({ says: one.says, met: !missing.includes(one) })) };
  });

/** A lift stands while the answers that it rests on are unchanged and what its measure needs still holds. */
function stands(state: CaseState, lift: Lift): boolean {
  const of = findStop(lift.stop)?.of;
  const measure = findMeasure(lift.stop, lift.measure);
  return (
    lift.lapsedAt === undefined &&
    of !== undefined &&
    measure !== undefined &&
    missingFor(state, of, measure, lift.on).length === 0
  );
}

/** Every stop that is raised now, lifted or not, in the order of the pitfalls. */
export const raisedStops = (state: CaseState): readonly RaisedStop[] =>
  allPitfalls.flatMap((of) => {
    const answered = state.pitfalls[of.id];
    if (answered?.answers['applies'] !== true) return [];
    const facts = factsOf(state, answered, answered.on);
    return of.stops
      .filter((stop) => of.predicates[stop.when]!(facts))
      .map((stop) => {
        const lift = state.lifts.findLast((one) => one.stop === stop.id && stands(state, one));
        return { of, stop, answered, ...(lift ? { lift } : {}) };
      });
  });

/** The stops that hold the case back now: nothing is published and no contract signed until they are lifted. */
export const openStops = (state: CaseState): readonly RaisedStop[] =>
  raisedStops(state).filter((one) => one.lift === undefined);
