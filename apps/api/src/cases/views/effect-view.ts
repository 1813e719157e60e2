import {
  dateInStockholm,
  effectsOf,
  type CaseState,
  type Instant,
  type IndicatorEffect,
  type LotEffect,
} from '@behov/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Language } from '../../platform/http/language.js';

/** A value that the needs analysis gives, with its source. */
export class GivenValueView {
  @ApiProperty({ type: Number })
  value!: number;

  @ApiPropertyOptional({ type: String })
  source?: string;
}

/** One measured value against the line from the baseline to the target. */
export class MeasuredPointView {
  @ApiProperty({ type: String, description: '`handover` or an ISO 8601 period after it' })
  point!: string;

  @ApiProperty({ type: String, format: 'date' })
  on!: string;

  @ApiProperty({ type: Number })
  value!: number;

  @ApiProperty({ type: String, enum: ['hand', 'source'] })
  by!: 'hand' | 'source';

  @ApiProperty({ type: Number, description: 'From the baseline; negative is a decrease' })
  change!: number;

  @ApiProperty({ type: Number, description: 'How much of the way from baseline to target; 1 at the target' })
  shareOfWay!: number;

  @ApiProperty({ type: Boolean })
  reached!: boolean;

  @ApiPropertyOptional({ type: Number, description: 'On the straight line to the target' })
  expected?: number;

  @ApiPropertyOptional({ type: Number, description: 'The value less the expected one' })
  deviation?: number;

  @ApiPropertyOptional({ type: Boolean, description: 'On the better side of the line, or on it' })
  onTrack?: boolean;
}

/** A measurement that is planned and not made. */
export class PlannedPointView {
  @ApiProperty({ type: String })
  point!: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'The day on which it is due, once there is a handover',
  })
  on?: string;

  @ApiPropertyOptional({ type: Number })
  expected?: number;

  @ApiProperty({ type: Boolean })
  overdue!: boolean;
}

/** How the measured values change; a straight line through them. */
export class TrendView {
  @ApiProperty({ type: Number })
  changePerYear!: number;

  @ApiProperty({ type: String, format: 'date' })
  from!: string;

  @ApiProperty({ type: String, format: 'date' })
  to!: string;
}

/** Computed, not measured. */
export class ForecastView {
  @ApiProperty({ type: String, format: 'date' })
  on!: string;

  @ApiProperty({ type: Number })
  value!: number;

  @ApiProperty({ type: Boolean })
  reached!: boolean;

  @ApiProperty({ type: String, description: 'Says that it is a forecast' })
  says!: string;
}

/** One wanted effect of one lot. */
export class IndicatorEffectView {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String })
  text!: string;

  @ApiProperty({ type: String })
  unit!: string;

  @ApiProperty({ type: GivenValueView })
  baseline!: GivenValueView;

  @ApiProperty({ type: GivenValueView })
  target!: GivenValueView;

  @ApiProperty({ type: String, enum: ['up', 'down', 'same'], description: 'Which way is better' })
  direction!: 'up' | 'down' | 'same';

  @ApiPropertyOptional({ type: String, format: 'date' })
  targetOn?: string;

  @ApiPropertyOptional({ type: String, description: 'Where the values come from' })
  source?: string;

  @ApiPropertyOptional({ type: String, description: 'Role or person who measures; absent: whoever has the need' })
  owner?: string;

  @ApiProperty({ type: MeasuredPointView, isArray: true })
  points!: readonly MeasuredPointView[];

  @ApiProperty({ type: PlannedPointView, isArray: true })
  left!: readonly PlannedPointView[];

  @ApiPropertyOptional({ type: String, format: 'date', description: 'The day of the next measurement' })
  nextOn?: string;

  @ApiProperty({ type: Boolean })
  overdue!: boolean;

  @ApiPropertyOptional({ type: Boolean, description: 'Whether the last measurement reached the target' })
  reached?: boolean;

  @ApiPropertyOptional({ type: TrendView })
  trend?: TrendView;

  @ApiPropertyOptional({ type: ForecastView })
  forecast?: ForecastView;
}

/** Something that a review found has to be done. */
export class EffectActionView {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String })
  owner!: string;

  @ApiProperty({ type: String, format: 'date' })
  dueOn!: string;

  @ApiPropertyOptional({ type: String, format: 'date' })
  doneOn?: string;
}

/** The effect of one lot's contract, or of one partner's. */
export class LotEffectView {
  @ApiProperty({ type: String, description: 'The lot, or the partner in it' })
  track!: string;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'The handover' })
  acceptedOn?: string;

  @ApiProperty({ type: IndicatorEffectView, isArray: true })
  indicators!: readonly IndicatorEffectView[];

  @ApiProperty({ type: String, isArray: true, description: 'Planned reviews that have not been held' })
  reviewsLeft!: readonly string[];

  @ApiProperty({ type: EffectActionView, isArray: true })
  actions!: readonly EffectActionView[];

  @ApiPropertyOptional({ type: String, enum: ['scale-up', 'adapt', 'stop'] })
  decision?: string;

  @ApiPropertyOptional({ type: String, enum: ['within-contract', 'new-case'] })
  development?: string;

  @ApiProperty({ type: 'integer', description: 'Follow-ups before further development within the contract' })
  earlier!: number;
}

/** A value that a supplier was told, because its payment is computed from it. */
export class ToldMeasurementView {
  @ApiProperty({ type: String })
  track!: string;

  @ApiProperty({ type: String })
  indicator!: string;

  @ApiProperty({ type: String })
  point!: string;

  @ApiProperty({ type: Number })
  value!: number;

  @ApiProperty({ type: String, format: 'date' })
  on!: string;

  @ApiProperty({ type: String, enum: ['hand', 'source'] })
  by!: 'hand' | 'source';

  @ApiProperty({ type: Boolean })
  correction!: boolean;

  @ApiProperty({ type: String, format: 'date-time' })
  toldAt!: string;
}

/** The wanted effects and what was measured of them. */
export class EffectView {
  @ApiProperty({ type: LotEffectView, isArray: true })
  items!: readonly LotEffectView[];

  @ApiPropertyOptional({
    type: ToldMeasurementView,
    isArray: true,
    description: 'For a supplier: what its payment is computed from',
  })
  told?: readonly ToldMeasurementView[];
}

export const effectView = (state: CaseState, now: Instant, language: Language): EffectView => ({
  items: effectsOf(state, dateInStockholm(now)).map((one) => lotView(one, language)),
});

const lotView = ({ indicators, ...lot }: LotEffect, language: Language): LotEffectView => ({
  ...lot,
  indicators: indicators.map((one) => indicatorView(one, language)),
});

const indicatorView = ({ source, forecast, ...one }: IndicatorEffect, language: Language): IndicatorEffectView => ({
  ...one,
  ...(source ? { source: source.name } : {}),
  ...(forecast ? { forecast: { ...forecast, says: forecast.says[language] } } : {}),
});
