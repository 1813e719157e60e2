import { example } from '../competition.js';
import {
  awardedTo,
  byProcurer,
  documentsApproved,
  fromAwardTo,
  metEach,
  noticeOfMay,
  scored,
  selectedAll,
  tenderOf,
} from '../plays/parts.js';
import type { Step } from '../plays/steps.js';

const two = ['supplier-a', 'supplier-b'];
const three = [...two, 'supplier-c'];
const inBothLots = (supplier: string, price: number) => {
  const tender = tenderOf(supplier, price);
  return { ...tender, offers: tender.offers.flatMap((one) => [one, { ...one, lot: '2' }]) };
};

/** A competitive procedure with negotiation in one round, from the start decision to its end. */
export const negotiated: readonly Step[] = [
  ...documentsApproved(),
  noticeOfMay,
  ...selectedAll(three),
  byProcurer('InviteTenderers', example('InviteTenderers'), '2027-06-21T08:00:00Z'),
  { open: 'initial-tenders', submissions: three.map((one) => tenderOf(one, 90_000_000)) },
  ...metEach('HoldNegotiation', three, '2027-08-23'),
  byProcurer('CloseNegotiation', { finalTendersDueAt: '2027-09-17T21:59:00Z' }),
  { open: 'final-tenders', submissions: [tenderOf('supplier-a', 88_000_000), tenderOf('supplier-b', 92_000_000)] },
  ...scored(two),
  ...fromAwardTo('supplier-a'),
];

/** An open procedure in two lots to the evaluation, where they part. */
export const openInLots: readonly Step[] = [
  ...documentsApproved({ minimumInvited: 0, eliminates: false }),
  noticeOfMay,
  { open: 'tenders', submissions: [inBothLots('supplier-a', 88_000_000), inBothLots('supplier-b', 92_000_000)] },
];

const inLot = (lot: string, steps: readonly Step[]): readonly Step[] =>
  steps.map((step) => ('give' in step ? { ...step, body: { lot, ...step.body } } : step));

/** The fixture in two lots, each with its windows, to the award decisions. */
export const twoLots: readonly Step[] = [
  ...documentsApproved({ minimumInvited: 2 }),
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
