import { dateInStockholm } from '../../calendar/index.js';
import type { Actor } from '../../case/actor.js';
import type { CommandSpec } from '../../case/command.js';
import { commands } from '../../case/commands.js';
import { due } from '../../case/due.js';
import { tasks } from '../../case/tasks.js';
import type { CaseState, Track } from '../../case/state.js';
import { stageOf } from '../../procedures/registry.js';
import { namedFiles } from '../../files/named-files.js';
import { namedCopy, namedDocuments } from '../../openness/known-document.js';
import { documentFor, entriesOf, signatureFor, submissionsFor } from './brought.js';
import { actorFor, anybody } from './cast.js';
import type { Coverage } from './coverage.js';
import { fitted } from './fitted.js';
import { hasForm } from './form.js';
import { windowKeys } from '../window-keys.js';
import { makers } from './makers/makers.js';
import type { Given, Position } from './position.js';
import type { Random } from './random.js';
import type { Content, Scene } from './scene.js';
import { spoiled } from './spoiled.js';

/** What choosing needs besides the position. */
export interface Chooser {
  readonly random: Random;
  readonly coverage: Coverage;
  seed(type: string): Content;
  fresh(prefix: string): string;
  /** Commands that were refused since anything last happened: they are tried less. */
  readonly tired: Map<string, number>;
}

/** The commands that have a place now, with the tracks they can be given in. */
function placed(state: CaseState): readonly { readonly spec: CommandSpec; readonly track: Track }[] {
  const all = Object.values(state.tracks);
  const tracks = all.filter((one) => !one.end);
  const [first] = tracks;
  const reaching = all.flatMap((track) =>
    Object.values(commands).flatMap((spec) => (spec.reaches?.(state, track) ? [{ spec, track }] : [])),
  );
  if (!first) {
    const ofTheFile = Object.values(commands).filter((one) => one.when === 'even-after-the-end');
    return [...reaching, ...ofTheFile.flatMap((spec) => all.slice(0, 1).map((track) => ({ spec, track })))];
  }
  const listed = tracks.flatMap((track) =>
    stageOf(track).steps.flatMap(({ command }) => {
      const spec = commands[command];
      return spec ? [{ spec, track }] : [];
    }),
  );
  const always = Object.values(commands).filter((one) => one.when !== 'listed' && one.name !== 'CreateCase');
  return [...listed, ...reaching, ...always.map((spec) => ({ spec, track: first }))];
}

/** The next command: mostly one that has its place and was accepted least, sometimes anything at all. */
export function choose(position: Position, chooser: Chooser): Given | undefined {
  const { random, coverage, tired } = chooser;
  const { state } = position;
  const all = placed(state);
  const hopeful = all.filter(({ spec, track }) => !coverage.isHopeless(spec.name, track.stage) || random.chance(0.01));
  if (hopeful.length === 0 || random.chance(0.03)) return mischief(position, chooser);
  const rank = ({ spec }: { readonly spec: CommandSpec }) =>
    Math.min(coverage.acceptedOf(spec.name), 60) + (tired.get(spec.name) ?? 0) * 25 + random.whole(0, 30);
  const mandatory = hopeful.filter(({ spec, track }) => leads(state, spec, track));
  const from = mandatory.length > 0 && random.chance(0.35) ? mandatory : hopeful;
  const ranked = from.map((one) => [one, rank(one)] as const).toSorted((a, b) => a[1] - b[1]);
  for (const [{ spec, track }] of ranked.slice(0, 6)) {
    const given = giving(position, chooser, spec, track);
    if (given) return given;
    tired.set(spec.name, (tired.get(spec.name) ?? 0) + 1);
  }
  return undefined;
}

/** Whether the command's task waits in the track: what leads the case on. */
const leads = (state: CaseState, spec: CommandSpec, track: Track) =>
  spec.area !== 'case' && (spec.asks?.(state, track, stageOf(track)) ?? []).length > 0;

/** A command for a track, from somebody who may probably give it. */
export function giving(
  position: Position,
  chooser: Chooser,
  spec: CommandSpec,
  track: Track,
  by?: Actor,
): Given | undefined {
  const { state, now } = position;
  const { random } = chooser;
  const scene: Scene = { ...chooser, state, now, today: dateInStockholm(now), track };
  const due = spec.relation === 'system' ? fallen(position, spec.name, chooser) : undefined;
  const made = due ?? content(scene, spec);
  if (!made) return undefined;
  const wrong = random.chance(0.05) ? spoiled(scene, spec.fields, made) : made;
  const body = JSON.parse(JSON.stringify(wrong)) as Content;
  if (!hasForm(spec.fields, body)) return undefined;
  const actor = by ?? (random.chance(0.02) ? anybody(state, random) : actorFor(state, spec, track, now, random));
  return { actor, command: { type: spec.name, body }, brought: broughtFor(scene, spec, body) };
}

const content = (scene: Scene, { name, fields }: CommandSpec): Content | undefined => {
  const maker = makers[name];
  const made = maker?.(scene);
  if (maker && !made && scene.random.chance(0.97)) return undefined;
  return made && scene.random.chance(0.95) ? made : fitted(scene, fields, scene.seed(name));
};

const broughtFor = (scene: Scene, { brings, name }: CommandSpec, body: Content) => {
  const { window } = body;
  if (name === 'RevealEntries') return entriesOf(scene);
  if (brings === 'window-keys') return { keys: windowKeys };
  if (brings === 'submissions') return submissionsFor(scene, window);
  if (brings === 'signature') return signatureFor(scene, body);
  if (brings === 'files')
    return { files: namedFiles(body).map((file) => ({ file, sha256: 'a'.repeat(64), name: file })) };
  if (brings === 'documents') {
    const files = namedCopy(body).map((file) => ({ file, sha256: 'a'.repeat(64), name: file }));
    return { files, documents: namedDocuments(body).map(documentFor) };
  }
  if (brings === 'requested-documents') {
    const asked = scene.state.accessRequests.find(({ id }) => id === body['request'])?.documents ?? [];
    return { documents: asked.map(({ document }) => documentFor(document)) };
  }
  return brings === 'direct-awards' ? { directAwards: [] } : {};
};

/** What time brings of this kind, or what an overdue task would. */
function fallen({ state }: Position, type: string, { random }: Chooser): Content | undefined {
  const all = due(state).filter((one) => one.command.type === type);
  if (all.length > 0) return random.pick(all).command.body;
  const [task] = tasks(state);
  return type === 'RemindTask' || type === 'EscalateTask' ? task && { task: task.id } : undefined;
}

/** Any command of the table, from anybody. */
function mischief(position: Position, chooser: Chooser): Given | undefined {
  const { random } = chooser;
  const spec = random.pick(Object.values(commands));
  const tracks = Object.values(position.state.tracks);
  if (tracks.length === 0) return undefined;
  const made = giving(position, chooser, spec, random.pick(tracks));
  return made && { ...made, actor: anybody(position.state, random) };
}
