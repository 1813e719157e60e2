import { startOfDay, type CalendarDate, type Instant } from '../calendar/index.js';
import type { CaseState, Track } from '../case/state.js';
import type { Text } from '../case/text.js';
import { decimal, exact, sum, zero, type Exact } from '../evaluation/exact.js';
import { currentValue } from '../modification/current.js';
import { contentOf, deliveryOf, milestonesOf, performanceOf } from './contract-now.js';
import { fixedPart } from './fixed-part.js';
import { riskSteps } from './outcome-pay.js';

/** One thing that the contract pays for. */
export interface PayableStep {
  /** `milestone:<id>`, `delivery`, `share:<id>`, `outcome` or `phase:<number>`. */
  readonly id: string;
  readonly says: Text;
  /** How the amount is computed, with its figures; empty where nothing is computed. */
  readonly arithmetic: string;
  /** What it gives; where it isn't due yet, what it can give at most. To the öre. */
  readonly amount: number;
  /** Whether what it depends on has happened. */
  readonly due: boolean;
  /** Since when it is due. */
  readonly since?: Instant;
}

/** What a contract's supplier is owed now, excluding VAT, and how that is found. */
export interface Payable {
  readonly currency: string;
  readonly steps: readonly PayableStep[];
  /** The sum of what is due, computed exactly and then rounded once to whole öre, half upwards. */
  readonly due: number;
  /** The sum of the steps that are due, as arithmetic. */
  readonly arithmetic: string;
  /** Claimed penalties, set off against what is due. */
  readonly penalties: number;
  readonly paid: number;
  /** What was due and is given up, with reasons. */
  readonly waived: number;
  /** What can be paid now: due, less penalties, what is paid and what is given up; never below nothing. */
  readonly remaining: number;
  /** What was paid beyond what is due, since a penalty or a corrected measurement came after the payment. */
  readonly overpaid: number;
  /** Since when the last of it is due. */
  readonly since?: Instant;
}

/** A step before rounding. */
export interface ExactStep extends Omit<PayableStep, 'amount'> {
  readonly exact: Exact;
}

/** An amount to the öre, half upwards; whole kronor where there are no öre. */
export const inOre = (amount: Exact): number => Number(decimal(amount, 2));

const since = (at: Instant | undefined) => (at === undefined ? {} : { since: at });

/** When the delivery as a whole was accepted, also where further development within the contract has begun since. */
export function handedOverOn(state: CaseState, { id }: Pick<Track, 'id'>): CalendarDate | undefined {
  const effect = state.effects[id];
  return effect?.earlier?.find((one) => one.acceptedOn !== undefined)?.acceptedOn ?? effect?.acceptedOn;
}

/** Milestones with a payment, each due when it is accepted, and the rest of the fixed part when the delivery is. */
function fixedSteps(state: CaseState, track: Track, part: { readonly exact: Exact; readonly arithmetic: string }) {
  const paidFor = milestonesOf(state, track).filter((one) => one.payment);
  const milestones = paidFor.map(({ id, text, payment }): ExactStep => {
    const delivery = deliveryOf(state, track, id);
    const accepted = delivery?.status === 'accepted';
    return {
      id: `milestone:${id}`,
      says: { sv: `Milstolpen ${text}`, en: `The milestone ${text}` },
      arithmetic: '',
      exact: exact(payment?.amount ?? 0),
      due: accepted,
      ...since(accepted ? delivery.decidedAt : undefined),
    };
  });
  // What an exercised option is worth comes on top of the fixed part.
  const within = paidFor.filter(({ id }) => !id.startsWith('option:')).map((one) => exact(one.payment?.amount ?? 0));
  const rest = part.exact.sub(sum(within));
  if (rest.compare(zero) <= 0) return milestones;
  const on = handedOverOn(state, track);
  const handedOver: ExactStep = {
    id: 'delivery',
    says:
      within.length > 0
        ? {
            sv: 'Resten av den fasta delen, vid godkänd leverans',
            en: 'The rest of the fixed part, at the accepted delivery',
          }
        : { sv: 'Den fasta delen, vid godkänd leverans', en: 'The fixed part, at the accepted delivery' },
    arithmetic:
      within.length > 0
        ? `${part.arithmetic} − (${within.map((one) => decimal(one, 2)).join(' + ')}) = ${decimal(rest, 6)}`
        : part.arithmetic.includes('×')
          ? `${part.arithmetic} = ${decimal(rest, 6)}`
          : '',
    exact: rest,
    due: on !== undefined,
    ...since(on && startOfDay(on)),
  };
  return [...milestones, handedOver];
}

/** Phases are paid by `PayPhase`, within their ceilings: here they are due and paid at once. */
function phaseSteps(state: CaseState, { id }: Track): readonly ExactStep[] {
  return Object.entries(state.developments[id]?.phases ?? {}).flatMap(([number, { paid, paidAt }]) =>
    paid === 0
      ? []
      : [
          {
            id: `phase:${number}`,
            says: { sv: `Etapp ${number}, betald inom sitt tak`, en: `Phase ${number}, paid within its ceiling` },
            arithmetic: '',
            exact: exact(paid),
            due: true,
            ...since(paidAt),
          },
        ],
  );
}

/**
 * What is due to the supplier of a track's contract, why, what is paid and what remains; undefined while no content is settled.
 * Computed with exact fractions; only what is shown is rounded, to whole öre.
 */
export function payable(state: CaseState, track: Track): Payable | undefined {
  const content = contentOf(state, track);
  const value = currentValue(state, track);
  if (!content || !value) return undefined;
  const phases = phaseSteps(state, track);
  const part = fixedPart(state, track, content, value);
  const steps = [...phases, ...fixedSteps(state, track, part), ...riskSteps(state, track, content, value)];
  const { payments, penalties } = performanceOf(state, track);
  const due = steps.filter((one) => one.due);
  const owed = sum(due.map((one) => one.exact));
  const rounded = exact(inOre(owed));
  const claimed = sum(penalties.map(({ amount }) => exact(amount.amount)));
  const paid = sum([...phases.map((one) => one.exact), ...payments.map(({ amount }) => exact(amount.amount))]);
  const waived = sum(payments.map((one) => exact(one.waived ?? 0)));
  const left = rounded.sub(claimed).sub(paid).sub(waived);
  const last = due
    .flatMap((one) => one.since ?? [])
    .toSorted()
    .at(-1);
  return {
    currency: value.currency,
    steps: steps.map(({ exact: amount, ...step }) => ({ ...step, amount: inOre(amount) })),
    due: inOre(owed),
    arithmetic:
      due.length === 0 ? '0' : `${due.map((one) => shownTerm(one.exact)).join(' + ')} = ${decimal(rounded, 2)}`,
    penalties: inOre(claimed),
    paid: inOre(paid),
    waived: inOre(waived),
    remaining: left.compare(zero) > 0 ? inOre(left) : 0,
    overpaid: left.compare(zero) < 0 ? inOre(left.neg()) : 0,
    ...since(last),
  };
}

/** A term with its decimals, or as a fraction where decimals would hide something. */
const shownTerm = (amount: Exact): string => {
  const text = decimal(amount, 6);
  return exact(text).equals(amount) ? text : amount.toFraction();
};
