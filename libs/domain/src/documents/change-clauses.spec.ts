import { describe, expect, it } from 'vitest';
import { documented, example, started } from '../testing/competition.js';
import { procurer1 } from '../testing/people.js';

const write = (changeClauses: readonly object[] | undefined) =>
  started().refused(procurer1, 'WriteDocuments', example('WriteDocuments', { changeClauses }));
const clause = { id: 'index', text: 'The price follows the index.', scope: 'The price.' };
const ceiling = { amount: 1, currency: 'SEK' };

describe('Review clauses and options in the documents', () => {
  it('may be none, or several with a name each', () => {
    expect(write(undefined)).toBe('accepted');
    expect(write([])).toBe('accepted');
    expect(write([clause, { ...clause, id: 'option' }])).toBe('accepted');
    expect(write([clause, clause])).toBe('DOC-CLAUSE-NAMES');
  });

  it('say how the contract may be changed, and the scope of it', () => {
    expect(write([{ ...clause, text: ' ' }])).toBe('DOC-CLAUSE-CLEAR');
    expect(write([{ ...clause, scope: ' ' }])).toBe('DOC-CLAUSE-CLEAR');
    const decision = started().ask(
      procurer1,
      'WriteDocuments',
      example('WriteDocuments', { changeClauses: [clause, { ...clause, id: 'vague', scope: ' ' }] }),
    );
    expect(decision).toMatchObject({ ok: false, refusal: { expected: 'vague', field: 'changeClauses' } });
  });

  it('have an amount or a share as their ceiling, not both', () => {
    expect(write([{ ...clause, ceiling }])).toBe('accepted');
    expect(write([{ ...clause, ceilingPercent: 20 }])).toBe('accepted');
    expect(write([{ ...clause, ceiling, ceilingPercent: 20 }])).toBe('DOC-CLAUSE-CLEAR');
  });

  it('are facts that a later modification is held against', () => {
    expect(documented().state.documents?.changeClauses).toMatchObject([{ id: 'components' }]);
  });
});
