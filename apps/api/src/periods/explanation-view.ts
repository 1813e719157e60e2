import type { ExplanationStep, Text } from '@behov/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Language } from '../platform/http/language.js';

/** A day that a last day moved past. */
export class PassedDayView {
  @ApiProperty({ type: String, format: 'date' })
  on!: string;

  @ApiProperty({ type: String, example: 'nyårsafton' })
  name!: string;
}

/** One step on the way to a last day. */
export class ExplanationStepView {
  @ApiProperty({ type: String, example: 'rolled' })
  kind!: string;

  @ApiProperty({ type: String })
  says!: string;

  @ApiProperty({ type: String, description: 'The rule that it follows' })
  source!: string;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'The last day after this step' })
  on?: string;

  @ApiPropertyOptional({ type: PassedDayView, isArray: true })
  passed?: readonly PassedDayView[];
}

/** What should be known of a deadline that is lawful. */
export class WarningView {
  @ApiProperty({ type: String, example: 'eve' })
  code!: string;

  @ApiProperty({ type: String })
  says!: string;
}

export const explanationView = (
  steps: readonly ExplanationStep[],
  language: Language,
): readonly ExplanationStepView[] =>
  steps.map(({ kind, says, source, on, passed }) => ({
    kind,
    says: says[language],
    source,
    ...(on === undefined ? {} : { on }),
    ...(passed ? { passed: passed.map((day) => ({ on: day.on, name: day.name[language] })) } : {}),
  }));

export const warningView = (one: { readonly code: string; readonly says: Text }, language: Language): WarningView => ({
  code: one.code,
  says: one.says[language],
});
