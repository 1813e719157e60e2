import { dateInStockholm } from '../calendar/index.js';
import type { Drafts } from './draft.js';
import { lastOf, textIn } from './source.js';
import { lotName } from './tendering.js';
import * as words from './words.data.js';

/** The decision to cancel, with its reasons, as it is told to candidates and tenderers (LOU 12:12; 19:21) and tried (20:12). */
export const cancellation: Drafts = (pen, source, { track }) => {
  const { state } = source;
  const cancelled = lastOf(source, 'ProcurementCancelled', (facts) => facts.track === track);
  if (!cancelled) return undefined;
  const { reason, electronic, reviewEndsOn } = cancelled.facts;
  return {
    title: pen.says('Beslut att avbryta upphandlingen', 'Decision to cancel the procurement'),
    sections: [
      ...pen.section(
        'decision',
        'Beslut',
        'Decision',
        pen.entries(
          [
            'lot',
            'Vad som avbryts',
            'What is cancelled',
            track === undefined ? pen.says('Hela upphandlingen', 'The whole procurement') : lotName(state, track),
          ],
          ['reason', 'Slag av skäl', 'Kind of reason', pen.word(words.cancellations, reason)],
          ['decidedBy', 'Beslutsfattare', 'Decided by', cancelled.actor.id],
          ['decidedOn', 'Dag', 'Date', pen.day(dateInStockholm(cancelled.at))],
        ),
        pen.text('reasons', textIn(cancelled, 'reasons'), 'Skäl', 'Reasons'),
      ),
      ...pen.section(
        'review',
        'Underrättelse och överprövning',
        'Notification and review',
        pen.entries(
          ['electronic', 'Skickas elektroniskt till alla', 'Sent electronically to all', pen.yes(electronic)],
          ['court', 'Domstol', 'Court', state.documents?.reviewBody],
          [
            'reviewEndsOn',
            'Ansökan om överprövning ska ha kommit in senast',
            'An application for review must be received by',
            reviewEndsOn === undefined ? undefined : pen.day(reviewEndsOn),
          ],
        ),
      ),
    ],
  };
};
