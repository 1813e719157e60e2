import { valueOf } from '../rulebook/value-of.js';
import type { ContentField } from './content-field.js';
import { noticeKinds } from './notices.state.js';

const everywhere = {
  kinds: noticeKinds,
  regimes: ['eu', 'national', 'outside'],
  validFrom: '2019-01-01',
} as const;
const bySwedishLaw = { ...everywhere, regimes: ['eu', 'national'] } as const;

/** What every notice says of the buyer and of what is bought. */
export const sharedContents: readonly ContentField[] = [
  {
    ...everywhere,
    id: 'buyer',
    says: { sv: 'Den upphandlande myndigheten', en: 'The contracting authority' },
    bt: 'BT-500',
    basis: 'LOU 10:1; Directive 2014/24/EU, Annex V, part C',
    need: 'required',
    from: 'CreateCase',
    read: ({ state }) => state.organisation || undefined,
  },
  {
    ...bySwedishLaw,
    id: 'buyer-number',
    says: { sv: 'Myndighetens organisationsnummer', en: "The authority's registration number" },
    bt: 'BT-501',
    basis: 'Act 2019:668, section 8 (statistics)',
    need: 'required',
    from: 'WriteDocuments.buyerNumber',
    read: ({ state }) => state.documents?.buyerNumber,
  },
  {
    ...everywhere,
    id: 'reference',
    says: { sv: 'Myndighetens beteckning', en: "The authority's reference" },
    bt: 'BT-22',
    basis: 'Regulation (EU) 2019/1780',
    need: 'required',
    from: 'CreateCase.reference',
    read: ({ state }) => state.reference || undefined,
  },
  {
    ...everywhere,
    id: 'title',
    says: { sv: 'Rubrik', en: 'Title' },
    bt: 'BT-21',
    basis: 'Regulation (EU) 2019/1780',
    need: 'required',
    from: 'CreateCase.title',
    read: ({ state }) => ({ ...state.title }),
  },
  {
    ...everywhere,
    id: 'contract-nature',
    says: { sv: 'Byggentreprenad, varor eller tjänster', en: 'Works, supplies or services' },
    bt: 'BT-23',
    basis: 'Directive 2014/24/EU, Annex V, part C',
    need: 'required',
    from: 'CreateCase.contractType',
    read: ({ state }) => state.contractType,
  },
  {
    ...bySwedishLaw,
    id: 'cpv',
    says: { sv: 'CPV-koder, den viktigaste först', en: 'CPV codes, the main one first' },
    bt: 'BT-262',
    basis: 'Directive 2014/24/EU, Article 23 and Annex V, part C; Act 2019:668, section 8 (statistics)',
    need: 'required',
    from: 'CreateCase.cpv',
    read: ({ state }) => (state.cpv.length > 0 ? state.cpv : undefined),
  },
  {
    ...bySwedishLaw,
    id: 'estimated-value',
    says: { sv: 'Uppskattat värde, utan mervärdesskatt', en: 'Estimated value, excluding VAT' },
    bt: 'BT-27',
    basis: 'LOU 5:3; Act 2019:668, section 8 (statistics)',
    need: 'required',
    from: 'EstimateValue',
    read: ({ state }) => {
      const value = valueOf(state)?.amount;
      return value && { ...value };
    },
  },
  {
    ...everywhere,
    id: 'procedure',
    says: { sv: 'Förfarande', en: 'Procedure' },
    bt: 'BT-105',
    basis: 'LOU 6:1; eForms code list procedure-type',
    need: 'known',
    from: 'DecideStart.procedure',
    read: ({ definition }) => definition.eforms,
  },
  {
    ...everywhere,
    id: 'lots',
    says: { sv: 'Anbudsdelar', en: 'Lots' },
    bt: 'BT-137',
    basis: 'LOU 4:13',
    need: 'known',
    from: 'DecideStart.lots',
    read: ({ state }) => (state.lots.length > 0 ? state.lots.map(({ id, title }) => ({ id, title })) : undefined),
  },
  {
    ...everywhere,
    id: 'eu-funds',
    says: { sv: 'Finansieras av EU', en: 'Funded by the EU' },
    bt: 'BT-60',
    basis: 'Directive 2014/24/EU, Annex V, part C',
    need: 'known',
    from: 'WriteDocuments.euFunded',
    read: ({ state }) => state.documents?.euFunded,
  },
];
