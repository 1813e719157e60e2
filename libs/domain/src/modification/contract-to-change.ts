import type { CalendarDate } from '../calendar/index.js';
import { lotOf } from '../case/lot-of.js';
import type { CaseState, Track } from '../case/state.js';
import type { Money } from '../fields/field.js';
import { definitionOf } from '../procedures/registry.js';
import { isDirectAward, isOutside, isUnderTheWholeAct } from '../procedures/regimes.js';
import { directLimit, objectOf, thresholdFor, type Limit } from '../rulebook/limits.js';
import { inAnnex2 } from '../rulebook/main-object.js';
import { exercisedOptions } from '../performance/contract-now.js';
import type { GroundId } from './grounds.data.js';
import { isLive, modificationsOf } from './live.js';
import type { LiveModification, Modification } from './modification.state.js';
import { netOf, sumOfKnown } from './amounts.js';

/** Which chapters the contract was procured under; only the first has LOU 17:8–17 as its own rules. */
export type ContractRegime = 'eu' | 'national' | 'direct-award' | 'outside';

/** A clause that a modification can follow: a review clause of the documents, or an option of the contract. */
export interface KnownClause {
  readonly id: string;
  readonly ceiling?: Money;
  readonly ceilingPercent?: number;
}

/** An earlier modification that counts: approved, whether both parties have agreed yet or not. */
export interface EarlierModification {
  readonly id: string;
  readonly ground: GroundId;
  /** What it adds to the contract's value; negative where it takes away. Undefined where it isn't known exactly. */
  readonly net: number | undefined;
  readonly clause?: string;
}

/** The contract as the grounds see it. Amounts are SEK or the contract's own currency, excluding VAT. */
export interface ContractToChange {
  readonly regime: ContractRegime;
  readonly works: boolean;
  readonly supplier?: string;
  /** The day that thresholds and shares are looked up on; undefined while no contract is concluded. */
  readonly concludedOn?: CalendarDate;
  /** As it was concluded, without options and modifications. */
  readonly value?: Money;
  /** What exercised options have added since. */
  readonly exercised?: number;
  readonly threshold?: Limit;
  readonly directLimit?: Limit;
  readonly clauses: readonly KnownClause[];
  readonly earlier: readonly EarlierModification[];
}

function regimeOf(track: Track): ContractRegime {
  const definition = definitionOf(track.definition);
  if (isUnderTheWholeAct(definition)) return 'eu';
  if (isDirectAward(definition)) return 'direct-award';
  return isOutside(definition) ? 'outside' : 'national';
}

/** What the options that were exercised add to the contract's value. */
export const exercised = (state: CaseState, track: Pick<Track, 'id'>): number | undefined =>
  sumOfKnown(exercisedOptions(state, track).map((one) => one.value?.amount ?? 0));

/** Those that the grounds count: what is only proposed may come to nothing. */
const counts = (one: Modification): one is LiveModification => isLive(one) && one.status !== 'proposed';

/**
 * The contract of a track, as a new modification meets it.
 * @param besides the modification that is tried again: it doesn't count as an earlier one
 */
export function contractToChange(state: CaseState, track: Track, besides?: string): ContractToChange {
  const contract = state.contracts[track.id];
  const on = contract?.concludedOn;
  const value = contract?.content?.value;
  const annex2 = on !== undefined && inAnnex2(state, on) === 'yes';
  return {
    regime: regimeOf(track),
    works: state.contractType === 'works',
    ...(contract ? { supplier: contract.supplier } : {}),
    ...(on === undefined
      ? {}
      : {
          concludedOn: on,
          threshold: thresholdFor(state, objectOf(state, annex2), on),
          directLimit: directLimit(on),
        }),
    ...(value === undefined ? {} : { value, exercised: exercised(state, track) ?? 0 }),
    clauses: clausesOf(state, track),
    earlier: modificationsOf(state, track).flatMap((one) =>
      counts(one) && one.id !== besides
        ? [{ id: one.id, ground: one.ground, net: netOf(one), ...(one.clause ? { clause: one.clause } : {}) }]
        : [],
    ),
  };
}

/** Review clauses of the original documents, and the options that the contract took over from them. */
export function clausesOf(state: CaseState, track: Pick<Track, 'id' | 'partner'>): readonly KnownClause[] {
  const written = (state.documents?.changeClauses ?? []).map(({ id, ceiling, ceilingPercent }) => ({
    id,
    ...(ceiling ? { ceiling } : {}),
    ...(ceilingPercent === undefined ? {} : { ceilingPercent }),
  }));
  const contract = state.contracts[track.id] ?? state.contracts[lotOf(track)];
  const options = (contract?.content?.options ?? []).map(({ id, value }) => ({
    id,
    ...(value ? { ceiling: value } : {}),
  }));
  return [...written, ...options.filter((one) => written.every(({ id }) => id !== one.id))];
}
