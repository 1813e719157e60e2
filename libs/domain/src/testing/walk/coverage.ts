import { commands } from '../../case/commands.js';
import type { RecordedEvent } from '../../case/event.js';
import type { CaseState, Track } from '../../case/state.js';
import { definitionOf } from '../../procedures/registry.js';
import type { DefinitionRef, Exit, ProcedureDefinition } from '../../procedures/definition.js';
import type { WalkStep } from './step.js';

/** How often each command was given and accepted in one definition, and which stages and exits were reached. */
export class Coverage {
  given = 0;
  accepted = 0;
  readonly byCommand = new Map<string, { given: number; accepted: number }>();
  readonly stages = new Map<string, number>();
  /** How often each command was given and accepted in each stage: `<stage>/<command>`. */
  readonly byStage = new Map<string, { given: number; accepted: number }>();
  readonly exits = new Map<string, number>();
  private readonly definition: ProcedureDefinition;

  constructor(readonly of: DefinitionRef) {
    this.definition = definitionOf(of);
  }

  /** The commands that can be given in the definition's stages, and those that can be given in every stage. */
  commands(): readonly string[] {
    const listed = new Set(this.definition.stages.flatMap((stage) => stage.steps.map((step) => step.command)));
    return Object.values(commands)
      .filter((one) => listed.has(one.name) || one.when !== 'listed')
      .map((one) => one.name);
  }

  acceptedOf(command: string): number {
    return this.byCommand.get(command)?.accepted ?? 0;
  }

  /** Whether the command was tried in a stage many times, and never accepted. */
  isHopeless(command: string, stage: string): boolean {
    const { given = 0, accepted = 0 } = this.byStage.get(`${stage}/${command}`) ?? {};
    return given > 25 && accepted / given < 0.02;
  }

  /** The stages in which a command was accepted. */
  stagesOf(command: string): readonly string[] {
    return [...this.byStage]
      .filter(([name, one]) => name.endsWith(`/${command}`) && one.accepted > 0)
      .map(([name]) => name.split('/')[0]!);
  }

  /** The exits that no case went by yet. */
  exitsLeft(): readonly { readonly stage: string; readonly exit: Exit }[] {
    return this.definition.stages.flatMap(({ id, exits }) =>
      exits.filter((exit) => !this.exits.has(exitName(id, exit))).map((exit) => ({ stage: id, exit })),
    );
  }

  note(step: WalkStep): void {
    this.given += 1;
    const { type } = step.command;
    const counts = countsOf(this.byCommand, type);
    counts.given += 1;
    const stages = new Set(Object.values(step.before.tracks).map((one) => one.stage));
    const here = [...stages].map((stage) => countsOf(this.byStage, `${stage}/${type}`));
    for (const one of here) one.given += 1;
    if (!step.decision.ok) return;
    this.accepted += 1;
    for (const one of here) one.accepted += 1;
    // A command of another definition's stage (a case that goes back, or has not begun yet) counts where it was given.
    if (this.isIn(step.before) || type === 'CreateCase') counts.accepted += 1;
    step.states.forEach((after, at) => {
      this.noteMoves(step.states[at - 1] ?? step.before, after, step.events[at]!);
    });
  }

  private isIn = (state: CaseState) => Object.values(state.tracks).some((one) => one.definition.id === this.of.id);

  private noteMoves(before: CaseState, after: CaseState, event: RecordedEvent): void {
    for (const track of Object.values(after.tracks)) {
      if (track.definition.id === this.of.id) this.stages.set(track.stage, (this.stages.get(track.stage) ?? 0) + 1);
    }
    for (const track of Object.values(before.tracks)) {
      if (track.definition.id !== this.of.id || track.end) continue;
      const stage = this.definition.stages.find((one) => one.id === track.stage);
      const exit = stage?.exits.find((one) => one.on === event.type && isTaken(one, track, after));
      if (stage && exit) {
        const name = exitName(stage.id, exit);
        this.exits.set(name, (this.exits.get(name) ?? 0) + 1);
      }
    }
  }
}

const countsOf = (all: Map<string, { given: number; accepted: number }>, name: string) => {
  const counts = all.get(name) ?? { given: 0, accepted: 0 };
  all.set(name, counts);
  return counts;
};

export const exitName = (stage: string, { on, to, when }: Exit): string =>
  `${stage} --${on}${when ? ` (${when})` : ''}--> ${to}`;

/** Whether a track went by an exit, seen from where it, or what it parted into, stands afterwards. */
function isTaken({ to }: Exit, track: Track, after: CaseState): boolean {
  const now = Object.values(after.tracks).filter(
    (one) =>
      one.id === track.id || one.partner?.lot === track.id || one.id === track.partner?.lot || track.id === 'case',
  );
  if (to.startsWith('end:')) return now.some((one) => one.end && `end:${one.end.how}` === to);
  if (to === 'again') return now.some((one) => one.stage === track.stage && one.round === track.round + 1);
  if (to === 'procedure') return now.some((one) => one.definition.id !== track.definition.id);
  if (to === 'anew') return after.tracks['case']?.stage === definitionOf(track.definition).begins;
  return now.some((one) => one.stage === to && one.enteredAt >= track.enteredAt && !one.end);
}
