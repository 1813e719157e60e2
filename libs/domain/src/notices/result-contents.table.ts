import { contractor } from '../award/contractor.js';
import { lotOf } from '../case/lot-of.js';
import { tendersOf } from '../evaluation/tenders.js';
import type { ContentField } from './content-field.js';

const award = { kinds: ['award'], regimes: ['eu', 'national'], validFrom: '2019-01-01' } as const;

/** What is said of the result: of a contract, and of a contest. */
export const resultContents: readonly ContentField[] = [
  {
    ...award,
    kinds: ['award', 'ex-ante'],
    id: 'winner',
    says: { sv: 'Den som får kontraktet', en: 'Who gets the contract' },
    bt: 'BT-720',
    basis: 'LOU 10:4, 19:7; Directive 2014/24/EU, Annex V, part D',
    need: 'required',
    from: 'DecideAward',
    read: ({ state, track }) => state.contracts[track.id]?.supplier ?? contractor(state, track),
  },
  {
    ...award,
    id: 'winner-number',
    says: { sv: 'Leverantörens organisationsnummer', en: "The supplier's registration number" },
    bt: 'BT-501',
    basis: 'Act 2019:668, section 8 (statistics)',
    need: 'required',
    from: 'PublishAwardNotice.winnerNumber',
    read: ({ given }) => given.winnerNumber?.trim() || undefined,
  },
  {
    ...award,
    id: 'winner-size',
    says: { sv: 'Leverantörens storlek', en: "The supplier's size" },
    bt: 'BT-165',
    basis: 'Act 2019:668, section 8 (statistics); Directive 2014/24/EU, Annex V, part D',
    need: 'required',
    from: 'PublishAwardNotice.winnerSize',
    read: ({ given }) => given.winnerSize,
  },
  {
    ...award,
    id: 'contract-value',
    says: { sv: 'Kontraktets värde, utan mervärdesskatt', en: 'Value of the contract, excluding VAT' },
    bt: 'BT-161',
    basis: 'Directive 2014/24/EU, Annex V, part D; Act 2019:668, section 8 (statistics)',
    need: 'required',
    from: 'PublishAwardNotice.value',
    read: ({ given }) => given.value && { ...given.value },
  },
  {
    ...award,
    id: 'tenders-received',
    says: { sv: 'Antal anbud', en: 'Number of tenders' },
    bt: 'BT-759',
    basis: 'Directive 2014/24/EU, Annex V, part D; Act 2019:668, section 8 (statistics)',
    need: 'required',
    from: 'RequestOpening',
    read: ({ state, track }) => tendersOf(state, { ...track, id: lotOf(track) }).length,
  },
  {
    ...award,
    id: 'contract-date',
    says: { sv: 'Dag då avtalet slöts', en: 'Day on which the contract was concluded' },
    bt: 'BT-145',
    basis: 'LOU 10:4, 19:7, 19a:13',
    need: 'required',
    from: 'CountersignContract',
    read: ({ state, track }) => state.contracts[track.id]?.concludedOn,
  },
  {
    ...award,
    kinds: ['award', 'contest-result'],
    id: 'previous-notice',
    says: { sv: 'Annonsen som det började med', en: 'The notice that it began with' },
    bt: 'OPP-090-Procedure',
    basis: 'Directive 2014/24/EU, Annex V, part D',
    need: 'known',
    from: 'PublishNotice',
    read: ({ state }) => {
      const calls = Object.values(state.notices).filter((one) => one.kind === 'call' && !one.rejectedAt);
      const last = calls.at(-1);
      return last?.ted?.publicationId ?? last?.national?.publicationId ?? last?.publicationId;
    },
  },
  {
    ...award,
    kinds: ['ex-ante'],
    id: 'direct-award-ground',
    says: { sv: 'Varför upphandlingen inte annonserades', en: 'Why the procurement was not advertised' },
    bt: 'BT-136',
    basis: 'LOU 10:5, 6:12–19',
    need: 'known',
    from: 'DecideStart.ground',
    read: ({ state, definition }) => definition.grounds.find(({ id }) => id === state.start?.ground)?.eforms,
  },
  {
    ...award,
    kinds: ['ex-ante'],
    id: 'justification',
    says: { sv: 'Skälen för att inte annonsera', en: 'The reasons for not advertising' },
    bt: 'BT-135',
    basis: 'LOU 10:5, 20:15 p. 4; Directive 89/665/EEC, Article 3a',
    need: 'required',
    from: 'PublishExAnteNotice.justification',
    read: ({ given }) => given.justification?.trim() || undefined,
  },
  {
    kinds: ['contest-result'],
    regimes: ['eu', 'national'],
    validFrom: '2019-01-01',
    id: 'contest-winners',
    says: { sv: 'De som lämnade bidragen, i juryns ordning', en: 'Who made the entries, in the order of the jury' },
    bt: 'BT-142',
    basis: 'LOU 18:2, 18:6',
    need: 'required',
    from: 'RevealEntries',
    read: ({ state: { contest } }) =>
      contest.revealed && contest.report?.ranking.map((entry) => contest.revealed!.entrants[entry] ?? entry),
  },
];
