import type { CaseState } from '../case/state.js';
import { indicators } from '../effect/planned.js';
import type { Settling } from './content.rules.js';
import type { ContractContent, MeasuredAgainst } from './content.state.js';

/** A baseline or target that isn't said is the one of the needs analysis on the day of settling: the contract keeps its own. */
function measured<M extends MeasuredAgainst>(state: CaseState, terms: M): M {
  const found = indicators(state).find(({ id }) => id === terms.indicator);
  if (!found) return terms;
  return { ...terms, baseline: terms.baseline ?? found.baseline.value, target: terms.target ?? found.target.value };
}

/** What is recorded of the content: complete, with empty lists where the command says nothing. */
export function settledContent(state: CaseState, body: Settling): ContractContent {
  const { shares, ...payment } = body.payment;
  return {
    value: body.value,
    startsOn: body.startsOn,
    endsOn: body.endsOn,
    options: body.options ?? [],
    milestones: body.milestones ?? [],
    payment: {
      ...measured(state, payment),
      ...(shares === undefined ? {} : { shares: shares.map((one) => measured(state, one)) }),
    },
    penalties: body.penalties ?? [],
    terms: body.terms ?? [],
    subcontractors: body.subcontractors ?? [],
    ...(body.leftOut === undefined ? {} : { leftOut: body.leftOut }),
  };
}
