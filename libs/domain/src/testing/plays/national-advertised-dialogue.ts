import { documentsApproved, noticeOfMay, selectedAll, byProcurer } from './parts.js';
import { dialogueAwarded, dialogueEvaluated, dialogueHeld } from './competitive-dialogue.js';
import type { Step } from './steps.js';

/** An advertised procurement with dialogue, from the start decision to its end: as under the whole act, without its formalities. */
export const nationalAdvertisedDialogue: readonly Step[] = [
  ...documentsApproved({ terminationClauses: false, noLotsReason: undefined }),
  noticeOfMay,
  ...selectedAll(['supplier-a', 'supplier-b', 'supplier-c']),
  byProcurer('InviteTenderers', {}, '2027-06-21T08:00:00Z'),
  ...dialogueHeld,
  ...dialogueEvaluated,
  ...dialogueAwarded,
];
