import type { CaseState } from '../case/state.js';
import type { ContractContent } from '../contract/content.state.js';
import type { Criterion } from '../documents/documents.state.js';
import type { FunctionalRequirement } from '../documents/thread-terms.js';
import type { Indicator } from '../effect/planned.js';
import { awarded } from '../testing/competed.js';
import type { Need } from './needs-of.js';

/** What a thread is spun of, in a case that is awarded and not signed. */
export interface Pieces {
  readonly needs: readonly Need[];
  readonly indicators: readonly Indicator[];
  readonly requirements: readonly FunctionalRequirement[];
  readonly criteria: readonly Criterion[];
  /** None before it is settled. */
  readonly content?: Pick<ContractContent, 'terms' | 'payment' | 'leftOut'>;
}

export const need = (id: string): Need => ({ id, text: `Need ${id}` });

export const indicator = (id: string, changes: Partial<Indicator> = {}): Indicator => ({
  id,
  text: `Indicator ${id}`,
  unit: 'hours',
  baseline: { value: 4 },
  target: { value: 1 },
  source: { name: 'The time reports' },
  owner: 'needs-owner',
  measuredAt: ['P1Y'],
  ...changes,
});

export const requirement = (id: string, serves: readonly string[], mandatory = true): FunctionalRequirement => ({
  id,
  text: `Requirement ${id}`,
  mandatory,
  serves: [...serves],
});

export const criterion = (
  id: string,
  tests: readonly string[],
  measure: Criterion['measure'] = 'score',
): Criterion => ({
  id,
  text: `Criterion ${id}`,
  tests,
  measure,
});

const base = awarded().state;
const sek = (amount: number) => ({ amount, currency: 'SEK' });

/** The awarded case, its documents still open, with other pieces. */
export function caseOf({ needs, indicators, requirements, criteria, content }: Pieces): CaseState {
  const { documents, contracts, analyses } = base;
  if (!documents || !analyses.needs) throw new Error('an awarded case has both');
  const whole = content && {
    ...{ value: sek(1), startsOn: '2027-10-01', endsOn: '2028-10-01', options: [], milestones: [] },
    ...{ penalties: [], subcontractors: [], ...content },
  };
  return {
    ...base,
    analyses: { ...analyses, needs: { ...analyses.needs, content: { needs, indicators } } },
    documents: { ...documents, status: 'draft', criteria, functionalRequirements: [...requirements] },
    contracts: whole ? { ...contracts, '1': { supplier: 'supplier-a', content: whole } } : contracts,
  };
}

/** A thread without a break, from two needs to a contract that is paid by one of the effects. */
export const whole: Pieces = {
  needs: [need('safe'), need('quiet')],
  indicators: [indicator('accidents', { serves: ['safe'] }), indicator('noise', { serves: ['quiet'] })],
  requirements: [requirement('brakes', ['safe']), requirement('silent', ['noise'], false)],
  criteria: [criterion('climate', ['brakes']), criterion('price', [], 'inverse')],
  content: {
    payment: { model: 'outcome', indicator: 'noise', point: 'P1Y' },
    terms: [
      { id: 'first', text: 'Brakes as tendered', keeps: ['criterion:climate', 'requirement:brakes'] },
      { id: 'general', text: 'General terms', keeps: [] },
    ],
  },
};
