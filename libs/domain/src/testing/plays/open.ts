import { documentsApproved, fromAwardTo, noticeOfMay, scored, tenderOf } from './parts.js';
import type { Step } from './steps.js';

const two = ['supplier-a', 'supplier-b'];

/** Open: two tender, from the start decision of 1 April 2027 to the opening. */
export const openCompetition: readonly Step[] = [
  ...documentsApproved({ minimumInvited: 0, eliminates: false }),
  noticeOfMay,
  { open: 'tenders', submissions: [tenderOf('supplier-a', 88_000_000), tenderOf('supplier-b', 92_000_000)] },
];

/** An open procedure from the start decision to its end. */
export const open: readonly Step[] = [...openCompetition, ...scored(two), ...fromAwardTo('supplier-a')];
