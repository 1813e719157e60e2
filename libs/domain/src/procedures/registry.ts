import type { CaseState, Track } from '../case/state.js';
import type { DefinitionRef, ProcedureDefinition, StageDefinition } from './definition.js';
import { designContestV1 } from './design-contest/design-contest.v1.js';
import { twoLotsV1 } from './fixture/two-lots.v1.js';
import { twoLotsV2 } from './fixture/two-lots.v2.js';
import { innovationPartnershipV1 } from './innovation-partnership/innovation-partnership.v1.js';
import { preCommercialProcurementV1 } from './pre-commercial-procurement/pre-commercial-procurement.v1.js';
import { negotiatedV1 } from './negotiated/negotiated.v1.js';
import { competitiveDialogueV1 } from './competitive-dialogue/competitive-dialogue.v1.js';
import { directAwardV1 } from './direct-award/direct-award.v1.js';
import { nationalAdvertisedDialogueV1 } from './national-advertised-dialogue/national-advertised-dialogue.v1.js';
import { nationalAdvertisedTwoStageV1 } from './national-advertised-two-stage/national-advertised-two-stage.v1.js';
import { nationalAdvertisedV1 } from './national-advertised/national-advertised.v1.js';
import { negotiatedWithoutNoticeV1 } from './negotiated-without-notice/negotiated-without-notice.v1.js';
import { openV1 } from './open/open.v1.js';
import { restrictedV1 } from './restricted/restricted.v1.js';
import { preparationV1 } from './preparation/preparation.v1.js';

/** Every version ever released: a case keeps the one it began with. */
export const definitions: readonly ProcedureDefinition[] = [
  preparationV1,
  openV1,
  restrictedV1,
  negotiatedV1,
  competitiveDialogueV1,
  negotiatedWithoutNoticeV1,
  nationalAdvertisedV1,
  nationalAdvertisedTwoStageV1,
  nationalAdvertisedDialogueV1,
  directAwardV1,
  innovationPartnershipV1,
  preCommercialProcurementV1,
  designContestV1,
  twoLotsV1,
  twoLotsV2,
];

const key = ({ id, version }: DefinitionRef) => `${id}@${version}`;
const byKey: ReadonlyMap<string, ProcedureDefinition> = new Map(definitions.map((one) => [key(one), one]));

/** @throws Error for a version that was never released: the record and the program don't belong together. */
export function definitionOf(ref: DefinitionRef): ProcedureDefinition {
  const found = byKey.get(key(ref));
  if (!found) throw new Error(`no definition ${key(ref)}`);
  return found;
}

/** @throws Error when the definition has no such stage. */
export function stageIn(ref: DefinitionRef, id: string): StageDefinition {
  const found = definitionOf(ref).stages.find((one) => one.id === id);
  if (!found) throw new Error(`no stage ${id} in ${key(ref)}`);
  return found;
}

export const stageOf = (track: Track): StageDefinition => stageIn(track.definition, track.stage);

/** The stages, of the preparation and of the case's procedure (of all procedures before one is chosen), that list a command. */
export function stagesWith(command: string, state: CaseState): readonly StageDefinition[] {
  const own = Object.values(state.tracks).map((track) => key(track.definition));
  const chosen = state.start?.procedure ? [...own, key(state.start.procedure), key(preparationV1)] : undefined;
  return definitions
    .filter((one) => !chosen || chosen.includes(key(one)))
    .flatMap((one) => one.stages)
    .filter((stage) => stage.steps.some((step) => step.command === command));
}

/** The newest version of a procedure that applies to cases started on a day. */
export const definitionFor = (id: string, on: string): ProcedureDefinition | undefined =>
  definitions.filter((one) => one.id === id && one.appliesFrom <= on).toSorted((a, b) => b.version - a.version)[0];
