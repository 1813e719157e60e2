import { dateInStockholm, type CalendarDate } from '../calendar/index.js';
import { lotOf } from '../case/lot-of.js';
import type { Role } from '../case/roles.js';
import type { CaseState, Track } from '../case/state.js';
import { tenderedPrice } from '../contract/price.js';
import { tendersOf } from '../evaluation/tenders.js';
import type { Money } from '../fields/field.js';
import { valueOf } from '../rulebook/value-of.js';
import type { DelegatedDecision, DelegationRow } from './delegation.state.js';

/** Which of the delegated decisions a command is. */
export const decisionOf: { readonly [command: string]: DelegatedDecision } = {
  DecideStart: 'start',
  DecideAward: 'award',
  SignContract: 'contract',
  DecideModification: 'contract',
  CancelProcurement: 'cancel',
  DecideGate: 'gate',
  DecidePurchase: 'gate',
  LiftStop: 'stop-lift',
};

/** The price of the suppliers' tenders for the track's lot; undefined where one of them has none. */
function priceOf(state: CaseState, track: Track, suppliers: readonly string[]): Money | undefined {
  const tenders = tendersOf(state, { ...track, id: lotOf(track) });
  const prices = suppliers.map((one) => tenders.find(({ supplier }) => supplier === one)?.price);
  if (prices.length === 0 || prices.includes(undefined)) return undefined;
  const amount = prices.reduce<number>((sum, price) => sum + (price ?? 0), 0);
  return { amount, currency: valueOf(state)?.amount.currency ?? 'SEK' };
}

/** What a decision is worth: the award or the contract its price, the others the value of the whole procurement. */
export function valueAtStake(state: CaseState, track: Track, decision: DelegatedDecision): Money | undefined {
  const whole = valueOf(state)?.amount;
  const award = state.awards[lotOf(track)];
  if (decision === 'award') return priceOf(state, track, award?.proposal?.suppliers ?? []) ?? whole;
  if (decision !== 'contract') return whole;
  return state.contracts[track.id]?.content?.value ?? tenderedPrice(state, track) ?? whole;
}

/** A value that nobody knows is within no limit. */
const covers = ({ upTo }: DelegationRow, value: Money | undefined): boolean =>
  upTo === undefined || (value !== undefined && value.currency === upTo.currency && value.amount <= upTo.amount);

const isInForce = ({ validFrom, validTo }: DelegationRow, on: CalendarDate) =>
  validFrom <= on && (validTo === undefined || on <= validTo);

const speaksOf = (row: DelegationRow, state: CaseState, decision: DelegatedDecision) =>
  row.decisions.includes(decision) && (row.contractTypes?.includes(state.contractType) ?? true);

const holdsRole = (state: CaseState, person: string, role: Role | undefined) =>
  state.people.some((one) => one.person === person && one.role === role && !one.until);

const concerns = (row: DelegationRow, state: CaseState, person: string) =>
  row.person === person || holdsRole(state, person, row.role);

/** The rows that suffice for a decision on a day, the smallest limit first. */
export const sufficientRows = (
  state: CaseState,
  track: Track,
  decision: DelegatedDecision,
  on: CalendarDate,
): readonly DelegationRow[] => {
  const value = valueAtStake(state, track, decision);
  return (state.delegation ?? [])
    .filter((row) => speaksOf(row, state, decision) && isInForce(row, on) && covers(row, value))
    .toSorted((a, b) => (a.upTo?.amount ?? Infinity) - (b.upTo?.amount ?? Infinity));
};

/** Whether a person may take a decision on a day. Without a recorded order whoever decides in the case has no limit. */
export const mayDecide = (
  state: CaseState,
  track: Track,
  decision: DelegatedDecision,
  person: string,
  on: CalendarDate,
): boolean =>
  state.delegation === undefined ||
  sufficientRows(state, track, decision, on).some((row) => concerns(row, state, person));

/**
 * Those who hold one of the roles, themselves or as deputies, and whom a command is not asked of because no limit of theirs
 * suffices. Without a clock it can't be known which row is in force: those that had ended when the stage began don't count.
 */
export function notAsked(state: CaseState, track: Track, command: string, roles: readonly Role[]): readonly string[] {
  const decision = decisionOf[command];
  if (decision === undefined || state.delegation === undefined) return [];
  const value = valueAtStake(state, track, decision);
  const begunOn = dateInStockholm(track.enteredAt);
  const rows = state.delegation.filter(
    (row) => speaksOf(row, state, decision) && (row.validTo ?? begunOn) >= begunOn && covers(row, value),
  );
  const may = (person: string) => rows.some((row) => concerns(row, state, person));
  const own = state.people.filter((one) => roles.includes(one.role) && !one.until).map(({ person }) => person);
  const stood = state.deputies.filter((one) => roles.includes(one.role) && own.includes(one.person));
  const asked = [...own.filter(may), ...stood.filter(({ person }) => may(person)).map(({ deputy }) => deputy)];
  const all = [...own, ...stood.map(({ deputy }) => deputy)];
  return [...new Set(all.filter((one) => !asked.includes(one)))];
}
