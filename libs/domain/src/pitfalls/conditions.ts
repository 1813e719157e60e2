import { proposesNoGo } from '../analyses/no-go.rules.js';
import type { Condition } from './pitfall.js';
import { isAdvertised } from './procedure-chosen.js';

/** What measures of several pitfalls need of the case. */
export const common = {
  'the procedure is advertised': {
    says: { sv: 'Det valda förfarandet annonseras.', en: 'The chosen procedure is advertised.' },
    holds: ({ state }) => isAdvertised(state) === true,
  },
  'the documents are approved': {
    says: {
      sv: 'Upphandlingsdokumenten, med det som lämnas ut till alla, är godkända.',
      en: 'The procurement documents, with what is disclosed to all, are approved.',
    },
    holds: ({ state }) => state.documents?.status === 'locked',
  },
  'the need is approved': {
    says: {
      sv: 'Behovsanalysen är godkänd och föreslår att gå vidare.',
      en: 'The needs analysis is approved and proposes to go on.',
    },
    holds: ({ state }) => state.analyses.needs?.status === 'approved' && !proposesNoGo(state),
  },
  'the market analysis is approved': {
    says: { sv: 'Marknadsanalysen är godkänd.', en: 'The market analysis is approved.' },
    holds: ({ state }) => state.analyses.market?.status === 'approved',
  },
  'an ex-ante notice follows the award': {
    says: {
      sv: 'En frivillig förhandsinsyn är annonserad när tilldelningen är beslutad; avtalet väntar sedan tio dagar.',
      en: 'A voluntary ex-ante notice is published once the award is decided; the contract then waits ten days.',
    },
    holds: ({ state }) =>
      Object.values(state.awards).every((one) => one.decision === undefined || one.exAnte !== undefined),
  },
  'the market was asked openly': {
    says: {
      sv: 'En kontakt med marknaden som delades med alla är antecknad.',
      en: 'A contact with the market that was shared with all is logged.',
    },
    holds: ({ state }) => state.contacts.some((one) => one.sharedWithAll),
  },
  'the purchase has a value and a procedure': {
    says: {
      sv: 'Köpet har ett uppskattat värde och ett valt förfarande.',
      en: 'The purchase has an estimated value and a chosen procedure.',
    },
    holds: ({ state }) =>
      (state.estimatedValue ?? state.analyses['business-case']?.content['estimatedValue']) !== undefined &&
      isAdvertised(state) !== undefined,
  },
} satisfies { readonly [name: string]: Condition };
