import { retentionOf, retentionTable, type CaseState } from '@behov/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Language } from '../../platform/http/language.js';

class RetentionClassView {
  @ApiProperty({ type: String, example: 'losing-tenders' })
  class!: string;

  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: String })
  covers!: string;

  @ApiProperty({ type: String })
  basis!: string;

  @ApiProperty({ type: Boolean, description: 'Whether the section was read in the statute' })
  verified!: boolean;

  @ApiPropertyOptional({ type: String, format: 'date', description: "The law's least; none while it can't be counted" })
  leastUntilOn?: string;

  @ApiPropertyOptional({ type: String, description: 'What it will be counted from' })
  runsFrom?: string;

  @ApiProperty({ type: String, isArray: true, description: 'How the day came about' })
  explanation!: readonly string[];

  @ApiPropertyOptional({ type: String, description: "The organisation's decision" })
  decision?: string;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'None with a decision: kept for good' })
  untilOn?: string;

  @ApiPropertyOptional({ type: String, format: 'date-time' })
  disposableFrom?: string;
}

class DisposalView {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String })
  class!: string;

  @ApiProperty({ type: String, enum: ['proposed', 'decided', 'rejected'] })
  status!: string;

  @ApiProperty({ type: String, isArray: true, description: 'While it is proposed' })
  documents!: readonly string[];

  @ApiPropertyOptional({ type: String })
  reference?: string;
}

/** How long a case's documents are kept, what holds disposal back, and what was disposed of. */
export class RetentionView {
  @ApiProperty({ type: RetentionClassView, isArray: true })
  classes!: readonly RetentionClassView[];

  @ApiProperty({ type: String, isArray: true, description: 'Holds that are in force' })
  holds!: readonly string[];

  @ApiProperty({ type: DisposalView, isArray: true })
  disposals!: readonly DisposalView[];
}

export const retentionView = (state: CaseState, language: Language): RetentionView => ({
  classes: retentionOf(state).map((one) => ({
    class: one.class,
    name: retentionTable[one.class].name[language],
    covers: retentionTable[one.class].covers[language],
    basis: one.basis,
    verified: one.verified,
    ...(one.leastUntilOn === undefined ? {} : { leastUntilOn: one.leastUntilOn }),
    ...(one.runsFrom ? { runsFrom: one.runsFrom[language] } : {}),
    explanation: one.explanation.map(({ says }) => says[language]),
    ...(one.decided ? { decision: one.decided.decision } : {}),
    ...(one.decided?.untilOn === undefined ? {} : { untilOn: one.decided.untilOn }),
    ...(one.disposableFrom === undefined ? {} : { disposableFrom: one.disposableFrom }),
  })),
  holds: state.holds.map(({ id }) => id),
  disposals: state.disposals.map(({ id, class: of, status, documents, reference }) => ({
    id,
    class: of,
    status,
    documents,
    ...(reference === undefined ? {} : { reference }),
  })),
});
