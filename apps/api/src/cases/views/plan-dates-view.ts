import { roleNames, type Delay, type Plan, type PlannedActivity, type Role, type WeekLoad } from '@behov/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ExpectationView, expectationView, StepExpectationView, stepExpectationView } from './expectation-view.js';
import { ExplanationStepView, explanationView } from '../../periods/explanation-view.js';
import type { Language } from '../../platform/http/language.js';

const day = { type: String, format: 'date' } as const;

/** A stage, a milestone, or money that can be used from a day. */
export class ActivityView {
  @ApiProperty({ type: String, example: 'case/requests', description: "`<track>/<stage>`, or the milestone's id" })
  id!: string;

  @ApiProperty({ type: String, enum: ['stage', 'development', 'funding', 'procurement', 'implementation'] })
  kind!: string;

  @ApiProperty({ type: String })
  name!: string;

  @ApiPropertyOptional({ type: String })
  track?: string;

  @ApiPropertyOptional({ type: String })
  stage?: string;

  @ApiPropertyOptional({ type: String, enum: ['preparation', 'competition', 'implementation'] })
  zone?: string;

  @ApiProperty({ type: String, enum: ['done', 'current', 'ahead'] })
  status!: string;

  @ApiProperty({ type: String, isArray: true })
  roles!: readonly string[];

  @ApiProperty({ type: String, isArray: true })
  roleNames!: readonly string[];

  @ApiProperty({ type: String, isArray: true })
  persons!: readonly string[];

  @ApiProperty({ type: String, isArray: true, description: 'Ids of what comes before it' })
  dependsOn!: readonly string[];

  @ApiProperty({ type: 'integer' })
  workingDays!: number;

  @ApiProperty({ ...day, description: 'By law: minimum periods and standstill, no days for own work' })
  earliestStartOn!: string;

  @ApiProperty(day)
  earliestEndOn!: string;

  @ApiProperty({ ...day, description: 'Expected; what has happened is what it was' })
  startOn!: string;

  @ApiProperty(day)
  endOn!: string;

  @ApiPropertyOptional(day)
  actualStartOn?: string;

  @ApiPropertyOptional(day)
  actualEndOn?: string;

  @ApiPropertyOptional({ ...day, description: 'The day that somebody planned' })
  plannedOn?: string;

  @ApiPropertyOptional({ type: 'integer', description: 'Calendar days that it is expected after that day' })
  afterPlanDays?: number;

  @ApiProperty({ type: Boolean, description: 'A delay of it delays the end' })
  critical!: boolean;

  @ApiPropertyOptional({ type: 'integer', description: 'Working days that it can be later without moving the end' })
  slackWorkingDays?: number;

  @ApiPropertyOptional({ type: String, description: "The statutory period's id" })
  period?: string;

  @ApiProperty({ type: ExplanationStepView, isArray: true, description: 'How the earliest end came about' })
  explanation!: readonly ExplanationStepView[];

  @ApiPropertyOptional({ type: String, description: 'What the expected end takes for granted' })
  assumes?: string;

  @ApiPropertyOptional({ type: ExpectationView, description: "What a stage's expected end rests on" })
  expectation?: ExpectationView;

  @ApiPropertyOptional({ type: StepExpectationView, isArray: true })
  steps?: readonly StepExpectationView[];

  @ApiPropertyOptional({
    type: 'object',
    properties: { amount: { type: 'number' }, currency: { type: 'string' } },
    additionalProperties: false,
    description: 'Outside money',
  })
  amount?: { readonly amount: number; readonly currency: string };

  @ApiPropertyOptional({ ...day, description: 'Last day of outside money' })
  availableUntil?: string;
}

/** Working days that the plan asks of a role, or of a person, in a week. */
export class WeekLoadView {
  @ApiProperty({ type: String, example: '2027-W05' })
  week!: string;

  @ApiPropertyOptional({ type: String })
  role?: Role;

  @ApiPropertyOptional({ type: String })
  person?: string;

  @ApiProperty({ type: Number })
  workingDays!: number;
}

/** What ends later because of something late. */
export class DelayedView {
  @ApiProperty({ type: String })
  activity!: string;

  @ApiProperty({ type: 'integer' })
  days!: number;
}

/** Something that is late, and what that moves. */
export class DelayView {
  @ApiProperty({ type: String })
  activity!: string;

  @ApiProperty(day)
  dueOn!: string;

  @ApiProperty({ type: 'integer' })
  lateWorkingDays!: number;

  @ApiProperty({ type: DelayedView, isArray: true })
  delays!: Delay['delays'];
}

/** Money that ends before what it is to pay for. */
export class PlanWarningView {
  @ApiProperty({ type: String, example: 'FUNDING-ENDS' })
  code!: string;

  @ApiProperty({ type: String })
  funding!: string;

  @ApiProperty({ type: String })
  activity!: string;

  @ApiProperty({ type: String })
  says!: string;
}

/** The plan in days: earliest by law, expected, and what really happened. */
export class PlanDatesView {
  @ApiProperty({ type: ActivityView, isArray: true })
  activities!: readonly ActivityView[];

  @ApiProperty({ ...day, description: 'When the last of it is expected to end' })
  endsOn!: string;

  @ApiPropertyOptional({ ...day, description: 'With 80 per cent likelihood it has ended by then' })
  endsLatelyOn?: string;

  @ApiProperty({ type: String, isArray: true, description: 'First to last, what decides the end' })
  criticalPath!: readonly string[];

  @ApiProperty({ type: WeekLoadView, isArray: true })
  load!: readonly WeekLoad[];

  @ApiProperty({ type: DelayView, isArray: true })
  delays!: readonly Delay[];

  @ApiProperty({ type: PlanWarningView, isArray: true })
  warnings!: readonly PlanWarningView[];
}

export const planDatesView = ({ activities, warnings, ...plain }: Plan, language: Language): PlanDatesView => ({
  ...plain,
  activities: activities.map((one) => activityView(one, language)),
  warnings: warnings.map((one) => ({ ...one, says: one.says[language] })),
});

const activityView = (
  { name, explanation, assumes, expectation, steps, ...plain }: PlannedActivity,
  language: Language,
): ActivityView => ({
  ...plain,
  name: name[language],
  roleNames: plain.roles.map((role) => roleNames[role][language]),
  explanation: explanationView(explanation, language),
  ...(assumes ? { assumes: assumes[language] } : {}),
  ...(expectation ? { expectation: expectationView(expectation, language) } : {}),
  ...(steps ? { steps: steps.map((one) => stepExpectationView(one, language)) } : {}),
});
