import {
  modificationGrounds,
  type Assessment,
  type DevelopmentAnswer,
  type ModificationCheck,
  type TriedGround,
} from '@behov/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Language } from '../../platform/http/language.js';
import { MoneyView } from './money-view.js';

const answers = ['yes', 'no', 'unknown'] as const;

/** One condition of a ground. */
export class ModificationCheckView {
  @ApiProperty({ type: String, example: 'share' })
  id!: string;

  @ApiProperty({ type: String })
  says!: string;

  @ApiProperty({ type: String, enum: answers, description: '`unknown`: an amount that it takes is not known' })
  holds!: string;

  @ApiPropertyOptional({ type: String, description: 'What it was measured with' })
  numbers?: string;
}

/** One ground of LOU 17:9–14, tried. */
export class TriedGroundView {
  @ApiProperty({ type: String, enum: modificationGrounds })
  ground!: string;

  @ApiProperty({ type: String })
  says!: string;

  @ApiProperty({ type: String })
  basis!: string;

  @ApiProperty({ type: String, enum: answers })
  holds!: string;

  @ApiProperty({ type: Boolean, description: 'Whether a modification on this ground asks for a notice (LOU 17:16)' })
  notice!: boolean;

  @ApiProperty({ type: ModificationCheckView, isArray: true })
  checks!: readonly ModificationCheckView[];
}

/** Whether further development fits in the contract. */
export class DevelopmentView {
  @ApiProperty({ type: Boolean })
  allowed!: boolean;

  @ApiProperty({ type: String, isArray: true, enum: modificationGrounds })
  grounds!: readonly string[];

  @ApiProperty({ type: String })
  says!: string;
}

/** What LOU 17:8–17 says of a change. Nothing is recorded. */
export class ModificationAssessmentView {
  @ApiProperty({ type: String, enum: ['eu', 'national', 'direct-award', 'outside'] })
  regime!: string;

  @ApiProperty({
    type: Boolean,
    description: "Whether the sections are the contract's own law; elsewhere the tests are the program's cautious rule",
  })
  verified!: boolean;

  @ApiProperty({ type: String })
  applies!: string;

  @ApiPropertyOptional({ type: MoneyView, description: 'What shares are counted of' })
  base?: MoneyView;

  @ApiProperty({ type: Boolean, description: 'Whether that is indexed (LOU 17:15)' })
  indexed!: boolean;

  @ApiPropertyOptional({ type: Number, description: 'What the change adds; negative where it takes away' })
  net?: number;

  @ApiPropertyOptional({ type: Number, description: 'With the earlier ones on the ground of 17:9, netted out' })
  cumulative?: number;

  @ApiProperty({ type: TriedGroundView, isArray: true })
  grounds!: readonly TriedGroundView[];

  @ApiProperty({ type: String, isArray: true, enum: modificationGrounds, description: 'Those that hold' })
  holding!: readonly string[];

  @ApiProperty({ type: String })
  conclusion!: string;

  @ApiProperty({ type: String, isArray: true })
  warnings!: readonly string[];

  @ApiProperty({ type: DevelopmentView })
  furtherDevelopment!: DevelopmentView;
}

/** An assessment in the reader's language. */
export function modificationAssessmentView(
  { applies, conclusion, warnings, grounds, ...rest }: Assessment,
  { allowed, grounds: allowing, says }: DevelopmentAnswer,
  language: Language,
): ModificationAssessmentView {
  return {
    ...rest,
    applies: applies[language],
    conclusion: conclusion[language],
    warnings: warnings.map((one) => one[language]),
    grounds: grounds.map((one) => groundView(one, language)),
    furtherDevelopment: { allowed, grounds: allowing, says: says[language] },
  };
}

const groundView = ({ says, checks, ...one }: TriedGround, language: Language): TriedGroundView => ({
  ...one,
  says: says[language],
  checks: checks.map((check) => checkView(check, language)),
});

const checkView = ({ id, says, holds, numbers }: ModificationCheck, language: Language): ModificationCheckView => ({
  ...{ id, says: says[language], holds },
  ...(numbers ? { numbers: numbers[language] } : {}),
});
