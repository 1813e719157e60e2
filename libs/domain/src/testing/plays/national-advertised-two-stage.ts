import { byProcurer, compared, documentsApproved, fromAwardTo, noticeOfMay, selectedAll, tenderOf } from './parts.js';
import { nationalNegotiated, negotiable } from './national-advertised.js';
import type { Step } from './steps.js';

const two = ['supplier-a', 'supplier-b'];

/** An advertised procurement in two stages, with negotiation, from the start decision to its end. */
export const nationalAdvertisedTwoStage: readonly Step[] = [
  ...documentsApproved({ ...negotiable, minimumInvited: 2 }),
  noticeOfMay,
  ...selectedAll(two),
  byProcurer('InviteTenderers', { tendersDueAt: '2027-06-14T22:30:00Z' }),
  { open: 'tenders', submissions: [tenderOf('supplier-a', 900_000), tenderOf('supplier-b', 950_000)] },
  ...nationalNegotiated,
  ...compared(two),
  ...fromAwardTo('supplier-b'),
];
