import { roleNames } from '@behov/domain';
import type { Overview } from '@behov/persistence';
import { ApiProperty } from '@nestjs/swagger';
import type { Language } from '../platform/http/language.js';
import { stageName } from '../reading/stage-names.js';

/** The open cases in one stage. */
export class StageOverview {
  @ApiProperty({ type: String, nullable: true, description: 'Null in the preparation' })
  procedure!: string | null;

  @ApiProperty({ type: String })
  stage!: string;

  @ApiProperty({ type: String })
  stageName!: string;

  @ApiProperty({ type: 'integer' })
  cases!: number;

  @ApiProperty({ type: 'integer' })
  overdue!: number;

  @ApiProperty({ type: String, format: 'date-time', description: 'When the one that is there longest came' })
  oldestEnteredAt!: string;

  @ApiProperty({ type: 'integer', description: 'Whole days that they have been there, on average' })
  averageDays!: number;

  @ApiProperty({ type: 'integer', description: 'Whole days that half of them have been there at most' })
  medianDays!: number;
}

/** How long the organisation's real cases were in a stage that they have left. */
export class BottleneckView {
  @ApiProperty({ type: String, description: '`preparation`, or the procedure' })
  definition!: string;

  @ApiProperty({ type: String })
  stage!: string;

  @ApiProperty({ type: String })
  stageName!: string;

  @ApiProperty({ type: 'integer' })
  cases!: number;

  @ApiProperty({ type: 'integer', description: 'Calendar days that half of them were there at most' })
  medianDays!: number;

  @ApiProperty({ type: 'integer', description: 'Calendar days that four of five were there at most' })
  p80Days!: number;
}

/** How many cases wait for a role. */
export class WaitingOverview {
  @ApiProperty({ type: String })
  role!: string;

  @ApiProperty({ type: String })
  roleName!: string;

  @ApiProperty({ type: 'integer' })
  cases!: number;
}

/** The cases that the reader may see, counted. */
export class OverviewView {
  @ApiProperty({ type: 'integer' })
  open!: number;

  @ApiProperty({ type: 'integer' })
  overdue!: number;

  @ApiProperty({ type: 'integer' })
  ended!: number;

  @ApiProperty({ type: 'integer', description: 'How many of them all are training cases' })
  training!: number;

  @ApiProperty({ type: StageOverview, isArray: true })
  stages!: readonly StageOverview[];

  @ApiProperty({
    type: BottleneckView,
    isArray: true,
    description: 'Where real cases have waited, longest first; of organisations all of whose cases the reader sees',
  })
  bottlenecks!: readonly BottleneckView[];

  @ApiProperty({ type: WaitingOverview, isArray: true })
  waiting!: readonly WaitingOverview[];
}

export const overviewView = (found: Overview, language: Language): OverviewView => ({
  ...found,
  stages: found.stages.map((one) => ({ ...one, stageName: stageName(one.stage, language) })),
  bottlenecks: found.bottlenecks.map((one) => ({ ...one, stageName: stageName(one.stage, language) })),
  waiting: found.waiting.map((one) => ({ ...one, roleName: roleNames[one.role][language] })),
});
