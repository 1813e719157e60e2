import type { Instant } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import { isCertified } from './certified.js';
import type { EnvelopeId } from './envelopes.js';
import { lotsOffered } from './lots-offered.js';
import type { Window } from './windows.state.js';

/** What must be done before a later part of the tenders is opened. */
export interface Before {
  readonly says: Text;
  done(state: CaseState, window: Window): boolean;
}

/**
 * What a part waits for besides the certified list of the part before it; one that isn't named here waits for nothing more.
 * Prices stay sealed until the judgement of quality is agreed wherever the tenders compete.
 */
export const before: { readonly [E in EnvelopeId]?: Before } = {
  price: {
    says: {
      sv: 'Bedömningen av kvalitet fastställs i varje anbudsdel innan priserna öppnas.',
      en: 'The assessment of quality is agreed in every lot before the prices are opened.',
    },
    done: (state, window) => {
      const lots = lotsOffered(state, window);
      return lots.length > 0 && lots.every((lot) => state.evaluations[lot]?.agreed !== undefined);
    },
  },
};

/** Whether a later part of a window may be opened at an instant. */
export const mayOpen = (state: CaseState, window: Window, envelope: EnvelopeId, at: Instant): boolean =>
  isCertified(state, window, at) && (before[envelope]?.done(state, window) ?? true);
