import type { RecordedEvent } from '../case/event.js';
import type { CaseState } from '../case/state.js';
import type { Wanted } from '../case/work.js';
import { papersAskedFor } from './papers-asked.js';

/** Papers of one piece of work at most: an attempt has an end in good time, and one that fails repeats little. */
const together = 20;

/** The papers that an event asks to be made, whatever its own reaction is. */
export function papersToRender(state: CaseState, event: RecordedEvent): readonly Wanted[] {
  const all = papersAskedFor(state, event);
  return Array.from({ length: Math.ceil(all.length / together) }, (_none, at) => ({
    kind: 'render',
    papers: all.slice(at * together, (at + 1) * together),
    subject: { sv: `Handlingar i ${state.reference}`, en: `Papers of ${state.reference}` },
    says: { sv: 'Handlingarna görs av programmet.', en: 'The papers are made by the program.' },
  }));
}
