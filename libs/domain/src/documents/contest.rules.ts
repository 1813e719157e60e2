import { rule } from '../case/rule.js';
import type { ProcedureDefinition } from '../procedures/definition.js';
import type { ContestTerms } from './contest-terms.js';

/** Whether entries are judged by a jury. */
export const hasJury = ({ stages }: Pick<ProcedureDefinition, 'stages'>): boolean =>
  stages.some((stage) => stage.steps.some((step) => step.command === 'AgreeJuryReport'));

export const followOnIsStated = rule<ContestTerms>({
  id: 'DOC-CONTEST',
  says: {
    sv: 'En projekttävlings dokument säger om ett tjänstekontrakt är tänkt att följa; andra förfarandens säger inget om det.',
    en: 'The documents of a design contest say whether a service contract is to follow; those of others say nothing of it.',
  },
  basis: 'LOU 18:2; Directive 2014/24/EU, Article 79',
  holds: ({ body, definition }) => hasJury(definition) === (body.followOnIntended !== undefined),
  field: 'followOnIntended',
});

export const prizesHavePlaces = rule<ContestTerms>({
  id: 'DOC-PRIZES',
  says: {
    sv: 'Varje pris har sin plats, från den första och utan luckor.',
    en: 'Every prize has a place of its own, from the first on and without gaps.',
  },
  basis: 'LOU 18:2, 4:1: participants know what each place gives (own reading).',
  holds: ({ body, definition }) => {
    const places = (body.prizes ?? []).map((one) => one.place).toSorted((a, b) => a - b);
    return hasJury(definition) ? places.every((place, at) => place === at + 1) : places.length === 0;
  },
  field: 'prizes',
});

export const contestRules = [followOnIsStated, prizesHavePlaces];
