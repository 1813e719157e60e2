import type { CaseState } from '@behov/domain';
import { describe, expect, it } from 'vitest';
import { threadView } from './thread-view.js';

const submissions = [
  {
    ...{ id: 's', supplier: 'supplier-a', receivedAt: '2027-09-01T08:00:00.000Z', digest: 'a', answers: ['quiet'] },
    offers: [{ lot: '1', price: 90, values: [{ criterion: 'climate', value: 165 }] }],
  },
];
const state = {
  analyses: {},
  documents: {
    status: 'locked',
    criteria: [{ id: 'climate', text: 'Climate impact', measure: 'below', tests: ['quiet'] }],
    functionalRequirements: [{ id: 'quiet', text: 'It is quiet', mandatory: false, serves: [] }],
  },
  tracks: { '1': { id: '1', definition: { id: 'open', version: 1 }, stage: 'signing', round: 1 } },
  windows: { tenders: { id: 'tenders', receives: 'tender', status: 'opened', track: '1', dueAt: '', submissions } },
  evaluations: {},
  awards: { '1': { decision: { suppliers: ['supplier-a'] } } },
  contracts: {},
  effects: {},
} as unknown as CaseState;
const promised = (role: 'procurer' | 'needs-owner') =>
  threadView('c', state, [role], 'en').nodes.filter(({ kind }) => kind === 'promise');

describe('The thread of an awarded case', () => {
  it('has the promises of the winner, their figures for those who may look into tenders', () => {
    expect(promised('procurer').map(({ name, value }) => [name, value])).toEqual([
      ['criterion:climate', 165],
      ['requirement:quiet', undefined],
    ]);
    expect(promised('needs-owner')[0]).toMatchObject({ name: 'criterion:climate', to: ['criterion:climate'] });
    expect(promised('needs-owner').some((one) => 'value' in one)).toBe(false);
  });

  it('has no command for what it is too late to mend', () => {
    const [first] = threadView('c', state, ['procurer'], 'sv').breaks;
    expect(first).toMatchObject({ rule: 'THREAD-REQUIREMENT-NEED', severity: 'warn' });
    expect(first).not.toHaveProperty('path');
  });
});
