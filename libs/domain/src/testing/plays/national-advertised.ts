import {
  byPrice,
  byProcurer,
  compared,
  documentsApproved,
  fromAwardTo,
  metEach,
  noticeOfMay,
  tenderOf,
} from './parts.js';
import type { Step } from './steps.js';

const two = ['supplier-a', 'supplier-b'];

/** Documents that say that there may be negotiation, and how; without what only the whole act asks for. */
export const negotiable = {
  ...byPrice,
  negotiates: true,
  howNegotiated: 'One meeting with each tenderer about everything but minimum requirements and award criteria.',
  terminationClauses: false,
  noLotsReason: undefined,
};

/** From the start decision of 1 April 2027 to the opened tenders of two. */
export const nationalTendered = (documents: { readonly [name: string]: unknown } = negotiable): readonly Step[] => [
  ...documentsApproved(documents),
  noticeOfMay,
  { open: 'tenders', submissions: [tenderOf('supplier-a', 900_000), tenderOf('supplier-b', 950_000)] },
];

/** A correction is offered to both, and both are met; final tenders are opened. */
export const nationalNegotiated: readonly Step[] = [
  byProcurer(
    'OfferCorrection',
    { suppliers: two, answersDueOn: '2027-06-18', what: 'The sum of the price list.' },
    '2027-06-15T08:00:00Z',
  ),
  ...metEach('HoldNegotiation', two, '2027-06-21'),
  byProcurer('CloseNegotiation', { finalTendersDueAt: '2027-07-02T21:59:00Z' }),
  { open: 'final-tenders', submissions: [tenderOf('supplier-a', 880_000), tenderOf('supplier-b', 850_000)] },
];

/** An advertised procurement in one stage from the start decision to its end. */
export const nationalAdvertised: readonly Step[] = [
  ...nationalTendered(),
  ...nationalNegotiated,
  ...compared(two),
  ...fromAwardTo('supplier-b'),
];

/** The same without negotiation. */
export const nationalAdvertisedPlain: readonly Step[] = [
  ...nationalTendered({ ...byPrice, noLotsReason: undefined }),
  ...compared(two),
  ...fromAwardTo('supplier-a'),
];
