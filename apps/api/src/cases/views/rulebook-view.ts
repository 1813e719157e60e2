import {
  dateInStockholm,
  rulebook,
  valueBand,
  type CaseState,
  type Instant,
  type Limit,
  type RegimeTest,
} from '@behov/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Language } from '../../platform/http/language.js';

/** The value that was held against the limits, excluding VAT. */
export class RulebookValue {
  @ApiProperty({ type: Number })
  amount!: number;

  @ApiProperty({ type: String, example: 'SEK' })
  currency!: string;

  @ApiProperty({ type: String, enum: ['estimate', 'business-case', 'case'], description: 'Where it was said' })
  from!: string;
}

/** An amount in SEK that a value is held against. */
export class RulebookLimit {
  @ApiProperty({ type: String, example: 'goods-services-other' })
  of!: string;

  @ApiPropertyOptional({ type: Number, description: 'Absent when it is not known' })
  amount?: number;

  @ApiProperty({ type: String, example: 'SEK' })
  currency!: string;

  @ApiProperty({
    type: String,
    enum: ['case', 'program'],
    description: 'Given to the case, or of the program’s dated data',
  })
  from!: string;

  @ApiProperty({ type: String })
  source!: string;

  @ApiProperty({
    type: Boolean,
    description: 'Whether amount and days were read in the source by the program’s makers',
  })
  verified!: boolean;

  @ApiPropertyOptional({ type: String, format: 'date' })
  validFrom?: string;

  @ApiPropertyOptional({ type: String, format: 'date' })
  validTo?: string;

  @ApiPropertyOptional({ type: String, description: 'Why the amount is not known' })
  unknown?: string;

  @ApiPropertyOptional({ type: Number, description: 'The same threshold in euro, to find it by; never converted' })
  eur?: number;
}

/** One test of the selector, in the order in which they are asked. */
export class RulebookTest {
  @ApiProperty({ type: String, enum: ['R1', 'R2', 'R3', 'R4', 'R5'] })
  id!: string;

  @ApiProperty({ type: String })
  says!: string;

  @ApiProperty({ type: String })
  basis!: string;

  @ApiProperty({ type: String, enum: ['yes', 'no', 'unknown'] })
  outcome!: string;

  @ApiProperty({ type: String })
  because!: string;

  @ApiPropertyOptional({ type: RulebookLimit })
  limit?: RulebookLimit;
}

/** What has to be known before an answer can be given. */
export class RulebookMissing {
  @ApiProperty({ type: String, description: 'The command, its field, or the setting that gives it' })
  field!: string;

  @ApiProperty({ type: String })
  says!: string;
}

/** Which rulebook applies to a case on a day, and how that was found. */
export class RulebookView {
  @ApiProperty({ type: String, format: 'date', description: 'Today in Stockholm; a training case’s own day' })
  on!: string;

  @ApiProperty({ type: String, enum: ['outside', 'direct-award', 'national', 'eu', 'unknown'] })
  regime!: string;

  @ApiProperty({ type: String, enum: ['direct', 'national', 'eu', 'unknown'], description: 'By the value alone' })
  valueBand!: string;

  @ApiProperty({ type: Boolean, description: 'A social or other special service (LOU annex 2)' })
  annex2!: boolean;

  @ApiProperty({ type: Boolean, description: 'An R&D service outside the act (LOU 1:5)' })
  researchExempt!: boolean;

  @ApiPropertyOptional({ type: RulebookValue })
  value?: RulebookValue;

  @ApiProperty({ type: RulebookTest, isArray: true, description: 'Up to the first that answers yes' })
  tests!: readonly RulebookTest[];

  @ApiProperty({ type: RulebookMissing, isArray: true })
  missing!: readonly RulebookMissing[];
}

/** The rulebook on the day of an instant, in one language. */
export function rulebookView(state: CaseState, now: Instant, language: Language): RulebookView {
  const on = dateInStockholm(now);
  const { regime, annex2, researchExempt, value, tests, missing } = rulebook(state, on);
  return {
    ...{ on, regime, valueBand: valueBand(state, on), annex2, researchExempt },
    ...(value ? { value: { ...value.amount, from: value.from } } : {}),
    tests: tests.map((one) => testView(one, language)),
    missing: missing.map(({ field, says }) => ({ field, says: says[language] })),
  };
}

const testView = ({ id, says, basis, outcome, because, limit }: RegimeTest, language: Language): RulebookTest => ({
  ...{ id, says: says[language], basis, outcome, because: because[language] },
  ...(limit ? { limit: limitView(limit, language) } : {}),
});

/** What isn't known is left out. */
const limitView = ({ amount, validTo, unknown, ...limit }: Limit, language: Language): RulebookLimit => ({
  ...limit,
  ...(amount === null ? {} : { amount }),
  ...(validTo == null ? {} : { validTo }),
  ...(unknown ? { unknown: unknown[language] } : {}),
});
