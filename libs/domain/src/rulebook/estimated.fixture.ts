import { nothing, type CaseState } from '../case/state.js';
import type { ValueEstimate } from './value/estimate.js';

export const sek = (amount: number) => ({ amount, currency: 'SEK' });

export const worth = (amount: number, more: Partial<ValueEstimate> = {}): ValueEstimate => ({
  ...{ version: 1, kind: 'fixed-total', addends: [], total: sek(amount), earlierAwards: [], notSameKind: [] },
  ...more,
});

export const supplies = (amount: number, changes: Partial<CaseState> = {}): CaseState => ({
  ...nothing,
  contractType: 'supplies',
  cpv: ['48814000-7'],
  valueEstimate: worth(amount),
  ...changes,
});

export const services = (cpv: string, estimate?: ValueEstimate): CaseState => ({
  ...nothing,
  contractType: 'services',
  cpv: [cpv],
  ...(estimate ? { valueEstimate: estimate } : {}),
});
