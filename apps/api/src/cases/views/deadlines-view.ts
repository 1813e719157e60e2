import { deadlines, type CaseState, type Instant, type LegalDeadline } from '@behov/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ExplanationStepView, explanationView, WarningView, warningView } from '../../periods/explanation-view.js';
import type { Language } from '../../platform/http/language.js';

/** A date that the law gives the case. */
export class LegalDeadlineView {
  @ApiProperty({ type: String, example: 'submissions:requests' })
  id!: string;

  @ApiProperty({ type: String, description: '`case`, or the lot' })
  track!: string;

  @ApiProperty({ type: String })
  says!: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'The last day; none while `runsFrom` has not happened',
  })
  endsOn?: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'The first instant after it' })
  endsAt?: string;

  @ApiPropertyOptional({ type: String, description: 'What it will run from' })
  runsFrom?: string;

  @ApiProperty({ type: String, description: 'Section of law' })
  basis!: string;

  @ApiProperty({ type: ExplanationStepView, isArray: true })
  explanation!: readonly ExplanationStepView[];

  @ApiProperty({
    type: String,
    enum: ['suppliers-minimum', 'suppliers-maximum', 'authoritys-maximum', 'authoritys-minimum', 'supervisors-maximum'],
  })
  whose!: string;

  @ApiProperty({ type: String, enum: ['ahead', 'met', 'overdue'] })
  status!: string;

  @ApiPropertyOptional({ type: String, format: 'date' })
  doneOn?: string;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'The working day to plan for' })
  planOn?: string;

  @ApiProperty({ type: WarningView, isArray: true })
  warnings!: readonly WarningView[];

  @ApiProperty({ type: Boolean, description: "Whether the rule's number was read in its source" })
  verified!: boolean;
}

/** Every date that the law gives the case, past and ahead. */
export class DeadlinesView {
  @ApiProperty({ type: String, format: 'date-time' })
  now!: string;

  @ApiProperty({ type: LegalDeadlineView, isArray: true })
  items!: readonly LegalDeadlineView[];
}

export const deadlinesView = (state: CaseState, now: Instant, language: Language): DeadlinesView => ({
  now,
  items: deadlines(state, now).map((one) => deadlineView(one, language)),
});

function deadlineView(one: LegalDeadline, language: Language): LegalDeadlineView {
  const { says, runsFrom, explanation, warnings = [], ...plain } = one;
  return {
    ...plain,
    says: says[language],
    ...(runsFrom ? { runsFrom: runsFrom[language] } : {}),
    explanation: explanationView(explanation, language),
    warnings: warnings.map((warning) => warningView(warning, language)),
  };
}
