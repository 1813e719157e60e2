import type { PeriodAnswer } from '@behov/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Language } from '../platform/http/language.js';
import { ExplanationStepView, explanationView, WarningView, warningView } from './explanation-view.js';

/** A reduction that was asked for and cannot be used. */
export class RefusedReductionView {
  @ApiProperty({ type: String, example: 'urgency' })
  variant!: string;

  @ApiProperty({ type: String })
  says!: string;

  @ApiProperty({ type: String })
  source!: string;
}

/** Whether a deadline that somebody thinks of is lawful. */
export class JudgementView {
  @ApiProperty({ type: Boolean })
  lawful!: boolean;

  @ApiPropertyOptional({ type: String })
  because?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description: 'The first lawful deadline at the same clock time, on a working day',
  })
  sameClockAt?: string;

  @ApiProperty({ type: WarningView, isArray: true })
  warnings!: readonly WarningView[];
}

/** A computed period, with how it came about. */
export class PeriodView {
  @ApiProperty({ type: String, example: 'TL-OPEN' })
  period!: string;

  @ApiProperty({ type: String })
  says!: string;

  @ApiProperty({ type: String, enum: ['suppliers-minimum', 'from-an-event', 'counted-back'] })
  kind!: string;

  @ApiProperty({ type: String, description: 'Section of law' })
  source!: string;

  @ApiProperty({ type: Boolean, description: 'Whether the number was read in its source' })
  verified!: boolean;

  @ApiPropertyOptional({ type: String, description: "Which of the law's numbers applies" })
  variant?: string;

  @ApiPropertyOptional({ type: 'integer', nullable: true, description: 'null: the law has no number' })
  days?: number | null;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'The last day' })
  endsOn?: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'The first instant after it' })
  endsAt?: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'The earliest lawful deadline' })
  earliestAt?: string;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'The working day to plan for' })
  planOn?: string;

  @ApiProperty({ type: ExplanationStepView, isArray: true })
  explanation!: readonly ExplanationStepView[];

  @ApiProperty({ type: RefusedReductionView, isArray: true })
  refused!: readonly RefusedReductionView[];

  @ApiPropertyOptional({ type: JudgementView })
  judgement?: JudgementView;
}

export function periodView(answer: PeriodAnswer, language: Language): PeriodView {
  const { says, explanation, refused, judgement, ...plain } = answer;
  return {
    ...plain,
    says: says[language],
    explanation: explanationView(explanation, language),
    refused: refused.map((one) => ({ variant: one.variant, source: one.source, says: one.says[language] })),
    ...(judgement ? { judgement: judgementView(judgement, language) } : {}),
  };
}

const judgementView = (
  { lawful, because, sameClockAt, warnings }: NonNullable<PeriodAnswer['judgement']>,
  language: Language,
): JudgementView => ({
  lawful,
  ...(because ? { because: because[language] } : {}),
  ...(sameClockAt === undefined ? {} : { sameClockAt }),
  warnings: warnings.map((one) => warningView(one, language)),
});
