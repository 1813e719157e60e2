import {
  awardedTo,
  byProcurer,
  carriedOut,
  documentsApproved,
  metEach,
  noticeOfMay,
  reported,
  scored,
  selectedAll,
  signedWith,
  stoodStill,
  tenderOf,
} from './parts.js';
import type { Step } from './steps.js';

const three = ['supplier-a', 'supplier-b', 'supplier-c'];
const two = ['supplier-a', 'supplier-b'];
const themes = ['Heating without fossil energy'];

/** From the start decision of 1 April 2027 to the first round of dialogue, with three participants. */
export const dialogueBegun: readonly Step[] = [
  ...documentsApproved(),
  noticeOfMay,
  ...selectedAll(three),
  byProcurer('InviteTenderers', { invitation: 'The dialogue begins in August.' }, '2027-06-21T08:00:00Z'),
];

/** Two rounds; supplier C falls away after the first. */
export const dialogueHeld: readonly Step[] = [
  ...metEach('HoldDialogue', three, '2027-08-23', { themes }),
  byProcurer('CloseRound', { eliminated: ['supplier-c'], byCriteria: ['climate'], reasons: 'By the award criteria.' }),
  ...metEach('HoldDialogue', two, '2027-09-06', { themes }),
];

/** Final tenders are called for, opened and evaluated. */
export const dialogueEvaluated: readonly Step[] = [
  byProcurer('CloseDialogue', { finalTendersDueAt: '2027-10-15T21:59:00Z' }),
  { open: 'final-tenders', submissions: [tenderOf('supplier-a', 88_000_000), tenderOf('supplier-b', 92_000_000)] },
  ...scored(two),
];

/** From the confirmed commitments to the end. */
export const dialogueAwarded: readonly Step[] = [
  byProcurer(
    'ConfirmCommitments',
    { supplier: 'supplier-a', on: '2027-10-18', noMaterialChange: true, minutes: 'The financing is confirmed.' },
    '2027-10-18T12:00:00Z',
  ),
  ...awardedTo('supplier-a'),
  ...stoodStill,
  ...signedWith('supplier-a'),
  ...reported,
  ...carriedOut,
];

/** A competitive dialogue from the start decision to its end. */
export const competitiveDialogue: readonly Step[] = [
  ...dialogueBegun,
  ...dialogueHeld,
  ...dialogueEvaluated,
  ...dialogueAwarded,
];
