import type { CommandSpec } from '../../case/command.js';
import { commands } from '../../case/commands.js';
import type { Track } from '../../case/state.js';
import { stageOf } from '../../procedures/registry.js';
import { actorFor } from '../walk/cast.js';
import { giving, type Chooser } from '../walk/choose.js';
import { Coverage } from '../walk/coverage.js';
import { hasForm } from '../walk/form.js';
import type { Given, Position } from '../walk/position.js';
import { randomOf, type Random } from '../walk/random.js';
import type { Content } from '../walk/scene.js';
import { spoiled } from '../walk/spoiled.js';
import { positionAfter } from '../walk/step.js';
import { takeStep } from '../walk/take-step.js';
import { tryAgain } from '../walk/try-again.js';
import { momentsOf, namedCourses, refusedBy, type ShortGiven, type Situation } from './situation.js';

/** The commands of a competition that people give. */
export const competing: readonly CommandSpec[] = Object.values(commands).filter(
  ({ area, relation }) => area === 'competition' && relation !== 'system',
);

/** Every rule that can refuse one of them. */
export const competitionRules: readonly string[] = [
  ...new Set(competing.flatMap(({ rules }) => rules.map(({ id }) => id))),
].toSorted();

/**
 * Looks for situations in which rules refuse, at the moments of whole courses first and then a few commands beside them.
 * @param rules for which rules
 * @param rounds how often it leaves a course
 */
export function situationsFor(rules: readonly string[], rounds: number): readonly Situation[] {
  return new Search(rules).go(rounds);
}

interface Place {
  readonly course: string;
  readonly moment: number;
  readonly then: readonly ShortGiven[];
}

class Search {
  private readonly random: Random = randomOf(20_270_401);
  private readonly missing: Set<string>;
  private readonly found: Situation[] = [];
  private readonly seeds = new Map<string, Content[]>();
  private readonly names = [...namedCourses.keys()];
  private made = 0;
  private readonly chooser: Chooser = {
    random: this.random,
    coverage: new Coverage({ id: 'open', version: 1 }),
    seed: (type) => this.seed(type),
    fresh: (prefix) => `${prefix}-${(this.made += 1)}`,
    tired: new Map(),
  };

  constructor(rules: readonly string[]) {
    this.missing = new Set(rules);
    for (const { command } of this.names.flatMap((name) => momentsOf(name).map(({ given }) => given)))
      this.seeds.set(command.type, [...(this.seeds.get(command.type) ?? []), command.body]);
  }

  go(rounds: number): readonly Situation[] {
    for (const course of this.names)
      momentsOf(course).forEach((at, moment) => this.ask(at, { course, moment, then: [] }, 3, at.given));
    for (let round = 0; round < rounds && this.missing.size > 0; round += 1) this.leave(round % 4 === 0 ? 12 : 5);
    return this.found;
  }

  private seed(type: string): Content {
    const all = this.seeds.get(type);
    return all && this.random.chance(0.7) ? this.random.pick(all) : (commands[type]!.example as Content);
  }

  /** Goes off a course by some commands, and asks after each. */
  private leave(atMost: number): void {
    const course = this.random.pick(this.names);
    const all = momentsOf(course);
    const moment = this.random.whole(0, all.length - 1);
    let at: Position = all[moment]!;
    let then: readonly ShortGiven[] = [];
    const depth = this.random.whole(1, atMost);
    for (let left = depth * 4; left > 0 && then.length < depth && !at.state.end; left -= 1) {
      for (const given of this.next(at)) {
        const step = takeStep(at, given);
        if (!step.decision.ok || step.events.length === 0) continue;
        at = positionAfter(step);
        then = [...then, short(given)];
        this.ask(at, { course, moment, then }, 2);
      }
    }
  }

  /** Something that has its place, and where it is refused what a reader of the refusal would give. */
  private next(at: Position): readonly Given[] {
    const track = this.trackIn(at);
    if (!track) return [];
    const own = stageOf(track).steps.flatMap(({ command }) => commands[command] ?? []);
    const always = Object.values(commands).filter(
      ({ when, area, name }) => when !== 'listed' && ['competition', 'case'].includes(area) && name !== 'CreateCase',
    );
    const spec = this.random.pick([...own, ...this.random.some(always).slice(0, 2)]);
    const given = giving(at, this.chooser, spec, track);
    if (!given) return [];
    const { decision } = takeStep(at, given);
    return decision.ok ? [given] : tryAgain(at, given, decision.refusal, this.random);
  }

  private trackIn({ state }: Position): Track | undefined {
    const open = Object.values(state.tracks).filter((one) => !one.end);
    return open.length === 0 ? undefined : this.random.pick(open);
  }

  private ask(at: Position, place: Place, times: number, given?: Given): void {
    for (const track of Object.values(at.state.tracks).filter((one) => !one.end)) {
      for (const spec of this.worthAsking(track)) {
        for (let left = times; left > 0; left -= 1) this.askOne(at, place, giving(at, this.chooser, spec, track));
        if (spec.name !== given?.command.type) continue;
        for (let left = 8 * times; left > 0; left -= 1) this.askOne(at, place, given);
      }
    }
  }

  private worthAsking(track: Track): readonly CommandSpec[] {
    const here = new Set(stageOf(track).steps.map(({ command }) => command));
    return competing.filter(
      ({ name, when, rules }) => (when !== 'listed' || here.has(name)) && rules.some(({ id }) => this.missing.has(id)),
    );
  }

  /** As it is, and with one thing wrong. */
  private askOne(at: Position, place: Place, given: Given | undefined): void {
    const spec = given && commands[given.command.type];
    if (!spec || spec.relation === 'system') return;
    const { type, body } = given.command;
    const odd = spoiled(this.chooser, spec.fields, body);
    const by = this.random.chance(0.5) ? given.actor : actorFor(at.state, spec, this.trackIn(at), at.now, this.random);
    for (const content of [body, odd].filter((one) => hasForm(spec.fields, one))) {
      const command = { type, body: JSON.parse(JSON.stringify(content)) as Content };
      const refused = refusedBy(at, by, command);
      if (refused && this.missing.delete(refused.rule)) this.found.push({ ...refused, by: by.id, command, ...place });
    }
  }
}

/** Without what every window gets, and what follows from who it is. */
function short({ actor, command, brought: { keys: _keys, ...brought } }: Given): ShortGiven {
  return { by: actor.id, command, ...(Object.keys(brought).length > 0 ? { brought } : {}) };
}
