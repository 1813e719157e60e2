import { ApiProperty } from '@nestjs/swagger';
import type { Versions } from '@behov/domain';

class DifferenceView {
  @ApiProperty({ description: 'Where in the definition', example: 'stages.award.steps.CheckCourt' })
  path!: string;
  @ApiProperty({ enum: ['added', 'removed', 'changed'] })
  kind!: string;
}

class NewerVersionView {
  @ApiProperty({ example: 2 })
  version!: number;
  @ApiProperty({ format: 'date', description: 'From this day a case can be moved to it' })
  appliesFrom!: string;
  @ApiProperty({ type: [DifferenceView] })
  differences!: readonly DifferenceView[];
}

/** The version of its procedure that a case follows, and later ones. */
export class VersionsView {
  @ApiProperty({ example: 'innovation-partnership' })
  definition!: string;
  @ApiProperty({ example: 1 })
  version!: number;
  @ApiProperty({ type: [NewerVersionView], description: 'Later versions; MoveToVersion moves the case to one' })
  newer!: readonly NewerVersionView[];
}

export const versionsView = ({ follows, newer }: Versions): VersionsView => ({
  definition: follows.id,
  version: follows.version,
  newer,
});
