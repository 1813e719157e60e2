import { groundOf } from './grounds.data.js';
import type { CaseState, Track } from '../case/state.js';
import { isUnderTheWholeAct } from '../procedures/regimes.js';
import { definitionOf } from '../procedures/registry.js';
import { isLive, modificationsOf } from './live.js';
import type { LiveModification, Modification, ModificationStatus } from './modification.state.js';

type Of = Pick<Track, 'id'>;

/** A modification of a contract by its id; undefined where there is none. */
export const modificationIn = (state: CaseState, track: Of, id: string): Modification | undefined =>
  modificationsOf(state, track).find((one) => one.id === id);

/** Those that count or may come to, of a status. */
export const liveIn = (state: CaseState, track: Of, status: ModificationStatus): readonly LiveModification[] =>
  modificationsOf(state, track)
    .filter(isLive)
    .filter((one) => one.status === status);

/** Who agrees to a modification: the supplier of the contract, or the one that takes it over (LOU 17:13). */
export const agreeing = (state: CaseState, track: Of, { newSupplier }: LiveModification): string =>
  newSupplier?.supplier ?? state.contracts[track.id]?.supplier ?? '';

/** Whether the supplier that agrees is one of the case's and signs for itself; for a newcomer the procurer records it. */
export const signsItself = (state: CaseState, track: Of, one: LiveModification): boolean =>
  one.newSupplier === undefined && state.competitors[agreeing(state, track, one)] !== undefined;

/** Whether its notice is sent and wasn't rejected. */
export const isAnnounced = (state: CaseState, { published }: LiveModification): boolean =>
  published !== undefined && state.notices[published.notice]?.rejectedAt === undefined;

/** Agreed modifications whose notice (LOU 17:16) is still to be sent; only under the whole act, and only on the grounds of 17:11–12. */
export const toAnnounce = (state: CaseState, track: Track): readonly LiveModification[] =>
  isUnderTheWholeAct(definitionOf(track.definition))
    ? liveIn(state, track, 'agreed').filter((one) => groundOf(one.ground).notice && !isAnnounced(state, one))
    : [];
