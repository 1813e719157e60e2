import {
  addDays,
  dateInStockholm,
  startOfDay,
  type CalendarDate,
  type ComputedPeriod,
  type ExplanationStep,
  type Instant,
} from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import { lastDay } from '../performance/contract-now.js';
import { statutoryPeriod } from '../periods/index.js';
import type { RetentionDecision } from './archive.state.js';
import { retentionClasses, retentionTable, type RetentionClass } from './retention-classes.data.js';

/** How long a class of a case's documents is kept, and why. */
export interface Retention {
  readonly class: RetentionClass;
  /** The last day that the law asks for; none while it can't be counted. */
  readonly leastUntilOn?: CalendarDate;
  /** What it will be counted from, while that hasn't happened. */
  readonly runsFrom?: Text;
  readonly explanation: readonly ExplanationStep[];
  readonly basis: string;
  readonly verified: boolean;
  /** What the organisation has decided. */
  readonly decided?: RetentionDecision;
  /** From when it can be disposed of: after both; none while one of them isn't known, or it is kept for good. */
  readonly disposableFrom?: Instant;
}

/** The four years from the award (LOU 12:17, 19:23, 19a:12). */
export const keptFrom = (awardedAt: Instant): ComputedPeriod =>
  statutoryPeriod('RETENTION', dateInStockholm(awardedAt));

/** How long each class is kept: the law's least time and the organisation's own decision. */
export const retentionOf = (state: CaseState): readonly Retention[] =>
  retentionClasses.map((one) => retentionOfClass(state, one));

/** The same, for one class. */
export function retentionOfClass(state: CaseState, of: RetentionClass): Retention {
  const { basis, verified, least } = retentionTable[of];
  const decided = state.retention[of];
  const counted = leastOf(state, least === 'award-and-term');
  const until = counted.endsOn === undefined ? undefined : laterOf(counted.endsOn, decided?.untilOn);
  return {
    class: of,
    ...(counted.endsOn === undefined ? { runsFrom: awaited } : { leastUntilOn: counted.endsOn }),
    explanation: counted.explanation,
    basis: counted.own ? `${basis}; own rule: without an award counted from the end (not verified)` : basis,
    verified: verified && !counted.own,
    ...(decided ? { decided } : {}),
    ...(until !== undefined && decided?.untilOn !== undefined ? { disposableFrom: startOfDay(addDays(until, 1)) } : {}),
  };
}

const awaited: Text = {
  sv: 'när tilldelningen är beslutad, eller ärendet avslutat utan tilldelning',
  en: 'when the award is decided, or the case has ended without one',
};

interface Counted {
  readonly endsOn?: CalendarDate;
  readonly explanation: readonly ExplanationStep[];
  /** There is no award to count from. */
  readonly own?: boolean;
}

/** Counted from the last award of the case: its documents aren't kept apart by lot. */
function leastOf(state: CaseState, andTerm: boolean): Counted {
  const isOpen = Object.values(state.tracks).some(
    (track) => !track.end && !isAwarded(state, track.partner?.lot ?? track.id),
  );
  if (isOpen) return { explanation: [] };
  const awarded = Object.values(state.awards).flatMap(({ decision }) => (decision ? [decision.at] : []));
  const from = awarded.toSorted().at(-1) ?? state.end?.at;
  if (from === undefined) return { explanation: [] };
  const { endsOn, explanation } = keptFrom(from);
  const own = awarded.length === 0;
  const term = andTerm ? lastTerm(state) : undefined;
  if (term === undefined || term <= endsOn) return { endsOn, explanation, own };
  return { endsOn: term, explanation: [...explanation, termStep(term)], own };
}

const isAwarded = ({ awards }: CaseState, lot: string) => awards[lot]?.decision !== undefined;

/** The last day of the contracts that were concluded, as modifications and exercised options have moved it. */
const lastTerm = (state: CaseState): CalendarDate | undefined =>
  Object.entries(state.contracts)
    .flatMap(([id, { concludedOn }]) => (concludedOn === undefined ? [] : (lastDay(state, { id }) ?? [])))
    .toSorted()
    .at(-1);

const termStep = (endsOn: CalendarDate): ExplanationStep => ({
  kind: 'chosen',
  source: 'LOU 12:17',
  says: {
    sv: `Avtalet löper till och med ${endsOn}, och bevaras minst så länge.`,
    en: `The contract runs to the end of ${endsOn}, and is kept at least as long.`,
  },
  on: endsOn,
});

const laterOf = (one: CalendarDate, other: CalendarDate | undefined): CalendarDate =>
  other !== undefined && other > one ? other : one;
