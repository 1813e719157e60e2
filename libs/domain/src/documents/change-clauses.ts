import { id, label, list, money, number, object } from '../fields/build.js';
import type { Body } from '../fields/field.js';

/**
 * Review clauses and options of the original documents (LOU 17:10). What a clause allows is measured against its ceiling: an
 * amount, or a share of the contract's value; a clause about something else than money has none.
 */
export const changeClausesFields = {
  changeClauses: list(
    'Ändringsklausuler och optioner',
    'Review clauses and options',
    object('Klausul', 'Clause', {
      id: id('Namn', 'Name'),
      text: label('Hur avtalet får ändras', 'How the contract may be changed', 1000),
      scope: label('Ändringarnas omfattning och art', 'Scope and nature of the changes', 1000),
      ceiling: money('Högsta belopp sammanlagt', 'Highest amount altogether', { optional: true }),
      ceilingPercent: number(
        'Högsta andel av kontraktets värde sammanlagt, i procent',
        'Highest share of the value of the contract altogether, in per cent',
        [0, 1000],
        { optional: true },
      ),
    }),
    [0, 30],
    { optional: true },
  ),
} as const;

export type ChangeClausesTerms = Body<typeof changeClausesFields>;
export type ChangeClause = NonNullable<ChangeClausesTerms['changeClauses']>[number];
