import type { CaseState, Track } from '../case/state.js';
import type { Money } from '../fields/field.js';
import type { GivenContents } from '../notices/drafting.js';
import { netOf, sumOfKnown } from './amounts.js';
import { exercised } from './contract-to-change.js';
import { inForce } from './current.js';
import { toAnnounce } from './find.js';
import { groundOf } from './grounds.data.js';

interface Announced {
  /** eForms `modification-justification`. */
  readonly reason: string;
  /** The contract's value without and with it, as both parties had agreed by then. */
  readonly before?: { readonly amount: number; readonly currency: string };
  readonly after?: { readonly amount: number; readonly currency: string };
}

/** What a notice says of the modification that it names; undefined where that isn't agreed. */
export function announcedModification({
  state,
  track,
  given,
}: {
  readonly state: CaseState;
  readonly track: Track;
  readonly given: GivenContents;
}): Announced | undefined {
  const all = inForce(state, track);
  const at = all.findIndex((one) => one.id === given.modification);
  const found = all[at];
  if (!found) return undefined;
  const value = state.contracts[track.id]?.content?.value;
  const options = exercised(state, track);
  const before = worth(value, [options, ...all.slice(0, at).map(netOf)]);
  const after = worth(value, [options, ...all.slice(0, at + 1).map(netOf)]);
  return {
    reason: groundOf(found.ground).eforms,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  };
}

function worth(value: Money | undefined, changes: readonly (number | undefined)[]): Announced['after'] {
  const amount = sumOfKnown([value?.amount, ...changes]);
  return value && amount !== undefined ? { currency: value.currency, amount } : undefined;
}

/** What a modification notice says besides, for a draft that no command gives: the next to be sent, otherwise the last that was. */
export function toSay(state: CaseState, track: Track): GivenContents {
  const [next] = toAnnounce(state, track);
  if (next) return { modification: next.id };
  const last = inForce(state, track).findLast((one) => one.published !== undefined);
  return last?.published ? { modification: last.id, summary: last.published.summary, why: last.published.why } : {};
}
