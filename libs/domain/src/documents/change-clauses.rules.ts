import { listed } from '../case/because.js';
import { rule } from '../case/rule.js';
import type { ChangeClause, ChangeClausesTerms } from './change-clauses.js';

const said = (value: string) => value.trim() !== '';
const clausesOf = ({ changeClauses }: ChangeClausesTerms): readonly ChangeClause[] => changeClauses ?? [];

export const clausesHaveNames = rule<ChangeClausesTerms>({
  id: 'DOC-CLAUSE-NAMES',
  says: {
    sv: 'Varje ändringsklausul och option har ett eget namn.',
    en: 'Every review clause and option has a name of its own.',
  },
  basis: 'LOU 17:10: a modification follows one clause that can be pointed out (the name: own rule).',
  holds: ({ body }) => new Set(clausesOf(body).map((one) => one.id)).size === clausesOf(body).length,
  field: 'changeClauses',
});

const unclear = (body: ChangeClausesTerms): readonly string[] =>
  clausesOf(body)
    .filter((one) => !said(one.text) || !said(one.scope) || (one.ceiling && one.ceilingPercent !== undefined))
    .map((one) => one.id);

export const clausesAreClear = rule<ChangeClausesTerms>({
  id: 'DOC-CLAUSE-CLEAR',
  says: {
    sv: 'Varje ändringsklausul säger hur avtalet får ändras, med vilken omfattning och art, och har högst ett slags tak.',
    en: 'Every review clause says how the contract may be changed, in which scope and nature, and has one kind of ceiling at most.',
  },
  basis: 'LOU 17:10; Directive 2014/24/EU, Article 72(1)(a): clear, precise and unequivocal clauses',
  holds: ({ body }) => unclear(body).length === 0,
  because: ({ body }) => listed(unclear(body), { sv: 'Oklara:', en: 'Unclear:' }),
  field: 'changeClauses',
});

export const changeClausesRules = [clausesHaveNames, clausesAreClear];
