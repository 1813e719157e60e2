import { proposesNoGo } from '../analyses/no-go.rules.js';
import type { CalendarDate } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import type { ProcedureDefinition, Regime } from '../procedures/definition.js';
import { rulebook } from '../rulebook/regime.js';
import type { Truth } from './condition.js';

/** What must hold in a case before a procedure may be chosen. The start decision and the comparison ask the same. */
export interface Requirement {
  readonly id: string;
  readonly says: Text;
  readonly basis: string;
  /** `unknown`: something that decides it isn't known yet, and nothing is guessed. */
  met(state: CaseState, on: CalendarDate, definition: ProcedureDefinition): Truth;
  /** What is missing, or what would be needed instead. */
  because?(state: CaseState, on: CalendarDate, definition: ProcedureDefinition): Text;
}

export const needIsKnown: Requirement = {
  id: 'START-NEED',
  says: {
    sv: 'Behovet är godkänt innan förfarandet väljs.',
    en: 'The need is approved before the procedure is chosen.',
  },
  basis: 'LOU 4:1–2; own rule: the procedure follows from a need, not from a solution',
  met: (state) => (state.analyses.needs?.status === 'approved' && !proposesNoGo(state) ? 'yes' : 'no'),
};

export const exemptionHolds: Requirement = {
  id: 'START-EXEMPTION',
  says: {
    sv: 'Förkommersiell upphandling görs bara av FoU-tjänster som LOU inte gäller för.',
    en: 'A pre-commercial procurement is made only of R&D services that the act does not apply to.',
  },
  basis: 'LOU 1:5; Directive 2014/24/EU, Article 14',
  met: (state, on, { id }) => {
    if (id !== 'pre-commercial-procurement') return 'yes';
    const book = rulebook(state, on);
    if (book.researchExempt) return 'yes';
    return book.regime === 'unknown' ? 'unknown' : 'no';
  },
};

export const marketHasNoSolution: Requirement = {
  id: 'START-MARKET',
  says: {
    sv: 'Innovationspartnerskap väljs bara när marknadsanalysen visar att lösningen inte finns.',
    en: 'An innovation partnership is chosen only when the market analysis shows that there is no solution.',
  },
  basis: 'LOU 6:31',
  met: (state, _on, { id }) => {
    if (id !== 'innovation-partnership') return 'yes';
    const said = state.analyses.market?.content['onMarket'];
    return said === undefined ? 'unknown' : said === 'not-existing' ? 'yes' : 'no';
  },
};

const strictness: { readonly [R in Regime]: number } = { outside: 0, 'direct-award': 1, national: 2, eu: 3 };
const regimeNames: { readonly [R in Regime]: Text } = {
  outside: { sv: 'utanför LOU', en: 'outside the act' },
  'direct-award': { sv: 'direktupphandling (19 a kap.)', en: 'direct award (ch. 19 a)' },
  national: { sv: 'nationell annonsering (19 kap.)', en: 'advertised nationally (ch. 19)' },
  eu: { sv: 'hela LOU', en: 'the whole act' },
};

/** The definition with the rulebooks that a ground leaves it: a ground may be one under some of them alone. */
export function underGround(definition: ProcedureDefinition, ground: string | undefined): ProcedureDefinition {
  const only = definition.grounds.find((one) => one.id === ground)?.regimes;
  return only ? { ...definition, regimes: only } : definition;
}

/** A stricter rulebook may always be chosen: what it asks is more than what applies. */
export const regimeAllows = {
  id: 'START-REGIME',
  says: {
    sv: 'Förfarandet får användas under det regelverk som gäller för ärendet.',
    en: 'The procedure may be used under the rulebook that applies to the case.',
  },
  basis: 'LOU 1:4–5, 6:1, 19:1, 19a:2',
  met: (state, on, { regimes }) => {
    const { regime } = rulebook(state, on);
    if (regime === 'unknown') return 'unknown';
    return regimes.some((one) => strictness[one] >= strictness[regime]) ? 'yes' : 'no';
  },
  because: (state, on, { regimes }) => {
    const { regime, missing } = rulebook(state, on);
    if (regime === 'unknown') {
      const fields = missing.map(({ field }) => field).join(', ');
      const says = (language: 'sv' | 'en') => missing.map((one) => one.says[language]).join(' ');
      return {
        sv: `Det är inte känt vilket regelverk som gäller. ${says('sv')} (${fields})`,
        en: `It is not known which rulebook applies. ${says('en')} (${fields})`,
      };
    }
    const of = (language: 'sv' | 'en') => regimes.map((one) => regimeNames[one][language]).join(', ');
    return {
      sv: `För ärendet gäller: ${regimeNames[regime].sv}. Förfarandet hör till: ${of('sv')}.`,
      en: `To the case applies: ${regimeNames[regime].en}. The procedure belongs to: ${of('en')}.`,
    };
  },
} satisfies Requirement;

/** In the order in which they are asked. */
export const requirements: readonly Requirement[] = [needIsKnown, exemptionHolds, marketHasNoSolution, regimeAllows];
