import { caseHasANeed, proposesNoGo } from '../analyses/no-go.rules.js';
import type { CalendarDate } from '../calendar/index.js';
import { concerned } from '../award/concerned.js';
import { command } from '../case/command.js';
import type { CaseState } from '../case/state.js';
import { givesReasons } from '../case/gives-reasons.js';
import { needs } from '../case/roles.js';
import { boolean, choice, id, text } from '../fields/build.js';
import { openStops } from '../pitfalls/stops.js';
import { statutoryPeriod } from '../periods/index.js';
import { isDirectAward } from '../procedures/regimes.js';
import { proposerDoesNotCancel } from './cancel.rules.js';
import { cancellationReasons } from './ending.state.js';
import { nobodyIsLeft } from './nobody-left.js';

const hasReasons = givesReasons({
  id: 'ENDING-REASONS',
  says: { sv: 'Beslutet har sakliga skäl.', en: 'The decision has objective reasons.' },
  basis: 'LOU 12:12, 4:1: a procurement is not cancelled at will, and a case not closed without a word.',
});

/** The rules and stops that held the case back, by id: what the closed case tells was in its way. */
const stoppedBy = (state: CaseState): readonly string[] => [
  ...(proposesNoGo(state) ? [caseHasANeed.id] : []),
  ...openStops(state).map(({ stop }) => stop.id),
];

const closeCase = command({
  name: 'CloseCase',
  says: { sv: 'Avsluta ärendet före annonsering', en: 'Close the case before the notice' },
  area: 'case',
  fields: {
    reasons: text('Skäl', 'Reasons', 8000),
    instead: text('Vad som kan göras i stället', 'What could be done instead', 8000, { optional: true }),
  },
  by: ['decision-maker', ...needs],
  relation: 'case',
  when: 'listed',
  rules: [hasReasons],
  causes: ({ state, body: { reasons, instead } }) => [
    {
      type: 'CaseClosed',
      facts: { before: 'notice', stoppedBy: stoppedBy(state) },
      body: { reasons, ...(instead === undefined ? {} : { instead }) },
    },
  ],
  // A need that was found not to be there leaves one thing to do.
  asks: (state) => (proposesNoGo(state) ? [{}] : []),
  example: { reasons: 'The need can be met by a change of working methods.' },
});

/** LOU 20:12, counted from the notification of 12:12 or 19:21. */
const reviewEndsOn = (electronic: boolean, today: CalendarDate) =>
  statutoryPeriod(electronic ? 'CANCEL-REVIEW-ELECTRONIC' : 'CANCEL-REVIEW-OTHER', today).endsOn;

const cancelProcurement = command({
  name: 'CancelProcurement',
  says: { sv: 'Avbryt upphandlingen', en: 'Cancel the procurement' },
  area: 'competition',
  fields: {
    lot: id('Anbudsdel', 'Lot', { optional: true }),
    reason: choice('Slag av skäl (eForms)', 'Kind of reason (eForms)', cancellationReasons),
    reasons: text('Skäl', 'Reasons', 8000),
    electronic: boolean(
      'Underrättelsen skickas elektroniskt till alla',
      'The notification is sent electronically to all',
    ),
  },
  by: ['decision-maker'],
  relation: 'case',
  when: 'listed',
  rules: [hasReasons, proposerDoesNotCancel],
  causes: ({ state, body, track, today, definition }) => [
    {
      type: 'ProcurementCancelled',
      facts: {
        ...(track.id === 'case' ? {} : { track: track.id }),
        reason: body.reason,
        recipients: concerned(state, track),
        electronic: body.electronic,
        ...(isDirectAward(definition) ? {} : { reviewEndsOn: reviewEndsOn(body.electronic, today) }),
      },
      body: { reasons: body.reasons },
    },
  ],
  asks: (state, track, stage) => (nobodyIsLeft(state, track, stage) ? [{}] : []),
  example: {
    reason: 'chan-need',
    reasons: 'The district will need far fewer places than was foreseen.',
    electronic: true,
  },
});

export const endingCommands = [closeCase, cancelProcurement];
