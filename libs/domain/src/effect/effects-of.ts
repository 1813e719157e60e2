import type { CalendarDate } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import { expectedOn } from './curve.js';
import type { EffectAction, FutureDecision } from './effect.state.js';
import { measuredEffect, type MeasuredEffect } from './measured-effect.js';
import { indicatorOf, measurableFrom, plannedLeft, type Indicator } from './planned.js';
import { reviewsLeft } from './reviews.js';

/** A planned measurement that is not made. */
export interface PointLeft {
  readonly point: string;
  /** The day on which it is due; undefined before there is a handover. */
  readonly on?: CalendarDate;
  readonly expected?: number;
  readonly overdue: boolean;
}

/** One wanted effect of one lot: what was measured, and what is left to measure. */
export interface IndicatorEffect
  extends Omit<MeasuredEffect, 'baseline' | 'target'>, Pick<Indicator, 'baseline' | 'target' | 'source' | 'owner'> {
  readonly left: readonly PointLeft[];
  readonly nextOn?: CalendarDate;
  readonly overdue: boolean;
}

/** The effect of one lot's contract, or of one partner's, as it is followed. */
export interface LotEffect {
  readonly track: string;
  readonly acceptedOn?: CalendarDate;
  readonly indicators: readonly IndicatorEffect[];
  readonly reviewsLeft: readonly string[];
  readonly actions: readonly EffectAction[];
  readonly decision?: FutureDecision['choice'];
  readonly development?: NonNullable<FutureDecision['development']>;
  /** Follow-ups before further development within the contract. */
  readonly earlier: number;
}

/** The effects of every lot that has a contract. @param today what is due before it is overdue */
export const effectsOf = (state: CaseState, today: CalendarDate): readonly LotEffect[] =>
  Object.keys({ ...state.contracts, ...state.effects }).map((track) => {
    const { acceptedOn, actions = [], decision, earlier = [] } = state.effects[track] ?? {};
    return {
      track,
      ...(acceptedOn === undefined ? {} : { acceptedOn }),
      indicators: measuredEffect(state, track).map((one) => followed(state, track, one, today)),
      reviewsLeft: reviewsLeft(state, { id: track }),
      actions,
      ...(decision ? { decision: decision.choice } : {}),
      ...(decision?.development ? { development: decision.development } : {}),
      earlier: earlier.length,
    };
  });

function followed(state: CaseState, track: string, effect: MeasuredEffect, today: CalendarDate): IndicatorEffect {
  const indicator = indicatorOf(state, effect.id)!;
  const { baseline, target, source, owner } = indicator;
  const acceptedOn = state.effects[track]?.acceptedOn;
  const left = plannedLeft(state, { id: track })
    .filter((one) => one.indicator === effect.id)
    .map(({ point }) => pointLeft(indicator, point, acceptedOn, today));
  const nextOn = left.flatMap(({ on }) => on ?? []).toSorted()[0];
  return {
    ...effect,
    ...{ baseline, target, left, overdue: left.some((one) => one.overdue) },
    ...(source ? { source } : {}),
    ...(owner === undefined ? {} : { owner }),
    ...(nextOn === undefined ? {} : { nextOn }),
  };
}

function pointLeft(
  indicator: Indicator,
  point: string,
  acceptedOn: CalendarDate | undefined,
  today: CalendarDate,
): PointLeft {
  if (acceptedOn === undefined) return { point, overdue: false };
  const on = measurableFrom(acceptedOn, point);
  return { point, on, expected: expectedOn(indicator, acceptedOn, on), overdue: on < today };
}
