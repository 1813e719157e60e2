import type { CaseState } from '../case/state.js';
import { indicators, planned } from '../effect/planned.js';
import type { Thread, Threaded, ThreadKind } from './node.js';
import { needsOf } from './needs-of.js';
import { paidBy } from './paid-by.js';
import { countsThePrice } from './promises.js';
import { reached } from './walk-thread.js';

/** Where the thread is broken: at one of its nodes, or as a whole. */
export interface Fault {
  readonly node?: string;
  /** The lot or partner whose contract it is in. */
  readonly track?: string;
}

const at = ({ id, track }: Threaded): Fault => ({ node: id, ...(track === undefined ? {} : { track }) });
const ofKind = ({ nodes }: Thread, kind: ThreadKind) => nodes.filter((one) => one.kind === kind);
const idle = (thread: Thread, kind: ThreadKind) => ofKind(thread, kind).filter(({ to }) => to.length === 0);
const hasRequirements = ({ documents }: CaseState) => (documents?.functionalRequirements ?? []).length > 0;
const said = (value: string | undefined) => (value ?? '').trim() !== '';

export function unmeasuredIndicators(_thread: Thread, state: CaseState): readonly Fault[] {
  const timed = new Set(planned(state).map(({ indicator }) => indicator));
  return indicators(state)
    .filter(({ id, owner, source }) => !timed.has(id) || !said(owner) || !said(source?.name))
    .map(({ id }) => ({ node: `indicator:${id}` }));
}

export const idleIndicators = (thread: Thread, state: CaseState): readonly Fault[] =>
  needsOf(state).length === 0 ? [] : idle(thread, 'indicator').map(at);

export const noRequirements = (_thread: Thread, state: CaseState): readonly Fault[] =>
  state.documents && !hasRequirements(state) ? [{}] : [];

export const idleRequirements = (thread: Thread): readonly Fault[] => idle(thread, 'requirement').map(at);

export function idleCriteria(thread: Thread, state: CaseState): readonly Fault[] {
  if (!hasRequirements(state)) return [];
  const priced = (state.documents?.criteria ?? []).filter(countsThePrice).map(({ id }) => id);
  return idle(thread, 'criterion')
    .filter(({ name }) => !priced.includes(name))
    .map(at);
}

export const unservedNeeds = (thread: Thread, state: CaseState): readonly Fault[] =>
  hasRequirements(state)
    ? ofKind(thread, 'need')
        .filter(({ id }) => !reached(thread, id, 'from').some(({ kind }) => kind === 'requirement'))
        .map(at)
    : [];

/** Nothing is unkept before the contract is settled: it has nothing to keep it in. */
export const unkeptPromises = (thread: Thread, { contracts }: CaseState): readonly Fault[] =>
  ofKind(thread, 'promise')
    .filter(({ from, leftOut, track = '' }) => contracts[track]?.content && from.length === 0 && leftOut === undefined)
    .map(at);

export function unmeasuredOutcomes(thread: Thread, state: CaseState): readonly Fault[] {
  const all = planned(state);
  return ofKind(thread, 'payment')
    .filter(({ name, track = '' }) => {
      const paid = paidBy(state.contracts[track]?.content?.payment).find(({ id }) => id === name);
      return !all.some((one) => one.indicator === paid?.indicator && one.point === (paid.point ?? one.point));
    })
    .map(at);
}

export function lostTerms(thread: Thread, state: CaseState): readonly Fault[] {
  return ofKind(thread, 'term')
    .filter(({ name, to, track = '' }) => {
      const keeps = state.contracts[track]?.content?.terms.find(({ id }) => id === name)?.keeps ?? [];
      return new Set(keeps).size > to.length;
    })
    .map(at);
}
