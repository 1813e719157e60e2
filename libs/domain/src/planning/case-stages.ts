import { dateInStockholm, type Instant } from '../calendar/index.js';
import type { CaseState, Track } from '../case/state.js';
import type { ProcedureDefinition, StageDefinition } from '../procedures/definition.js';
import { definitionFor, definitionOf } from '../procedures/registry.js';
import { wayForward } from './path.js';

/** The procedure that the case follows or, before the start decision, the one that its strategy proposes. */
export function plannedProcedure(state: CaseState, now: Instant): ProcedureDefinition | undefined {
  if (state.start?.decision === 'stop') return undefined;
  if (state.start?.procedure) return definitionOf(state.start.procedure);
  const proposed = state.analyses.strategy?.content['procedure'];
  return typeof proposed === 'string' ? definitionFor(proposed, dateInStockholm(now)) : undefined;
}

/** The definitions that the case follows, has followed, or would follow: what durations are looked up for. */
export const plannedDefinitions = (state: CaseState, now: Instant): readonly string[] => [
  ...new Set([
    'preparation',
    ...Object.values(state.tracks).map((track) => track.definition.id),
    ...[plannedProcedure(state, now)].flatMap((one) => one?.id ?? []),
  ]),
];

/** A stage of the case in the order of the way forward, and whether the given track has passed it. */
export interface CaseStage {
  readonly stage: StageDefinition;
  readonly definition: ProcedureDefinition;
  readonly status: 'passed' | 'current' | 'ahead';
}

/** The preparation's stages, then the procedure's, as a track stands in them. */
export function stagesOf(state: CaseState, track: Track, now: Instant): readonly CaseStage[] {
  const preparation = definitionFor('preparation', dateInStockholm(state.createdAt));
  const procedure = plannedProcedure(state, now);
  const all = [preparation, procedure].flatMap((definition) =>
    definition ? wayForward(definition).map((stage) => ({ stage, definition })) : [],
  );
  const own = definitionOf(track.definition);
  const place = (id: string) => own.stages.findIndex((one) => one.id === id);
  return all.map(({ stage, definition }) => ({
    stage,
    definition,
    status:
      definition.id !== own.id
        ? definition === procedure
          ? 'ahead'
          : 'passed'
        : stage.id === track.stage
          ? track.end
            ? 'passed'
            : 'current'
          : place(stage.id) < place(track.stage)
            ? 'passed'
            : 'ahead',
  }));
}

/** The ids of all stages that milestones can refer to, in the order of the way forward. */
export const stageIds = (state: CaseState, now: Instant): readonly string[] => {
  const [track] = Object.values(state.tracks);
  return track ? stagesOf(state, track, now).map(({ stage }) => stage.id) : [];
};

/** Those of them that some track has not entered yet. */
export const stagesAhead = (state: CaseState, now: Instant): readonly string[] => [
  ...new Set(
    Object.values(state.tracks)
      .filter((track) => !track.end)
      .flatMap((track) =>
        stagesOf(state, track, now).flatMap(({ stage, status }) => (status === 'ahead' ? [stage.id] : [])),
      ),
  ),
];
