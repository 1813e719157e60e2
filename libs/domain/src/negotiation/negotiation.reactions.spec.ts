import { describe, expect, it } from 'vitest';
import { nothing } from '../case/state.js';
import type { NegotiationFacts } from './negotiation.state.js';
import { negotiationReactions } from './negotiation.reactions.js';

const all = ['supplier-a', 'supplier-b'];
const state = {
  ...nothing,
  reference: 'GBG-2017-HOPPET',
  competitors: {
    'supplier-a': { supplier: 'supplier-a', status: 'invited' },
    'supplier-b': { supplier: 'supplier-b', status: 'invited' },
    'supplier-c': { supplier: 'supplier-c', status: 'eliminated' },
  },
} as const;

/** What a type of event of the case asks for. */
function asked<T extends keyof NegotiationFacts>(type: T, facts: NegotiationFacts[T]) {
  const react = negotiationReactions[type] as (now: object, event: object) => ReturnType<typeof Array.of<object>>;
  return react(state, { type, facts });
}

describe('A mail about a negotiation', () => {
  it.each([
    ['DialogueClosed', { track: 'case', round: 2 }, all],
    ['NegotiationClosed', { track: 'case', round: 2 }, all],
    [
      'CorrectionOffered',
      { track: 'case', correction: 'k1', suppliers: ['supplier-b'], answersDueOn: '2027-09-10' },
      ['supplier-b'],
    ],
    ['SolutionRevealed', { track: 'case', consent: 'c1', supplier: 'supplier-a', to: ['supplier-b'] }, ['supplier-b']],
    ['RoundClosed', { track: 'case', round: 1, eliminated: ['supplier-c'] }, ['supplier-c']],
  ] as const)('follows %s, names the case and goes to those whom it concerns', (type, facts, suppliers) => {
    const reference = expect.stringContaining('GBG-2017-HOPPET') as string;
    expect(asked(type, facts)).toMatchObject([{ kind: 'mail', suppliers, subject: { sv: reference, en: reference } }]);
  });

  it('says to when a tender may be corrected', () => {
    const facts = { track: 'case', correction: 'k1', suppliers: all, answersDueOn: '2027-09-10' };
    const day = expect.stringContaining('2027-09-10') as string;
    expect(asked('CorrectionOffered', facts)).toMatchObject([{ says: { sv: day, en: day } }]);
  });

  it('goes to nobody when nobody falls away', () => {
    expect(asked('RoundClosed', { track: 'case', round: 1, eliminated: [] })).toEqual([]);
  });
});
