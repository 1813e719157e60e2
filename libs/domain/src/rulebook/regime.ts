import type { CalendarDate } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import type { Regime } from '../procedures/definition.js';

/** One test of the selector, in the order in which they are asked, with what it rests on. */
export interface RegimeTest {
  readonly id: 'R1' | 'R2' | 'R3' | 'R4' | 'R5';
  readonly says: Text;
  readonly basis: string;
  readonly outcome: 'yes' | 'no' | 'unknown';
  readonly because: Text;
}

/** Which rulebook applies to a case, and how that was found. */
export interface Rulebook {
  /** `unknown`: an amount or an answer is missing, and nothing is guessed. */
  readonly regime: Regime | 'unknown';
  readonly tests: readonly RegimeTest[];
  /** What has to be known before an answer can be given, with the field or setting that gives it. */
  readonly missing: readonly { readonly field: string; readonly says: Text }[];
  /** A social or other special service (LOU annex 2): chapter 19 whatever the value. */
  readonly annex2: boolean;
  /** An R&D service outside the act (LOU 1:5). */
  readonly researchExempt: boolean;
}

/**
 * The rulebook for a case as far as it is known.
 * @param on the day on which the call goes out (LOU 5:5); today, as long as it has not
 */
export function rulebook(_state: CaseState, _on: CalendarDate): Rulebook {
  return { regime: 'unknown', tests: [], missing: [], annex2: false, researchExempt: false };
}
