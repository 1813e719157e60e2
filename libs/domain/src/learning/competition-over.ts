import type { CaseState } from '../case/state.js';
import { stageOf } from '../procedures/registry.js';

/**
 * Whether what was learned may be read outside the case: no part of it is competed for any more. Until the award what concerns
 * tenders is secret (OSL 19:3), and a lesson of the preparation could favour who reads it.
 */
export const competitionIsOver = (state: CaseState): boolean =>
  Object.values(state.tracks).every((track) => track.end !== undefined || stageOf(track).zone === 'implementation');
