import type { ContractContent } from '../contract/content.state.js';
import type { Effect, Measurement } from '../effect/effect.state.js';
import { contracted } from '../testing/contracted.js';
import type { CaseState } from '../case/state.js';
import { payable } from './payable.js';
import { noPerformance, type Delivery, type Performance } from './performance.state.js';

export const sek = (amount: number) => ({ amount, currency: 'SEK' });
export const play = contracted();
const at = '2028-06-01T08:00:00.000Z';
export const delivery = (milestone: string, status: Delivery['status'], decidedAt?: string): Delivery => ({
  ...{ milestone, status, reportedOn: '2028-06-01', reportedAt: at, reportedBy: 'bidder', rejections: 0 },
  ...(decidedAt === undefined ? {} : { decidedAt }),
});
export const made = (value: number, more: Partial<Measurement> = {}): Measurement => ({
  ...{ indicator: 'leave', point: 'P1Y', value, on: '2029-01-10', by: 'hand', ...more },
});

/** What is owed under a contract for a million with other content, after what was done under it. */
export function owed(
  content: Partial<ContractContent>,
  performance: Partial<Performance> = {},
  more: Partial<CaseState> = {},
) {
  const contract = play.state.contracts['1']!;
  const plain = { value: sek(1_000_000), milestones: [], options: [], penalties: [], ...content };
  const state = {
    ...play.state,
    contracts: { '1': { ...contract, content: { ...contract.content!, ...plain } } },
    performances: { '1': { ...noPerformance, ...performance } },
    ...more,
  };
  return payable(state, state.tracks['1']!)!;
}
export const followed = (...effect: readonly Partial<Effect>[]): Pick<CaseState, 'effects'> => ({
  effects: {
    '1': { measurements: [], ...effect[0], ...(effect.length > 1 ? { earlier: effect.slice(1) as [] } : {}) },
  },
});
export const handedOver = followed({ acceptedOn: '2028-01-10' });
