import {
  dateInStockholm,
  plan,
  definitionFor,
  definitionOf,
  due,
  tasks,
  type CaseState,
  type DefinitionRef,
  type Instant,
  type RecordedDurations,
  type Track,
} from '@behov/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Language } from '../../platform/http/language.js';
import { PlanDatesView, planDatesView } from './plan-dates-view.js';

/** A stage in the plan of the case, or of one of its lots. */
export class PlannedStage {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: String, enum: ['preparation', 'competition', 'implementation'] })
  zone!: string;

  @ApiProperty({ type: String, enum: ['passed', 'current', 'ahead'] })
  status!: 'passed' | 'current' | 'ahead';

  @ApiPropertyOptional({ type: String, format: 'date-time' })
  enteredAt?: string;

  @ApiPropertyOptional({ type: 'integer', description: 'Which time around, in a stage that repeats' })
  round?: number;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description: 'The last of the dates of the work that is open in it',
  })
  workDueAt?: string;
}

/** The way of the whole case, or from where lots part, of one lot. */
export class PlannedTrack {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: PlannedStage, isArray: true })
  stages!: readonly PlannedStage[];
}

/** What time will bring. */
export class PlannedDeadline {
  @ApiProperty({ type: String, format: 'date-time' })
  at!: string;

  @ApiProperty({ type: String })
  says!: string;

  @ApiProperty({ type: String })
  command!: string;
}

/** The plan of a case: its stages with their place, what time will bring, and everything with its days. */
export class PlanView extends PlanDatesView {
  @ApiProperty({ type: String, format: 'date-time' })
  now!: string;

  @ApiProperty({ type: PlannedTrack, isArray: true })
  tracks!: readonly PlannedTrack[];

  @ApiProperty({ type: PlannedDeadline, isArray: true })
  deadlines!: readonly PlannedDeadline[];
}

/** Stages before and after the one that each track is in, every date that is known, and the plan: earliest by law, and as expected from what is recorded. */
export const planView = (
  state: CaseState,
  now: Instant,
  recorded: readonly RecordedDurations[],
  language: Language,
): PlanView => ({
  now,
  ...planDatesView(plan(state, now, { recorded }), language),
  tracks: Object.values(state.tracks).map((track) => ({ id: track.id, stages: stagesOf(state, track, language) })),
  deadlines: due(state).map(({ at, says, command }) => ({ at, says: says[language], command: command.type })),
});

function stagesOf(state: CaseState, track: Track, language: Language): readonly PlannedStage[] {
  const all = definitionsOf(state, track).flatMap((ref) =>
    definitionOf(ref).stages.map((stage) => ({ stage, own: ref.id === track.definition.id })),
  );
  const at = all.findIndex(({ stage, own }) => own && stage.id === track.stage);
  return all.map(({ stage }, index) => ({
    id: stage.id,
    name: stage.name[language],
    zone: stage.zone,
    status: index < at || (track.end && index === at) ? 'passed' : index === at ? 'current' : 'ahead',
    ...(index === at ? { enteredAt: track.enteredAt, round: track.round, ...workDueAt(state, track) } : {}),
  }));
}

/** The preparation, then the chosen procedure. */
function definitionsOf(state: CaseState, track: Track): readonly DefinitionRef[] {
  const procedure = state.start?.procedure;
  if (!procedure) return [track.definition];
  return [definitionFor('preparation', dateInStockholm(state.createdAt))!, procedure];
}

function workDueAt(state: CaseState, track: Track): { readonly workDueAt?: Instant } {
  const last = tasks(state)
    .filter((one) => one.track === track.id)
    .flatMap((one) => one.dueAt ?? [])
    .toSorted()
    .at(-1);
  return last === undefined ? {} : { workDueAt: last };
}
