import {
  awardedTo,
  byPrice,
  byProcurer,
  carriedOut,
  compared,
  documentsApproved,
  signedWith,
  tenderOf,
} from './parts.js';
import type { Step } from './steps.js';

const two = ['supplier-a', 'supplier-b'];

/** `InviteSuppliers`'s content when two are asked. */
export const requestForOffers = {
  suppliers: two.map((supplier) => ({ supplier, reasons: 'Sells sensors of the kind.' })),
  tendersDueAt: '2027-05-24T21:59:00Z',
};

/** From the start decision of 1 April 2027, on the ground `below-limit`, to the award decision; two are asked. */
export const directAwarded: readonly Step[] = [
  ...documentsApproved({ ...byPrice, terminationClauses: false, noLotsReason: undefined }),
  byProcurer('InviteSuppliers', requestForOffers, '2027-05-10T08:00:00Z'),
  { open: 'offers', submissions: [tenderOf('supplier-a', 300_000), tenderOf('supplier-b', 280_000)] },
  ...compared(two),
  ...awardedTo('supplier-b'),
];

/** A direct award of more than 100 000 SEK from the start decision to its end. */
export const directAward: readonly Step[] = [
  ...directAwarded,
  byProcurer('NotifyTenderers', { electronic: true, reasons: 'The lowest price.' }),
  ...signedWith('supplier-b'),
  byProcurer('CompleteReport', { report: 'Who was asked, the offers and the choice.' }),
  ...carriedOut,
];

/** The same with one supplier: nobody else is to be told, and the contract is signed at once. */
export const directAwardToOne: readonly Step[] = [
  ...documentsApproved({ ...byPrice, terminationClauses: false, noLotsReason: undefined }),
  byProcurer(
    'InviteSuppliers',
    {
      ...requestForOffers,
      suppliers: requestForOffers.suppliers.slice(0, 1),
      onlyOneReasons: 'The guidelines allow one below 100 000 SEK.',
    },
    '2027-05-10T08:00:00Z',
  ),
  { open: 'offers', submissions: [tenderOf('supplier-a', 90_000)] },
  ...compared(['supplier-a']),
  ...awardedTo('supplier-a'),
  ...signedWith('supplier-a'),
  ...carriedOut,
];
