import type { CaseState } from '../case/state.js';
import { rule } from '../case/rule.js';
import { isUnderTheWholeAct } from '../procedures/regimes.js';
import { valueOf } from '../rulebook/value-of.js';
import type { QualificationTerms } from './qualification-terms.js';

type Terms = QualificationTerms & { readonly turnoverReasons?: string; readonly maximumInvited?: number };
const said = (text: string | undefined) => (text ?? '').trim() !== '';
const areUnique = (all: readonly { readonly id: string }[]) => new Set(all.map((one) => one.id)).size === all.length;

export const requirementsAreNamedOnce = rule<Terms>({
  id: 'DOC-REQUIREMENTS',
  says: {
    sv: 'Varje krav på leverantören och varje urvalskriterium har ett eget namn; bara ekonomiska krav gäller omsättning.',
    en: 'Each requirement on the supplier and each selection criterion has a name of its own; only economic ones concern turnover.',
  },
  basis: 'LOU 14:1: each is assessed by itself (own rule on names).',
  holds: ({ body: { supplierRequirements = [], selectionCriteria = [] } }) =>
    areUnique(supplierRequirements) &&
    areUnique(selectionCriteria) &&
    supplierRequirements.every((one) => one.minimumTurnover === undefined || one.kind === 'economic'),
  field: 'supplierRequirements',
});

/** Twice the estimated value of the procurement; undefined while nothing is estimated. */
export function highestTurnover(state: CaseState): number | undefined {
  const value = valueOf(state)?.amount.amount;
  return value === undefined ? undefined : 2 * value;
}

export const turnoverIsProportionate = rule<Terms>({
  id: 'DOC-TURNOVER',
  says: {
    sv: 'Högre årsomsättning än två gånger upphandlingens värde krävs bara av särskilda skäl, som anges.',
    en: 'A yearly turnover above twice the value of the procurement is required only for special reasons, which are stated.',
  },
  basis: 'LOU 14:4; chapter 19 has no such limit (19:1), but 4:1 asks for proportion.',
  holds: ({ state, body, definition }) => {
    const most = highestTurnover(state) ?? Infinity;
    const asked = (body.supplierRequirements ?? []).map((one) => one.minimumTurnover ?? 0);
    return !isUnderTheWholeAct(definition) || asked.every((one) => one <= most) || said(body.turnoverReasons);
  },
  because: ({ state }) => {
    const most = highestTurnover(state);
    return { says: { sv: `Högst ${most}, eller skäl.`, en: `At most ${most}, or reasons.` } };
  },
  field: 'turnoverReasons',
});

export const limitedNumberHasCriteria = rule<Terms>({
  id: 'DOC-SELECTION',
  says: {
    sv: 'Begränsas antalet som bjuds in anges urvalskriterierna och vad som avgör vid lika poäng.',
    en: 'Where the number to invite is limited, the selection criteria are stated, and what decides equal scores.',
  },
  basis:
    'LOU 4:6: objective and non-discriminatory criteria and the highest number are announced; that ties are settled ahead is an own rule.',
  holds: ({ body }) =>
    body.maximumInvited === undefined || (body.selectionCriteria !== undefined && body.selectionTie !== undefined),
  field: 'selectionCriteria',
});

export const qualificationRules = [requirementsAreNamedOnce, turnoverIsProportionate, limitedNumberHasCriteria];
