import type { CaseState, Track } from '../case/state.js';
import type { Text } from '../case/text.js';
import { assessModification, type Assessment } from './assess.js';
import type { GroundId } from './grounds.data.js';
import type { Change } from './proposal.fields.js';

/** On which grounds what was bought may be developed further within its contract. */
export const developmentGrounds: readonly GroundId[] = ['clause', 'not-material'];

export interface DevelopmentAnswer {
  readonly allowed: boolean;
  /** Those of the two grounds that hold. */
  readonly grounds: readonly GroundId[];
  readonly says: Text;
  readonly assessment: Assessment;
}

const advice: Text = {
  sv: 'Vidareutvecklingen ryms inte i avtalet: varken en ändringsklausul eller option (17:10) eller 17:14 ger rätt till den. Börja ett nytt ärende som ärver tråden.',
  en: 'The further development does not fit in the contract: neither a review clause or option (17:10) nor 17:14 allows it. Begin a new case that inherits the thread.',
};

/**
 * Whether further development may be made within a track's contract: only by a clause or option of the documents (LOU 17:10), or where
 * the change is not material (17:14); otherwise it is a new competition, and a new case.
 */
export function developmentAllowed(
  state: CaseState,
  track: Track,
  change: Change,
  besides?: string,
): DevelopmentAnswer {
  const assessment = assessModification(state, track, change, besides);
  const grounds = assessment.holding.filter((one) => developmentGrounds.includes(one));
  const allowed = grounds.length > 0;
  return { allowed, grounds, says: allowed ? assessment.conclusion : advice, assessment };
}
