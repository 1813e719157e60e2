import { rule } from '../case/rule.js';
import type { Body } from '../fields/field.js';
import { hasJury } from './contest.rules.js';
import type { Criterion, Documents } from './documents.state.js';
import type { evaluationTermsFields } from './evaluation-terms.js';

type Written = Body<typeof evaluationTermsFields> & Pick<Documents, 'criteria' | 'model'>;
const says = (value: string | undefined) => (value ?? '').trim() !== '';

export const tieRuleIsWhole = rule<Written>({
  id: 'DOC-TIE-RULE',
  says: {
    sv: 'Där ett kriterium avgör mellan lika resultat namnges ett av tilldelningskriterierna; annars inget.',
    en: 'Where a criterion decides between equal results, one of the award criteria is named; otherwise none.',
  },
  basis: 'LOU 4:1, 16:6: how equal results are decided is published, and then followed.',
  holds: ({ body: { tieRule, tieCriterion, criteria } }) =>
    tieRule === 'criterion' ? criteria.some(({ id }) => id === tieCriterion) : tieCriterion === undefined,
  field: 'tieCriterion',
});

export const relativeModelIsReasoned = rule<Written>({
  id: 'DOC-MODEL-REASON',
  says: {
    sv: 'Den relativa modellen (C) väljs med angivna skäl.',
    en: 'The relative model (C) is chosen with stated reasons.',
  },
  basis:
    "The program's own rule: with relative prices a tender that cannot win can turn the order of others (KKV report 2009:2).",
  holds: ({ body: { model, criteria, modelReason } }) => model !== 'C' || criteria.length === 0 || says(modelReason),
  field: 'modelReason',
});

export const levelsHaveGuide = rule<Written>({
  id: 'DOC-GUIDE',
  says: {
    sv: 'Varje kriterium som bedöms har en vägledning: vad varje nivå kräver, eller vad lägsta och högsta poäng kräver.',
    en: 'Every criterion that is judged has a guide: what each level demands, or what the lowest and the highest score do.',
  },
  basis: 'LOU 16:2: criteria give no unlimited discretion; the guide for each level is the program’s own rule.',
  holds: ({ body, definition }) => hasJury(definition) || withoutGuide(body).length === 0,
  because: ({ body }) => {
    const expected = withoutGuide(body).join(', ');
    return { says: { sv: `Vägledning saknas: ${expected}.`, en: `Without a guide: ${expected}.` }, expected };
  },
  field: 'criteria',
});

const withoutGuide = ({ criteria }: Pick<Documents, 'criteria'>): readonly string[] =>
  criteria.filter((one) => !hasGuide(one)).map(({ id }) => id);

function hasGuide({ measure, levels = [], guide = [], of }: Criterion): boolean {
  if (measure === 'levels') return levels.every(({ text }) => says(text));
  const told = guide.filter(({ text }) => says(text)).map(({ score }) => score);
  return measure !== 'score' || (told.includes(0) && of !== undefined && told.includes(of));
}

export const evaluationTermsRules = [tieRuleIsWhole, relativeModelIsReasoned, levelsHaveGuide];
