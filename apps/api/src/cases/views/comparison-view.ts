import { roleNames, type Compared } from '@behov/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Language } from '../../platform/http/language.js';
import { SuggestedGround } from './suggestion-view.js';

/** What stands in the way of a procedure. */
export class ObstacleView {
  @ApiProperty({ type: String, description: 'The rule that would refuse', example: 'START-MARKET' })
  rule!: string;

  @ApiProperty({ type: String })
  says!: string;

  @ApiProperty({ type: String })
  basis!: string;

  @ApiPropertyOptional({ type: String, description: 'What is missing, or needed instead' })
  because?: string;
}

/** A stage with its dates, as if the procedure began today. */
export class ComparedStage {
  @ApiProperty({ type: String })
  stage!: string;

  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: 'integer', description: 'What the definition gives its work' })
  workingDays!: number;

  @ApiPropertyOptional({ type: String, description: 'The statutory period that it lasts at least' })
  period?: string;

  @ApiProperty({ type: String, format: 'date' })
  earliestEndOn!: string;

  @ApiProperty({ type: String, format: 'date' })
  expectedEndOn!: string;
}

/** Work that a procedure asks of a role until the contract, in one round. */
export class StaffDemandView {
  @ApiProperty({ type: String, example: 'procurer' })
  role!: string;

  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: 'integer' })
  workingDays!: number;
}

/** One procedure as it would be for the case. */
export class ComparedProcedure {
  @ApiProperty({ type: String, example: 'open' })
  procedure!: string;

  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: String })
  basis!: string;

  @ApiProperty({ type: Boolean })
  suggested!: boolean;

  @ApiProperty({
    type: String,
    enum: ['yes', 'no', 'unknown'],
    description: '`unknown`: nothing forbids it, but something that decides it is not known',
  })
  allowed!: string;

  @ApiProperty({ type: ObstacleView, isArray: true })
  obstacles!: readonly ObstacleView[];

  @ApiProperty({ type: String, isArray: true, description: 'What the start decision would have to say as well' })
  conditions!: readonly string[];

  @ApiProperty({ type: SuggestedGround, isArray: true })
  grounds!: readonly SuggestedGround[];

  @ApiProperty({ type: ComparedStage, isArray: true })
  stages!: readonly ComparedStage[];

  @ApiPropertyOptional({ type: String, format: 'date', description: 'The earliest lawful date of a contract' })
  contractEarliestOn?: string;

  @ApiPropertyOptional({ type: String, format: 'date' })
  contractExpectedOn?: string;

  @ApiProperty({ type: StaffDemandView, isArray: true })
  staff!: readonly StaffDemandView[];

  @ApiProperty({ type: String, isArray: true })
  demands!: readonly string[];

  @ApiProperty({ type: String, isArray: true })
  risks!: readonly string[];

  @ApiPropertyOptional({ type: 'integer', description: 'The lowest number of candidates to invite' })
  minimumInvited?: number;

  @ApiProperty({ type: String, isArray: true, enum: ['best-price-quality', 'cost', 'price'] })
  awardBases!: readonly string[];

  @ApiProperty({ type: String, enum: ['statutory', 'voluntary', 'none'] })
  standstill!: string;

  @ApiProperty({ type: String, enum: ['one', 'several', 'none'] })
  contracts!: string;
}

/** The procedures side by side: first what is allowed. */
export class ComparisonView {
  @ApiProperty({ type: String, format: 'date', description: 'The day on which each would begin' })
  on!: string;

  @ApiProperty({ type: ComparedProcedure, isArray: true })
  items!: readonly ComparedProcedure[];
}

export function comparedView(one: Compared, language: Language): ComparedProcedure {
  const { name, obstacles, conditions, grounds, stages, staff, demands, risks, ...plain } = one;
  return {
    ...plain,
    name: name[language],
    obstacles: obstacles.map(({ rule, says, basis, because }) => ({
      rule,
      says: says[language],
      basis,
      ...(because ? { because: because[language] } : {}),
    })),
    conditions: conditions.map((text) => text[language]),
    grounds: grounds.map(({ id, says, basis }) => ({ id, says: says[language], basis })),
    stages: stages.map(({ stage, name: named, workingDays, period, earliestEndOn, expectedEndOn }) => ({
      stage,
      name: named[language],
      workingDays,
      ...(period === undefined ? {} : { period }),
      earliestEndOn,
      expectedEndOn,
    })),
    staff: staff.map(({ role, workingDays }) => ({ role, name: roleNames[role][language], workingDays })),
    demands: demands.map((text) => text[language]),
    risks: risks.map((text) => text[language]),
  };
}
