import type { CaseState, Role } from '@behov/domain';
import type { CaseSummary } from '@behov/persistence';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Language } from '../../platform/http/language.js';
import { stageName } from '../../reading/stage-names.js';

/** A text in both languages. */
export class BothLanguages {
  @ApiProperty({ type: String })
  sv!: string;

  @ApiProperty({ type: String })
  en!: string;
}

/** A case as lists show it. */
export class CaseSummaryView {
  @ApiProperty({ type: String, format: 'uuid' })
  caseId!: string;

  @ApiProperty({ type: String })
  organisation!: string;

  @ApiProperty({ type: String })
  reference!: string;

  @ApiProperty({ type: BothLanguages })
  title!: BothLanguages;

  @ApiProperty({ type: String, nullable: true, description: 'The chosen procedure; null before the start decision' })
  procedure!: string | null;

  @ApiProperty({ type: String })
  stage!: string;

  @ApiProperty({ type: String, description: "The stage's name in the asker's language" })
  stageName!: string;

  @ApiProperty({ type: String, isArray: true, description: 'Where its lots are' })
  stages!: readonly string[];

  @ApiProperty({ type: String, description: '`open`, or how it ended' })
  status!: string;

  @ApiProperty({ type: 'integer', description: 'The number of its events; also its ETag' })
  seq!: number;

  @ApiProperty({ type: Boolean })
  training!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: "A training case's clock" })
  trainingNow!: string | null;

  @ApiProperty({ type: String, isArray: true })
  waitingRoles!: readonly Role[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  nextDeadlineAt!: string | null;

  @ApiProperty({ type: Boolean })
  overdue!: boolean;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it came to the stage' })
  enteredAt!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt!: string;
}

/** A page of cases. */
export class CaseListView {
  @ApiProperty({ type: CaseSummaryView, isArray: true })
  items!: readonly CaseSummaryView[];

  @ApiPropertyOptional({ type: String })
  next?: string;
}

/** A case that goes on from another, or that another goes on from. */
export class LinkedCaseView {
  @ApiProperty({ type: String, format: 'uuid' })
  caseId!: string;

  @ApiProperty({ type: String })
  reference!: string;
}

/** One case, as the reader may see it. */
export class CaseView extends CaseSummaryView {
  @ApiProperty({ type: String, format: 'date-time', description: "The case's time" })
  now!: string;

  @ApiPropertyOptional({ type: LinkedCaseView, description: 'The case whose thread this one inherited' })
  continues?: LinkedCaseView;

  @ApiProperty({ type: LinkedCaseView, isArray: true, description: 'The cases that inherited the thread of this one' })
  continuedBy!: readonly LinkedCaseView[];

  @ApiProperty({ type: String, isArray: true, description: 'In which roles the reader sees it' })
  roles!: readonly Role[];

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The case as all its facts make it' })
  state!: CaseState;
}

export const summaryView = (summary: CaseSummary, language: Language): CaseSummaryView => ({
  ...summary,
  stageName: stageName(summary.stage, language),
  training: summary.trainingNow !== null,
});
