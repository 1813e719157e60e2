import type { EventType } from '../case/event.js';
import type { CaseState } from '../case/state.js';
import type { KnownDocument } from '../openness/known-document.js';
import { needsOwner, registrar } from './people.js';
import type { Play } from './play.js';
import { written } from './prepared.js';

const awardedAt = '2027-02-01T09:00:00.000Z';

/** A case that ended without a procurement, or whose one lot was awarded besides. */
function ended(changes: Partial<CaseState> = {}): Play {
  const play = written().on('2027-02-01T09:00:00Z').give(needsOwner, 'CloseCase', { reasons: 'Met otherwise.' });
  play.state = { ...play.state, ...changes };
  return play;
}

const award = { decision: { suppliers: ['supplier-a'], by: 'decision-maker', at: awardedAt }, standstillEnded: true };
/** One whose only lot was awarded on 1 February 2027. */
export const awarded = (changes: Partial<CaseState> = {}) => ended({ awards: { case: award }, ...changes });
/** `SetRetention`'s content: the documentation is kept until the end of January 2032. */
export const set = (changes: object = {}) => ({
  class: 'documentation',
  keep: 'until',
  untilOn: '2032-01-31',
  decision: 'Plan 4.2',
  ...changes,
});
/** An event's body, as the record knows it. */
export const known = (seq: number, type: EventType): KnownDocument => ({
  id: `event/${seq}`,
  kind: 'event',
  sha256: 'a'.repeat(64),
  disposed: false,
  type,
  parts: [],
});
/** `ProposeDisposal`'s content. */
export const proposed = { class: 'documentation', documents: ['event/2', 'event/3'] };

/** Everything that is needed to propose, on the first day on which it may be. */
export function ripe(on = '2032-02-01'): Play {
  const play = awarded().give(registrar, 'SetRetention', set()).on(on);
  play.brought = { documents: [known(2, 'AnalysisWritten'), known(3, 'AnalysisWritten')] };
  return play;
}
/** Its disposal waits for a decision, as `d1`. */
export const waiting = () => ripe().give(registrar, 'ProposeDisposal', proposed);
/** `DecideDisposal`'s content. */
export const dispose = (changes: object = {}) => ({
  disposal: 'd1',
  decision: 'dispose',
  reference: 'GBG-2032-0017',
  reasons: 'The time has passed.',
  ...changes,
});
