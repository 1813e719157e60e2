import {
  awardedTo,
  byPrice,
  byProcurer,
  carriedOut,
  compared,
  documentsApproved,
  metEach,
  reported,
  signedWith,
  tenderOf,
} from './parts.js';
import type { Step } from './steps.js';

const one = [{ supplier: 'supplier-a', reasons: 'Holds the patent for the only method that works.' }];

/** `InviteSuppliers`'s content when one supplier can deliver. */
export const invitationOfTheOnlyOne = {
  suppliers: one,
  tendersDueAt: '2027-05-31T21:59:00Z',
};

/** From the start decision of 1 April 2027, on the ground `exclusive-rights`, to the award decision. */
export const withoutNoticeAwarded: readonly Step[] = [
  ...documentsApproved(byPrice),
  byProcurer('InviteSuppliers', invitationOfTheOnlyOne, '2027-05-10T08:00:00Z'),
  { open: 'initial-tenders', submissions: [tenderOf('supplier-a', 95_000_000)] },
  ...metEach('HoldNegotiation', ['supplier-a'], '2027-06-07'),
  byProcurer('CloseNegotiation', { finalTendersDueAt: '2027-06-18T21:59:00Z' }),
  { open: 'final-tenders', submissions: [tenderOf('supplier-a', 90_000_000)] },
  ...compared(['supplier-a']),
  ...awardedTo('supplier-a'),
];

export const withoutNoticeNotified: Step = byProcurer('NotifyTenderers', {
  electronic: true,
  reasons: 'The only one.',
});

/** The notice is sent on 21 June and published on 22 June 2027; its ten days end on Friday 2 July. */
export const exAnteNotice: Step = byProcurer(
  'PublishExAnteNotice',
  {
    dispatchedAt: '2027-06-21T08:00:00Z',
    publishedAt: '2027-06-22T06:00:00Z',
    publicationId: 'TED-2027-000003',
    justification: 'One supplier holds the patent.',
  },
  '2027-06-22T08:00:00Z',
);

/** A negotiated procedure without a notice from the start decision to its end, signed without a standstill. */
export const negotiatedWithoutNotice: readonly Step[] = [
  ...withoutNoticeAwarded,
  withoutNoticeNotified,
  ...signedWith('supplier-a'),
  ...reported,
  ...carriedOut,
];

/** The ex-ante notice is sent by the program on 21 June, rejected, sent anew, and published on the 22nd. */
export const exAnteByTheProgram: readonly Step[] = [
  ...withoutNoticeAwarded,
  withoutNoticeNotified,
  byProcurer('PublishExAnteNotice', { justification: 'One supplier holds the patent.' }, '2027-06-21T08:00:00Z'),
  byProcurer('RecordNoticeRejection', { notice: 'ex-ante-1', reasons: 'BT-262: not of the main vocabulary.' }),
  byProcurer('PublishExAnteNotice', { justification: 'One supplier holds the patent.' }, '2027-06-21T12:00:00Z'),
  byProcurer(
    'RecordPublication',
    {
      notice: 'ex-ante-2',
      where: 'ted',
      publicationId: 'TED-2027-000004',
      publishedAt: '2027-06-22T06:00:00Z',
    },
    '2027-06-22T08:00:00Z',
  ),
  byProcurer('CheckCourt', { court: 'Förvaltningsrätten i Göteborg', noReview: true }, '2027-07-05T08:00:00Z'),
];

/** The same, with a voluntary ex-ante notice, its ten days and a question to the court. */
export const negotiatedWithExAnteNotice: readonly Step[] = [
  ...withoutNoticeAwarded,
  withoutNoticeNotified,
  exAnteNotice,
  byProcurer('CheckCourt', { court: 'Förvaltningsrätten i Göteborg', noReview: true }, '2027-07-05T08:00:00Z'),
  ...signedWith('supplier-a'),
  ...reported,
  ...carriedOut,
];
