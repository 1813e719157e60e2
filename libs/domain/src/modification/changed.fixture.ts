import type { CaseState } from '../case/state.js';
import type { ContractContent } from '../contract/content.state.js';
import { noPerformance } from '../performance/performance.state.js';
import { carriedOut, sek } from './carried-out.fixture.js';
import { change } from './contract.fixture.js';
import type { LiveModification, Modification } from './modification.state.js';

export const begun = carriedOut().state;
export const track = begun.tracks['1']!;
export const contract = begun.contracts['1']!;
export const live = (id: string, changes: Partial<LiveModification> = {}): LiveModification => ({
  ...{ ...change, id, ground: 'small', proposedBy: 'procurer-1', proposedOn: '2028-02-01', status: 'agreed' },
  ...{ agreedOn: '2028-03-01', ...changes },
});
export const yard = { id: 'yard', text: 'The yard', value: sek(2_000_000) };
export const pool = { id: 'pool', text: 'The pool' };

/** The contract of 92.5 million with these modifications, and perhaps other content and an exercised option. */
export function so(
  modifications: readonly Modification[] = [],
  content: Partial<ContractContent> = {},
  option?: string,
): CaseState {
  const performance = { ...noPerformance, exercised: option ? [{ option, on: '2028-01-01' }] : [] };
  return {
    ...begun,
    modifications: { '1': modifications },
    contracts: { '1': { ...contract, content: { ...contract.content!, ...content } } },
    performances: { '1': performance },
  };
}
