import { definitionOf, stageOf } from '../procedures/registry.js';
import type { ProcedureDefinition, StageDefinition, StepDefinition } from '../procedures/definition.js';
import type { CommandSpec } from './command.js';
import type { Role } from './roles.js';
import type { CaseState, Track } from './state.js';

/** The track, stage and definition that a command is given in, and who may there. */
export interface Place {
  readonly track: Track;
  readonly stage: StageDefinition;
  readonly definition: ProcedureDefinition;
  readonly by?: readonly Role[];
}

/** The command belongs to another stage, or it must say which lot it is for. */
export type Missing = { readonly missing: 'stage' | 'lot' };

/**
 * Commands that concern one lot or one partner's contract have a field `lot`; it names the track, and may be left out while
 * there is only one that they can concern. A lot's name stands for its partners' tracks where only one of them can be meant.
 * @param suppliers whom the actor acts for: what a participant does concerns its own contract
 */
export function findPlace(
  state: CaseState,
  spec: CommandSpec,
  body: { readonly [name: string]: unknown },
  suppliers: readonly string[] = [],
): Place | Missing {
  if (state.seq === 0) return { track: noTrack, stage: noStage, definition: noDefinition };
  const tracks = Object.values(state.tracks);
  if (spec.when !== 'listed') return at(firstOf(tracks) ?? noTrack, undefined);
  const places = tracks.flatMap((track) => {
    const step = stepIn(state, spec, track);
    return step ? [at(track, step)] : [];
  });
  const lot = typeof body['lot'] === 'string' ? body['lot'] : undefined;
  const named = lot === undefined ? places : places.filter(({ track }) => isNamed(track, lot));
  const own = spec.relation === 'participant' ? named.filter(({ track }) => isOwn(track, suppliers)) : [];
  const there = own.length > 0 ? own : named;
  if (there.length === 0) return { missing: 'stage' };
  return there.length > 1 ? { missing: 'lot' } : there[0]!;
}

/** The step by which a listed command can be given in a track: its stage's, or where it reaches the track, one of its own. */
export function stepIn(
  state: CaseState,
  spec: Pick<CommandSpec, 'name' | 'reaches'>,
  track: Track,
): StepDefinition | undefined {
  const listed = track.end ? undefined : stageOf(track).steps.find((one) => one.command === spec.name);
  return listed ?? (spec.reaches?.(state, track) ? { command: spec.name } : undefined);
}

/** Where what concerns the whole case has its place: the first track that goes on, or after the end the first. */
export const firstOf = (tracks: readonly Track[]): Track | undefined => tracks.find((one) => !one.end) ?? tracks[0];

const isNamed = (track: Track, lot: string) => [track.id, track.partner?.lot].includes(lot) || track.id === 'case';

const isOwn = ({ partner }: Track, suppliers: readonly string[]) =>
  partner !== undefined && suppliers.includes(partner.supplier);

const at = (track: Track, step: StepDefinition | undefined): Place => ({
  track,
  stage: stageOf(track),
  definition: definitionOf(track.definition),
  ...(step?.by ? { by: step.by } : {}),
});

const nowhere = { id: 'none', version: 0 };
const noName = { sv: '', en: '' };
const noStage: StageDefinition = { id: 'none', name: noName, zone: 'preparation', steps: [], exits: [] };
const noTrack: Track = {
  id: 'case',
  definition: nowhere,
  stage: 'none',
  enteredAt: '1970-01-01T00:00:00.000Z',
  round: 1,
};
const noDefinition: ProcedureDefinition = {
  ...nowhere,
  name: noName,
  basis: '',
  appliesFrom: '1970-01-01',
  grounds: [],
  regimes: [],
  standstill: 'none',
  contracts: 'none',
  demands: [],
  risks: [],
  awardBases: [],
  begins: 'none',
  stages: [noStage],
};
