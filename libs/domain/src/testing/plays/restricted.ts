import { byProcurer, documentsApproved, fromAwardTo, noticeOfMay, scored, selectedAll, tenderOf } from './parts.js';
import type { Step } from './steps.js';

export const fiveCandidates = ['supplier-a', 'supplier-b', 'supplier-c', 'supplier-d', 'supplier-e'];

/** Restricted: five apply and are selected, from the start decision of 1 April 2027 to the selection. */
export const restrictedSelection: readonly Step[] = [
  ...documentsApproved({ minimumInvited: 5, eliminates: false }),
  noticeOfMay,
  ...selectedAll(fiveCandidates),
];

/** A restricted procedure from the start decision to its end; two of the five tender. */
export const restricted: readonly Step[] = [
  ...restrictedSelection,
  byProcurer('InviteTenderers', { tendersDueAt: '2027-08-13T21:59:00Z' }, '2027-06-21T08:00:00Z'),
  { open: 'tenders', submissions: [tenderOf('supplier-a', 88_000_000), tenderOf('supplier-b', 92_000_000)] },
  ...scored(['supplier-a', 'supplier-b']),
  ...fromAwardTo('supplier-a'),
];
