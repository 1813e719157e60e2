import { startOfDay } from '../calendar/index.js';
import type { CaseState, Track } from '../case/state.js';
import type { ContractContent, MeasuredAgainst, RiskShare } from '../contract/content.state.js';
import type { Measurement } from '../effect/effect.state.js';
import { decimal, exact, share, zero, type Exact } from '../evaluation/exact.js';
import type { Money } from '../fields/field.js';
import { deliveryOf } from './contract-now.js';
import type { ExactStep } from './payable.js';

const one = exact(1);

/** What was measured of an indicator at a point; follow-ups before further development within the contract count too. */
function measured(state: CaseState, track: Pick<Track, 'id'>, terms: MeasuredAgainst): Measurement | undefined {
  const effect = state.effects[track.id];
  const all = [...(effect?.earlier ?? []).flatMap(({ measurements }) => measurements), ...(effect?.measurements ?? [])];
  return all.findLast(({ indicator, point }) => indicator === terms.indicator && point === terms.point);
}

/** The way from baseline to target that was gone: nothing at the baseline or the wrong way, all at the target or beyond. */
function way(value: number, { baseline = 0, target = 0 }: MeasuredAgainst) {
  const [gone, whole] = [exact(value).sub(exact(baseline)), exact(target).sub(exact(baseline))];
  const raw = share(gone, whole);
  const counted = raw.compare(zero) < 0 ? zero : raw.compare(one) > 0 ? one : raw;
  const [part, of] = [decimal(gone.mul(whole.s), 6), decimal(whole.abs(), 6)];
  const capped = raw.equals(counted) ? '' : ` → ${decimal(counted, 0)}`;
  return { counted, arithmetic: `${part}/${of}${capped}` };
}

/** Linear from nothing at the baseline to all at the target, never less and never more. */
function outcomeStep(state: CaseState, track: Track, { payment }: ContractContent, value: Money): ExactStep {
  const percent = decimal(exact(100).sub(exact(payment.fixedPercent ?? 0)), 6);
  const most = exact(value.amount).mul(share(exact(percent), exact(100)));
  const found = measured(state, track, payment);
  const { indicator, point, baseline, target } = payment;
  const says = {
    sv: `Efter utfall: ${indicator} vid ${point}, inget vid ${baseline} och allt vid ${target}`,
    en: `By the outcome: ${indicator} at ${point}, nothing at ${baseline} and all at ${target}`,
  };
  const whole = `${value.amount} × ${percent}/100`;
  if (!found) return { id: 'outcome', says, arithmetic: `${whole} = ${decimal(most, 6)}`, exact: most, due: false };
  const { counted, arithmetic } = way(found.value, payment);
  const amount = most.mul(counted);
  return {
    id: 'outcome',
    says,
    arithmetic: `${whole} × ${arithmetic} = ${decimal(amount, 6)}`,
    exact: amount,
    due: true,
    since: startOfDay(found.on),
  };
}

/** A share of the risk: all of it or nothing of it, by a milestone or by a target. */
function shareStep(state: CaseState, track: Track, of: RiskShare, value: Money): ExactStep {
  const whole = exact(value.amount).mul(share(exact(of.percent), exact(100)));
  const arithmetic = `${value.amount} × ${of.percent}/100 = ${decimal(whole, 6)}`;
  const common = { id: `share:${of.id}`, exact: whole, arithmetic };
  if (of.milestone !== undefined) {
    const delivery = deliveryOf(state, track, of.milestone);
    const accepted = delivery?.status === 'accepted';
    const says = {
      sv: `Riskdel vid milstolpen ${of.milestone}`,
      en: `Share of the risk at the milestone ${of.milestone}`,
    };
    return { ...common, says, due: accepted, ...(accepted && delivery.decidedAt ? { since: delivery.decidedAt } : {}) };
  }
  const says = {
    sv: `Riskdel när ${of.indicator} når ${of.target} vid ${of.point}`,
    en: `Share of the risk when ${of.indicator} reaches ${of.target} at ${of.point}`,
  };
  const found = measured(state, track, of);
  if (!found) return { ...common, says, due: false };
  const reached: Exact = way(found.value, of).counted;
  if (reached.compare(one) >= 0) return { ...common, says, due: true, since: startOfDay(found.on) };
  return { ...common, says, exact: zero, arithmetic: `${value.amount} × 0`, due: true, since: startOfDay(found.on) };
}

/** What the supplier is paid, or not, for the risk that it carries. */
export function riskSteps(
  state: CaseState,
  track: Track,
  content: ContractContent,
  value: Money,
): readonly ExactStep[] {
  const { model, shares = [] } = content.payment;
  if (model === 'outcome') return [outcomeStep(state, track, content, value)];
  return model === 'shared-risk' ? shares.map((one) => shareStep(state, track, one, value)) : [];
}
