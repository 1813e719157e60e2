import type { Reactions } from '../case/reaction.js';
import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import type { Wanted } from '../case/work.js';
import type { followUpOutcomes } from './performance.state.js';

const inWords: Readonly<Record<(typeof followUpOutcomes)[number], Text>> = {
  kept: { sv: 'uppfyllt', en: 'kept' },
  'not-kept': { sv: 'inte uppfyllt', en: 'not kept' },
  unclear: { sv: 'oklart', en: 'unclear' },
};

/** The subject of a mail: what has happened, in which case. */
const titled = ({ reference }: CaseState, { sv, en }: Text): Text => ({
  sv: `${sv} i ${reference}`,
  en: `${en} in ${reference}`,
});

const toSupplier = (state: CaseState, track: string, subject: Text, says: Text): Wanted => ({
  kind: 'mail',
  suppliers: [state.contracts[track]?.supplier ?? ''],
  subject,
  says,
});

export const performanceReactions: Reactions = {
  MilestoneAccepted: (state, { facts: { track, milestone } }) => [
    toSupplier(state, track, titled(state, { sv: 'Milstolpe godkänd', en: 'Milestone accepted' }), {
      sv: `Milstolpen ${milestone} är godkänd.`,
      en: `The milestone ${milestone} is accepted.`,
    }),
  ],
  DeliveryRejected: (state, { facts: { track, milestone } }) => [
    toSupplier(state, track, titled(state, { sv: 'Leverans underkänd', en: 'Delivery rejected' }), {
      sv: `Milstolpen ${milestone} är inte godkänd. Skälen finns i ärendet.`,
      en: `The milestone ${milestone} is not accepted. The reasons are in the case.`,
    }),
  ],
  PaymentApproved: (state, { facts: { track, amount } }) => [
    toSupplier(state, track, titled(state, { sv: 'Betalning attesterad', en: 'Payment approved' }), {
      sv: `${amount.amount} ${amount.currency} exklusive moms betalas.`,
      en: `${amount.amount} ${amount.currency} excluding VAT is paid.`,
    }),
  ],
  PenaltyClaimed: (state, { facts: { track, penalty, amount } }) => [
    toSupplier(state, track, titled(state, { sv: 'Vite krävs', en: 'A penalty is claimed' }), {
      sv: `${amount.amount} ${amount.currency} enligt villkoret ${penalty}; det räknas av från betalningen.`,
      en: `${amount.amount} ${amount.currency} by the term ${penalty}; it is set off against the payment.`,
    }),
  ],
  DeviationRecorded: (state, { facts: { track, id, title, dueOn } }) => [
    toSupplier(state, track, titled(state, { sv: 'Avvikelse', en: 'Deviation' }), {
      sv: `${id}: ${title}.${dueOn === undefined ? '' : ` Avhjälps senast ${dueOn}.`}`,
      en: `${id}: ${title}.${dueOn === undefined ? '' : ` To be mended by ${dueOn}.`}`,
    }),
  ],
  SubcontractorRegistered: (state, { facts: { subcontractor } }) => [
    {
      kind: 'mail',
      roles: ['procurer'],
      subject: titled(state, { sv: 'Underleverantör anmäld', en: 'Subcontractor registered' }),
      says: {
        sv: `${subcontractor.name}: ${subcontractor.part}.`,
        en: `${subcontractor.name}: ${subcontractor.part}.`,
      },
    },
  ],
  SubcontractorReplaced: (state, { facts: { subcontractor, by } }) => [
    {
      kind: 'mail',
      roles: ['procurer'],
      subject: titled(state, { sv: 'Underleverantör bytt', en: 'Subcontractor replaced' }),
      says: {
        sv: `${subcontractor} ersätts av ${by.name}: ${by.part}.`,
        en: `${subcontractor} is replaced by ${by.name}: ${by.part}.`,
      },
    },
  ],
  TermFollowedUp: (state, { facts: { track, term, outcome } }) => [
    toSupplier(state, track, titled(state, { sv: 'Villkor uppföljt', en: 'Term followed up' }), {
      sv: `Villkoret ${term}: ${inWords[outcome].sv}.`,
      en: `The term ${term}: ${inWords[outcome].en}.`,
    }),
  ],
  OptionExercised: (state, { facts: { track, option } }) => [
    toSupplier(state, track, titled(state, { sv: 'Option utnyttjad', en: 'Option exercised' }), {
      sv: `Optionen ${option} är utnyttjad.`,
      en: `The option ${option} is exercised.`,
    }),
  ],
  ContractDateNeared: (state, { facts: { about, dueOn } }) => [
    {
      kind: 'mail',
      roles: ['procurer', 'needs-owner', 'innovation-leader', 'decision-maker'],
      subject: titled(state, { sv: 'En dag i avtalet närmar sig', en: 'A date of the contract comes near' }),
      says:
        about === 'end'
          ? { sv: `Avtalets sista dag är ${dueOn}.`, en: `The contract's last day is ${dueOn}.` }
          : {
              sv: `Sista dagen att utnyttja ${about} är ${dueOn}.`,
              en: `The last day to exercise ${about} is ${dueOn}.`,
            },
    },
  ],
};
