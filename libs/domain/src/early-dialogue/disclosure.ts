import type { Instant } from '../calendar/index.js';
import type { Disclosure, EarlyDialogueState } from './early-dialogue.state.js';

/** What some suppliers know, and the package does not hold yet. */
export const openDisclosures = ({ disclosures }: Pick<EarlyDialogueState, 'disclosures'>): readonly Disclosure[] =>
  disclosures.filter((one) => one.status === 'open');

/** What is published with the call for competition. */
export const disclosurePackage = ({ disclosures }: Pick<EarlyDialogueState, 'disclosures'>): readonly Disclosure[] =>
  disclosures.filter((one) => one.status === 'in-package');

/** What was published with the call, whichever call that was. */
export const disclosedWithTheCall = ({ disclosures }: Pick<EarlyDialogueState, 'disclosures'>): readonly Disclosure[] =>
  disclosures.filter((one) => one.withTheCall);

/** The package goes out with the notice, or with what stands in its place where there is none. */
export const publishPackage = <S extends Pick<EarlyDialogueState, 'disclosures'>>(state: S, at: Instant): S => ({
  ...state,
  disclosures: state.disclosures.map((one) =>
    one.status === 'in-package' ? { ...one, status: 'published', publishedAt: at, withTheCall: true } : one,
  ),
});

/** Puts an item in its place by its id, or last where it is new. */
export const putDisclosure = (all: readonly Disclosure[], item: Disclosure): readonly Disclosure[] =>
  all.some((one) => one.id === item.id) ? all.map((one) => (one.id === item.id ? item : one)) : [...all, item];
