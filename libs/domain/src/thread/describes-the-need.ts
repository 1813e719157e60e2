import type { CaseState } from '../case/state.js';

/**
 * Procedures whose documents tell the need and what is at least required of an answer to it, with where that is said. Elsewhere a
 * case without functional requirements is warned: what is bought may be fully specified, or small.
 */
export const describesTheNeed: { readonly [procedure: string]: string } = {
  'competitive-procedure-with-negotiation': 'LOU 6:8',
  'competitive-dialogue': 'LOU 6:22',
  'innovation-partnership': 'LOU 6:33',
  'pre-commercial-procurement': 'own rule, after LOU 6:33',
};

/** Whether the documents of the case's procedure have to hold functional requirements. */
export const needsRequirements = ({ start }: Pick<CaseState, 'start'>): boolean =>
  Object.hasOwn(describesTheNeed, start?.procedure?.id ?? '');
