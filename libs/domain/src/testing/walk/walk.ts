import { commands } from '../../case/commands.js';
import type { DefinitionRef } from '../../procedures/definition.js';
import { stageOf } from '../../procedures/registry.js';
import { person } from './cast.js';
import { choose, giving, type Chooser } from './choose.js';
import { laterThan, timeBrings } from './clock.js';
import { courses } from './courses.js';
import { Coverage, exitName } from './coverage.js';
import type { Given, Moment, Position } from './position.js';
import { Pool } from './pool.js';
import { closed, playedOn } from './prepared-for.js';
import { randomOf, type Random } from './random.js';
import type { Content } from './scene.js';
import { positionAfter, type WalkStep } from './step.js';
import { told } from './story.js';
import { takeStep } from './take-step.js';
import { tryAgain } from './try-again.js';

export interface WalkOptions {
  readonly seed: number;
  /** At least so many commands. */
  readonly commands: number;
  /** No more than so many, covered or not. */
  readonly atMost: number;
  /** Acceptances that each command is to reach. */
  readonly each: number;
  /** Commands that cannot be accepted in the procedure, and ends of the names of exits that nobody can go by. */
  readonly never: readonly string[];
  /** Looks at every step; throws where something is broken. */
  readonly look: (step: WalkStep, random: Random) => void;
}

const commandsPerWalk = 40;

/** Walks at random through one procedure until its commands, stages and exits are covered. */
export function walk(procedure: DefinitionRef, options: WalkOptions): Coverage {
  return new Walk(procedure, options).go();
}

class Walk {
  private readonly random: Random;
  private readonly coverage: Coverage;
  private readonly pool: Pool;
  private readonly moments: readonly Moment[];
  private names = 0;
  /** The commands that were seen to cause each type of event. */
  private readonly causes = new Map<string, Set<string>>();

  constructor(
    private readonly procedure: DefinitionRef,
    private readonly options: WalkOptions,
  ) {
    this.random = randomOf(options.seed);
    this.coverage = new Coverage(procedure);
    this.pool = new Pool(this.random);
    const own = courses.filter((one) => procedure.id === 'preparation' || one.procedure.id === procedure.id);
    const plays = [false, true].flatMap((training) => [...own.map((one) => playedOn(one, training)), closed(training)]);
    this.moments = plays
      .flatMap(({ moments }) => moments)
      .filter(
        ({ state, given }) =>
          this.isIn(state) || given.command.type === 'CreateCase' || given.command.type === 'DecideStart',
      );
    for (const moment of this.moments) if (this.isIn(moment.state)) this.pool.add(moment);
  }

  go(): Coverage {
    const { commands: least, atMost } = this.options;
    while (this.coverage.given < atMost && (this.coverage.given < least || this.isLacking())) this.round();
    return this.coverage;
  }

  /** Gives what would bind the authority, or lead on, where something holds the case back. */
  private tempt(): void {
    const at = this.pool.takeTempting();
    const track = at && Object.values(at.state.tracks).find((one) => !one.end);
    const steps = track ? stageOf(track).steps.map((one) => commands[one.command]) : [];
    const binding = steps.filter((one) => one && /^(Publish|Invite|Sign|Decide|Approve)/.test(one.name));
    const spec = binding.length > 0 ? this.random.pick(binding) : undefined;
    const given = at && track && spec && giving(at, this.chooser(), spec, track);
    if (!given) return;
    const lately = told(at.story)
      .slice(-40)
      .map(({ actor }) => actor.id);
    const deciders = at.state.people.filter((one) => one.role === 'decision-maker' && lately.includes(one.person));
    const by = deciders.length > 0 && this.random.chance(0.5) ? person(this.random.pick(deciders).person) : given.actor;
    this.insisting(at, { ...given, actor: by });
  }

  private isLacking(): boolean {
    const never = (name: string) => this.options.never.some((one) => name.endsWith(one));
    const exits = this.coverage.exitsLeft().filter(({ stage, exit }) => !never(exitName(stage, exit)));
    return exits.length > 0 || this.lacking().length > 0;
  }

  /** The commands that were not accepted often enough yet. */
  private lacking(): readonly string[] {
    return this.coverage
      .commands()
      .filter((one) => this.coverage.acceptedOf(one) < this.options.each && !this.options.never.includes(one));
  }

  private round(): void {
    if (this.random.chance(0.15)) this.tempt();
    const moment = this.random.chance(0.3) ? this.neededMoment() : undefined;
    let at: Position = moment ?? this.neededPlace() ?? this.pool.take();
    if (moment) at = this.give(at, moment.given);
    else if (this.random.chance(0.3)) at = this.byNeededExit(at);
    if (!this.isIn(at.state)) return;
    const chooser = this.chooser();
    for (let left = this.random.whole(5, commandsPerWalk), ended = 0; left > 0 && ended < 6; left -= 1) {
      at = this.next(at, chooser);
      if (at.state.end) ended += 1;
    }
  }

  private chooser(): Chooser {
    return {
      random: this.random,
      coverage: this.coverage,
      seed: (type) => this.seed(type),
      fresh: (prefix) => `${prefix}-${(this.names += 1)}`,
      tired: new Map(),
    };
  }

  /** A moment of a play at which the least accepted of the commands was given. */
  private neededMoment(): Moment | undefined {
    const lacking = this.lacking();
    const all = this.moments.filter((one) => lacking.includes(one.given.command.type));
    if (all.length === 0) return undefined;
    const least = Math.min(...all.map((one) => this.coverage.acceptedOf(one.given.command.type)));
    return this.random.pick(all.filter((one) => this.coverage.acceptedOf(one.given.command.type) <= least + 3));
  }

  /** Where a case stands after a command that lacks acceptances, given where the case has something for it. */
  private neededPlace(): Position | undefined {
    const lacking = this.random.chance(0.7) ? this.lacking() : [];
    const spec = lacking.length > 0 ? commands[this.random.pick(lacking)] : undefined;
    const stages = spec ? this.coverage.stagesOf(spec.name) : [];
    if (!spec || stages.length === 0) return undefined;
    for (let tries = 0; tries < 12; tries += 1) {
      const stage = this.random.pick(stages);
      const at = this.pool.takeIn(stage);
      const track = Object.values(at?.state.tracks ?? {}).find((one) => one.stage === stage && !one.end);
      const given = at && track && giving(at, this.chooser(), spec, track);
      if (given) return this.insisting(at, given);
    }
    return undefined;
  }

  /** Where a case stands after a command that leads, elsewhere, to an exit that nobody has gone by yet. */
  private byNeededExit(instead: Position): Position {
    const all = this.coverage.exitsLeft();
    if (all.length === 0) return instead;
    const { stage, exit } = this.random.pick(all);
    const at = this.pool.takeIn(stage) ?? instead;
    const track = Object.values(at.state.tracks).find((one) => one.stage === stage && !one.end);
    const spec = commands[this.random.pick([...(this.causes.get(exit.on) ?? ['RemindTask'])])];
    const given = track && spec && giving(at, this.chooser(), spec, track);
    return given ? this.insisting(at, given) : at;
  }

  private next(at: Position, chooser: Chooser): Position {
    if (this.random.chance(0.12)) {
      const brought = timeBrings(at, this.random);
      if (brought) return this.give({ ...at, now: brought.at }, brought);
    }
    const here = { ...at, now: laterThan(at, this.random) };
    const given = choose(here, chooser);
    if (!given) return here;
    const seq = here.state.seq;
    const after = this.insisting(here, given);
    const { type } = given.command;
    if (after.state.seq > seq) chooser.tired.clear();
    else chooser.tired.set(type, (chooser.tired.get(type) ?? 0) + 1);
    return after;
  }

  /** Gives a command and, when it is refused, does mostly what the refusal says and gives it again. */
  private insisting(at: Position, given: Given): Position {
    let after = this.give(at, given);
    for (let tries = 0; tries < 3 && this.refusal && this.random.chance(0.85); tries += 1) {
      const again = tryAgain(after, this.last!, this.refusal, this.random);
      if (again.length === 0) break;
      for (const one of again) after = this.give(after, one);
    }
    return after;
  }

  private refusal: (WalkStep['decision'] & { ok: false })['refusal'] | undefined;
  private last: Given | undefined;

  private give(at: Position, given: Given): Position {
    const step = takeStep(at, given);
    this.coverage.note(step);
    for (const { type } of step.events)
      this.causes.set(type, (this.causes.get(type) ?? new Set()).add(given.command.type));
    this.options.look(step, this.random);
    this.refusal = step.decision.ok ? undefined : step.decision.refusal;
    this.last = given;
    const after = positionAfter(step);
    if (step.events.length > 0 && this.isIn(after.state)) this.pool.add(after);
    return after;
  }

  private seed(type: string): Content {
    const all = this.moments.filter((one) => one.given.command.type === type);
    if (all.length > 0 && this.random.chance(0.7)) return this.random.pick(all).given.command.body;
    return commands[type]!.example as Content;
  }

  private isIn = (state: Position['state']) =>
    Object.values(state.tracks).some((one) => one.definition.id === this.procedure.id);
}
