import { example } from '../competition.js';
import {
  awardedTo,
  byPrice,
  byProcurer,
  compared,
  documentsApproved,
  fromAwardTo,
  metEach,
  noticeOfMay,
  scored,
  selectedAll,
  tenderOf,
} from '../plays/parts.js';
import { requestForOffers } from '../plays/direct-award.js';
import { partnershipCompetition } from '../plays/innovation-partnership.js';
import type { Step } from '../plays/steps.js';

const two = ['supplier-a', 'supplier-b'];
const three = [...two, 'supplier-c'];
const inBothLots = (supplier: string, price: number) => {
  const tender = tenderOf(supplier, price);
  return { ...tender, offers: tender.offers.flatMap((one) => [one, { ...one, lot: '2' }]) };
};

const negotiation: readonly Step[] = [
  ...metEach('HoldNegotiation', three, '2027-08-23'),
  byProcurer('CloseRound', { eliminated: [], reasons: 'All have promise.' }),
  ...metEach('HoldNegotiation', three, '2027-09-06'),
];

/** A competitive procedure with negotiation in two rounds, from the start decision to its end. */
export const negotiated: readonly Step[] = [
  ...documentsApproved(),
  noticeOfMay,
  ...selectedAll(three),
  byProcurer('InviteTenderers', example('InviteTenderers'), '2027-06-21T08:00:00Z'),
  { open: 'initial-tenders', submissions: three.map((one, at) => tenderOf(one, 90_000_000 + at)) },
  ...negotiation,
  byProcurer('CloseNegotiation', { finalTendersDueAt: '2027-09-17T21:59:00Z' }),
  { open: 'final-tenders', submissions: [tenderOf('supplier-a', 88_000_000), tenderOf('supplier-b', 92_000_000)] },
  ...scored(two),
  ...fromAwardTo('supplier-a'),
];

const initialKept: readonly Step[] = [
  byProcurer('KeepInitialTenders', { reasons: 'They are good.' }),
  ...scored(three),
];

/** The same, awarded on the initial tenders. */
export const negotiatedOnInitialTenders: readonly Step[] = [
  ...documentsApproved({ mayAwardOnInitialTenders: true }),
  noticeOfMay,
  ...selectedAll(three),
  byProcurer('InviteTenderers', example('InviteTenderers'), '2027-06-21T08:00:00Z'),
  { open: 'initial-tenders', submissions: three.map((one, at) => tenderOf(one, 90_000_000 + at)) },
  ...initialKept,
];

const negotiable = {
  awardBasis: 'best-price-quality',
  negotiates: true,
  howNegotiated: 'One meeting with each tenderer.',
  mayAwardOnInitialTenders: true,
  terminationClauses: false,
  noLotsReason: undefined,
};
const invitedOf = (twoStage: boolean): readonly Step[] =>
  twoStage ? [...selectedAll(three), byProcurer('InviteTenderers', { tendersDueAt: '2027-06-30T22:30:00Z' })] : [];

/** An advertised procurement that reserves the right to award on the initial tenders; rounds could follow. */
export const onInitialTenders = (twoStage: boolean): readonly Step[] => [
  ...documentsApproved({ ...negotiable, minimumInvited: twoStage ? 2 : 0 }),
  noticeOfMay,
  ...invitedOf(twoStage),
  { open: 'tenders', submissions: three.map((one, at) => tenderOf(one, 900_000 + at)) },
  ...initialKept,
];

/** An advertised procurement in two stages with two rounds of negotiation, and methods that are scored. */
export const nationalScored: readonly Step[] = [
  ...documentsApproved({ ...negotiable, minimumInvited: 2 }),
  noticeOfMay,
  ...invitedOf(true),
  { open: 'tenders', submissions: three.map((one, at) => tenderOf(one, 900_000 + at)) },
  ...negotiation,
  byProcurer('CloseNegotiation', { finalTendersDueAt: '2027-09-17T21:59:00Z' }),
  { open: 'final-tenders', submissions: [tenderOf('supplier-a', 880_000), tenderOf('supplier-b', 920_000)] },
  ...scored(two),
];

/** The same without negotiation. */
export const twoStagePlain: readonly Step[] = [
  ...documentsApproved({ ...byPrice, minimumInvited: 2, terminationClauses: false, noLotsReason: undefined }),
  noticeOfMay,
  ...invitedOf(true),
  { open: 'tenders', submissions: three.map((one, at) => tenderOf(one, 900_000 + at)) },
  ...compared(three),
];

/** A negotiated procedure without a notice in which the initial tenders of two are kept, and their methods scored. */
export const withoutNoticeOnInitialTenders: readonly Step[] = [
  ...documentsApproved({ minimumInvited: 0 }),
  byProcurer('InviteSuppliers', requestForOffers, '2027-05-10T08:00:00Z'),
  { open: 'initial-tenders', submissions: two.map((one, at) => tenderOf(one, 90_000_000 + at)) },
  byProcurer('KeepInitialTenders', { reasons: 'They are good.' }),
  ...scored(two),
];

/** A direct award in which the methods of two offers are scored. */
export const directAwardScored: readonly Step[] = [
  ...documentsApproved({ minimumInvited: 0, eliminates: false, terminationClauses: true, noLotsReason: undefined }),
  byProcurer('InviteSuppliers', requestForOffers, '2027-05-10T08:00:00Z'),
  { open: 'offers', submissions: [tenderOf('supplier-a', 300_000), tenderOf('supplier-b', 280_000)] },
  ...scored(two),
];

/** An innovation partnership whose negotiation has two rounds. */
export const partnershipInRounds: readonly Step[] = partnershipCompetition
  .slice(0, -2)
  .flatMap((step): readonly Step[] =>
    'give' in step && step.give === 'WriteDocuments' ? [{ ...step, body: { ...step.body, eliminates: true } }] : [step],
  )
  .concat(byProcurer('CloseRound', { eliminated: [], reasons: 'All have promise.' }));

/** An open procedure in two lots to the evaluation, where they part. */
export const openInLots: readonly Step[] = [
  ...documentsApproved({ minimumInvited: 0, eliminates: false }),
  noticeOfMay,
  { open: 'tenders', submissions: [inBothLots('supplier-a', 88_000_000), inBothLots('supplier-b', 92_000_000)] },
];

const inLot = (lot: string, steps: readonly Step[]): readonly Step[] =>
  steps.map((step) =>
    'give' in step
      ? { ...step, body: { lot, ...step.body } }
      : 'settles' in step || 'pays' in step || 'delivers' in step
        ? { ...step, lot }
        : step,
  );

/** The fixture in two lots, each with its windows, to the award decisions. */
export const twoLots: readonly Step[] = [
  ...documentsApproved({ minimumInvited: 2, mayAwardOnInitialTenders: true }),
  noticeOfMay,
  ...selectedAll(three),
  byProcurer('InviteTenderers', example('InviteTenderers'), '2027-06-21T08:00:00Z'),
  ...['1', '2'].flatMap((lot): readonly Step[] => [
    { open: `initial-tenders:${lot}`, submissions: three.map((one) => inBothLots(one, 90_000_000)) },
  ]),
  ...['1', '2'].flatMap((lot) => inLot(lot, metEach('HoldNegotiation', three, '2027-08-23'))),
  ...['1', '2'].flatMap((lot) =>
    inLot(lot, [byProcurer('CloseNegotiation', { finalTendersDueAt: '2027-09-17T21:59:00Z' })]),
  ),
  ...['1', '2'].flatMap((lot): readonly Step[] => [
    {
      open: `final-tenders:${lot}`,
      submissions: [inBothLots('supplier-a', 88_000_000), inBothLots('supplier-b', 92_000_000)],
    },
  ]),
  ...['1', '2'].flatMap((lot) => inLot(lot, [...scored(two), ...awardedTo('supplier-a')])),
];

/** The same, in which the initial tenders are kept in one lot. */
export const twoLotsOnInitialTenders: readonly Step[] = [
  ...twoLots.slice(
    0,
    twoLots.findIndex((one) => 'give' in one && one.give === 'HoldNegotiation'),
  ),
  byProcurer('KeepInitialTenders', { lot: '1', reasons: 'They are good.' }),
];
