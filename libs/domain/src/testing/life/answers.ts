import { addMilliseconds, dateInStockholm } from '../../calendar/index.js';
import type { Actor } from '../../case/actor.js';
import type { Command, CommandSpec } from '../../case/command.js';
import { commands } from '../../case/commands.js';
import { decide, type Decision } from '../../case/decide.js';
import { due } from '../../case/due.js';
import type { RecordedEvent } from '../../case/event.js';
import { evolve } from '../../case/evolve.js';
import { react } from '../../case/react.js';
import type { CaseState, Track } from '../../case/state.js';
import { tasks } from '../../case/tasks.js';
import { stageOf } from '../../procedures/registry.js';
import { stranger } from '../people.js';
import { actorFor } from '../walk/cast.js';
import { fitted } from '../walk/fitted.js';
import { hasForm } from '../walk/form.js';
import type { Moment } from '../walk/position.js';
import { randomOf, type Random } from '../walk/random.js';
import type { Content, Scene } from '../walk/scene.js';
import { spoiled } from '../walk/spoiled.js';
import type { Life } from './lives.js';

/** A few letters that tell one value from another. */
export type Digest = (value: unknown) => string;

/** Content that the life gave with a command, by the command's name. */
type Seeds = ReadonlyMap<string, Content>;

const seedsOf = ({ moments }: Life): Seeds =>
  new Map(moments.map(({ given: { command } }) => [command.type, command.body] as const));

/**
 * What the rules answer along a life, a line for each moment and each question asked beside it: names that a person can read, and a
 * digest of all that the answer says.
 */
export function answersOf(life: Life, digest: Digest): string {
  const seeds = seedsOf(life);
  const random = randomOf(life.moments.length);
  const lines = life.moments.flatMap((moment) => [lived(moment, digest), ...asked(moment, seeds, random, digest)]);
  return `${lines.join('\n')}\n`;
}

function lived({ state, now, given: { actor, command, brought } }: Moment, digest: Digest): string {
  const decision = decide(state, command, actor, now, brought);
  const works: unknown[] = [];
  let after = state;
  for (const { type, facts } of decision.ok ? decision.events : []) {
    const by = { id: actor.id, ...(decision.ok ? decision.capacity : {}) };
    const event = { type, facts, seq: after.seq + 1, at: now, actor: by, commandId: 'c' } as RecordedEvent;
    works.push(react(after, event));
    after = evolve(after, event);
  }
  const { seq, ...rest } = after;
  return `${command.type} ${outcome(decision)} ${digest([decision, works, rest, tasks(after), due(after)])}`;
}

const before = -1;
const muchLater = 400 * 86_400_000;

/** The same asked otherwise, and other things asked instead: most are refused, each by its own rule. */
function asked(moment: Moment, seeds: Seeds, random: Random, digest: Digest): readonly string[] {
  const { state, now, given } = moment;
  const { command, actor } = given;
  const spec = commands[command.type];
  const tracks = Object.values(state.tracks);
  const [track] = tracks;
  if (!spec || !track) return [];
  const scene = sceneOf(moment, track, random, seeds);
  const odd = [1, 2, 3].map(() => ({ type: spec.name, body: spoiled(scene, spec.fields, command.body as Content) }));
  const ask = (one: Command, by: Actor, later = 0) => answer(moment, one, by, later, digest);
  return [
    ask(command, stranger),
    ask(command, actor, before),
    ask(command, actor, muchLater),
    ...odd.filter(({ body }) => hasForm(spec.fields, body)).map((one) => ask(one, actor)),
    ...others(state, random).flatMap(([other, there]) => {
      const body = fitted({ ...scene, track: there }, other.fields, scene.seed(other.name));
      const by = actorFor(state, other, there, now, random);
      return hasForm(other.fields, body) ? [ask({ type: other.name, body }, by)] : [];
    }),
  ];
}

function sceneOf({ state, now }: Moment, track: Track, random: Random, seeds: Seeds): Scene {
  return {
    state,
    now,
    today: dateInStockholm(now),
    track,
    random,
    seed: (type) => seeds.get(type) ?? ((commands[type]?.example ?? {}) as Content),
    fresh: (prefix) => `${prefix}-${random.whole(1, 9)}`,
  };
}

/** Some of what the open stages list, and of what can be given in every stage. */
function others(state: CaseState, random: Random): readonly (readonly [CommandSpec, Track])[] {
  const listed = Object.values(state.tracks).flatMap((track) =>
    track.end ? [] : stageOf(track).steps.map(({ command }) => [command, track] as const),
  );
  const always = Object.values(commands).filter(({ when }) => when !== 'listed');
  const [first] = Object.values(state.tracks);
  if (!first) return [];
  const all = [
    ...listed,
    ...random
      .some(always)
      .slice(0, 4)
      .map(({ name }) => [name, first] as const),
  ];
  return random.some(all).flatMap(([name, track]) => {
    const spec = commands[name];
    return spec ? [[spec, track] as const] : [];
  });
}

function answer({ state, now, given }: Moment, command: Command, actor: Actor, later: number, digest: Digest): string {
  const at = later === 0 ? now : addMilliseconds(now, later);
  const decision = decide(state, command, actor, at, given.brought);
  return `  ${command.type} ${outcome(decision)} ${digest(decision)}`;
}

const outcome = (decision: Decision) =>
  decision.ok ? decision.events.map(({ type }) => type).join('+') : decision.refusal.code;
