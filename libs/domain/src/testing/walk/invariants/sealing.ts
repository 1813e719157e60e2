import { addMilliseconds } from '../../../calendar/index.js';
import type { EnvelopeId } from '../../../windows/envelopes.js';
import type { Offer } from '../../../windows/submission.js';
import type { Window } from '../../../windows/windows.state.js';
import type { WalkStep } from '../step.js';
import { before, caused, invariant, ofType, type Of } from './invariant.js';

const hour = 3_600_000;

/** When each of the openers last asked for the opening that an event is, in the order of time. */
function asked(step: WalkStep, event: Of<'WindowOpened' | 'EnvelopeOpened'>): readonly string[] {
  const { window, openers, envelope } = event.facts;
  const requests = ofType(before(step, event), 'OpeningRequested').filter(
    ({ facts }) => facts.window === window && (facts.envelope ?? envelope) === envelope,
  );
  return openers.flatMap((one) => requests.findLast(({ facts }) => facts.opener === one)?.at ?? []).toSorted();
}

/** Whether the prices of a window's submissions are sealed in a part of their own that is not opened yet. */
const hidesPrices = ({ envelopes = [], opened = [] }: Pick<Window, 'envelopes' | 'opened'>): boolean =>
  envelopes.some(({ id }) => id === 'price') && !opened.includes('price');

const pricedBefore = (window: Window | undefined, opened: EnvelopeId | undefined, offers: readonly Offer[]) =>
  window !== undefined && hidesPrices(window) && opened !== 'price' && offers.some((one) => one.price !== undefined);

/** Parts of submissions and what judges know of each other. */
export const sealing = [
  invariant({
    name: 'nothing-opened-but-by-different-openers-within-the-hour',
    says: 'Every part of what came in is opened by as many different openers as it takes, two at least, who asked within an hour.',
    holds: (step) =>
      caused(step, 'WindowOpened', 'EnvelopeOpened').every((event) => {
        const takes = Math.max(2, step.before.windows[event.facts.window]?.takes ?? 2);
        const times = asked(step, event);
        const [first, last] = [times[0], times.at(-1)];
        return (
          new Set(event.facts.openers).size >= takes &&
          times.length === event.facts.openers.length &&
          first !== undefined &&
          last !== undefined &&
          last < addMilliseconds(first, hour)
        );
      }),
  }),
  invariant({
    name: 'no-price-before-its-part-is-opened',
    says: 'Where prices are sealed apart the case knows none of them before that part is opened.',
    holds: (step) => {
      const { before: was, after } = step;
      const known = Object.values(after.windows).some((one) =>
        pricedBefore(
          one,
          undefined,
          (one.submissions ?? []).flatMap(({ offers }) => offers),
        ),
      );
      const told = caused(step, 'WindowOpened').some(({ facts }) =>
        pricedBefore(
          was.windows[facts.window],
          facts.envelope,
          facts.submissions.flatMap(({ offers }) => offers),
        ),
      );
      const later = caused(step, 'EnvelopeOpened').some(({ facts }) =>
        pricedBefore(
          was.windows[facts.window],
          facts.envelope,
          facts.offers.flatMap(({ offers }) => offers),
        ),
      );
      return !known && !told && !later;
    },
  }),
  invariant({
    name: 'no-score-in-facts',
    says: 'What an evaluator or a member of the selection gave alone stands in a body: facts and state say who scored, not how.',
    holds: (step) =>
      caused(step, 'TenderScored').every(
        ({ facts }) => Object.keys(facts).toSorted().join() === 'evaluator,supplier,track',
      ) &&
      Object.values(step.after.evaluations).every(({ scored }) =>
        Object.values(scored).every((all) => all.every((one) => typeof one === 'string')),
      ),
  }),
];
