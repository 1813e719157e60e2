import type { CaseState, Track } from '../case/state.js';
import type { Text } from '../case/text.js';
import type { Money } from '../fields/field.js';
import { holdsAgainst, inWords, netOf, sumOfKnown, type Answer } from './amounts.js';
import { contractToChange, type ContractRegime, type ContractToChange } from './contract-to-change.js';
import { additional } from './grounds/additional.js';
import type { Check, Tried } from './grounds/check.js';
import { clause } from './grounds/clause.js';
import { newSupplier } from './grounds/new-supplier.js';
import { notMaterial } from './grounds/not-material.js';
import { cumulative, small } from './grounds/small.js';
import { unforeseeable } from './grounds/unforeseeable.js';
import { groundOf, modificationGrounds, type GroundId, type ModificationGround } from './grounds.data.js';
import type { Change } from './proposal.fields.js';
import { regimeInWords } from './regime-in-words.js';

/** One ground, with each of its conditions. */
export interface TriedGround extends Pick<ModificationGround, 'says' | 'basis'> {
  readonly ground: GroundId;
  /** `no` where a condition isn't met; `unknown` where none is known to fail but one can't be tried. */
  readonly holds: Answer;
  readonly checks: readonly Check[];
  /** Whether a modification on this ground asks for a notice (LOU 17:16). */
  readonly notice: boolean;
}

/** What LOU 17:8–17 says of a change. */
export interface Assessment {
  readonly regime: ContractRegime;
  /** Whether the sections are the contract's own law; elsewhere they are tried as the program's own, cautious rule. */
  readonly verified: boolean;
  readonly applies: Text;
  /** What the contract is worth as the shares are counted: as concluded, or indexed (17:15). */
  readonly base?: Money;
  readonly indexed: boolean;
  /** What the change adds; negative where it takes away. */
  readonly net?: number;
  /** The modifications on the ground of 17:9 with this one, netted out. */
  readonly cumulative?: number;
  readonly grounds: readonly TriedGround[];
  /** The grounds that hold. */
  readonly holding: readonly GroundId[];
  readonly conclusion: Text;
  /** What to look at besides: the whole contract against the limits it was procured under. */
  readonly warnings: readonly Text[];
}

const tests: Readonly<Record<GroundId, (tried: Tried) => readonly Check[]>> = {
  small,
  clause,
  additional,
  unforeseeable,
  'new-supplier': newSupplier,
  'not-material': notMaterial,
};

/** An amount in another currency than the contract's isn't reckoned with. */
function netIn({ value }: ContractToChange, change: Change): number | undefined {
  const currency = value?.currency ?? 'SEK';
  const fits = [change.increase, change.decrease].every((one) => one === undefined || one.currency === currency);
  return fits ? netOf(change) : undefined;
}

/** The indexed value where the contract has an indexation clause (LOU 17:15), otherwise the value as concluded. */
function baseOf({ value }: ContractToChange, { indexation }: Change): Money | undefined {
  return indexation && indexation.value.currency === (value?.currency ?? 'SEK') ? indexation.value : value;
}

function tryGround(ground: GroundId, tried: Tried): TriedGround {
  const checks = tests[ground](tried);
  const answers = checks.map((one) => one.holds);
  const holds = answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
  const { says, basis, notice } = groundOf(ground);
  return { ground, says, basis, holds, checks, notice: notice && tried.contract.regime === 'eu' };
}

/** Every ground of LOU 17:9–14 tried on a change of a contract, whoever proposes it and whichever ground they name. */
export function assess(contract: ContractToChange, change: Change): Assessment {
  const net = netIn(contract, change);
  const base = baseOf(contract, change);
  const tried: Tried = { contract, change, net, base: base?.amount };
  const grounds = modificationGrounds.map((one) => tryGround(one, tried));
  const holding = grounds.filter((one) => one.holds === 'yes').map((one) => one.ground);
  const together = cumulative(tried);
  return {
    regime: contract.regime,
    verified: contract.regime === 'eu',
    applies: regimeInWords(contract.regime),
    ...(base ? { base } : {}),
    indexed: base !== undefined && base === change.indexation?.value,
    ...(net === undefined ? {} : { net }),
    ...(together === undefined ? {} : { cumulative: together }),
    grounds,
    holding,
    conclusion: conclude(grounds),
    warnings: warningsOf(tried),
  };
}

/** The same for a modification of a track's contract. @param besides one that is tried again, and isn't its own predecessor */
export const assessModification = (state: CaseState, track: Track, change: Change, besides?: string): Assessment =>
  assess(contractToChange(state, track, besides), change);

function conclude(grounds: readonly TriedGround[]): Text {
  const held = grounds.filter((one) => one.holds === 'yes');
  if (held.length > 0) {
    const list = (language: 'sv' | 'en') =>
      held.map(({ says, basis }) => `${says[language]} (${basis.split(';')[0]})`).join(', ');
    return {
      sv: `Avtalet får ändras utan ny upphandling: ${list('sv')}.`,
      en: `The contract may be changed without a new procurement: ${list('en')}.`,
    };
  }
  const open = grounds.filter((one) => one.holds === 'unknown');
  if (open.length > 0) {
    const names = (language: 'sv' | 'en') => open.map(({ says }) => says[language]).join(', ');
    return {
      sv: `Ingen grund är visad; det som saknas för att pröva är ett belopp: ${names('sv')}.`,
      en: `No ground is shown; what is missing to try one is an amount: ${names('en')}.`,
    };
  }
  return newProcurement;
}

/** What follows when no ground holds. */
export const newProcurement: Text = {
  sv: 'Ingen grund i 17 kap. 9–14 §§ LOU gäller. Ändringen kräver en ny upphandling (17:8); görs den ändå får avtalet sägas upp (17:17).',
  en: 'No ground of LOU 17:9–14 holds. The change takes a new procurement (17:8); made without one, the contract may be terminated (17:17).',
};

/** Below the thresholds the whole value still has to lie within what the procedure was allowed for. */
function warningsOf({ contract, net }: Tried): readonly Text[] {
  const { regime, value, earlier } = contract;
  const limit =
    regime === 'direct-award' ? contract.directLimit : regime === 'national' ? contract.threshold : undefined;
  const whole = sumOfKnown([value?.amount, contract.exercised ?? 0, ...earlier.map((one) => one.net), net]);
  const amount = limit?.amount ?? undefined;
  if (amount === undefined || whole === undefined || (value?.currency ?? 'SEK') !== 'SEK') return [];
  if (holdsAgainst(whole, 'below', 100, amount) === 'yes') return [];
  return [
    {
      sv: `Med ändringen är kontraktet värt ${inWords(whole)}, och gränsen för hur det upphandlades är ${inWords(amount)}.`,
      en: `With the change the contract is worth ${inWords(whole)}, and the limit for how it was procured is ${inWords(amount)}.`,
    },
  ];
}
