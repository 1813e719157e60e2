import { describe, expect, it } from 'vitest';
import { example, requested } from '../testing/competition.js';
import { procurer1, supplierB, supplierC } from '../testing/people.js';

type Content = { readonly [name: string]: unknown };
const raised = (changes: Content = {}, play = requested()) =>
  play.give(procurer1, 'RaiseExclusion', example('RaiseExclusion', changes));
const answer = (exclusion: string, measures: readonly string[] = []) => ({ exclusion, statement: 'So.', measures });
const keep = (because: string) => ({ exclusion: 'x1', outcome: 'kept', because, reasons: 'It is enough.' });

describe('A supplier with a question of its own', () => {
  it("does not answer another's", () => {
    const play = raised({ supplier: 'supplier-b' }, raised());
    expect(play.refused(supplierB, 'AnswerExclusion', answer('x1'))).toBe('EXCLUSION-OWN');
    expect(play.refused(supplierB, 'AnswerExclusion', answer('x2'))).toBe('accepted');
  });
});

describe('The causes for which a supplier may be kept', () => {
  const causes = (changes: Content, measures: readonly string[] = []) => {
    const play = raised(changes).give(supplierC, 'AnswerExclusion', answer('x1', measures));
    // A cause that no ground and answer here support: the refusal names those that there are.
    const decision = play.ask(procurer1, 'DecideExclusion', keep('replaced'));
    return decision.ok ? 'accepted' : decision.refusal.expected;
  };

  it.each([
    ['past-performance', [], 'not-proven, not-proportionate, public-interest'],
    ['past-performance', ['taxes-paid', 'payment-plan'], 'not-proven, not-proportionate, public-interest'],
    ['conviction', ['damage-paid', 'cooperated', 'measures-taken'], 'not-proven, self-cleaned, public-interest'],
    ['taxes', ['payment-plan'], 'not-proven, settled, public-interest'],
    ['taxes', ['damage-paid', 'cooperated', 'measures-taken'], 'not-proven, public-interest'],
    ['sanctions', ['damage-paid', 'cooperated', 'measures-taken', 'taxes-paid'], 'not-proven'],
  ])('are of the ground %s, with the measures %j: %s', (ground, measures, expected) => {
    expect(causes({ ground }, measures)).toBe(expected);
  });
});
