import type { Instant } from '../calendar/index.js';
import { notAsked } from '../delegation/limits.js';
import { stageOf } from '../procedures/registry.js';
import type { StageDefinition, StepDefinition } from '../procedures/definition.js';
import { commands } from './commands.js';
import { endOfWorkingDays } from './end-of-working-days.js';
import type { Asked, CommandSpec } from './command.js';
import { holders } from './capacity.js';
import { firstOf } from './place.js';
import type { Role } from './roles.js';
import type { CaseState, Track } from './state.js';
import type { Text } from './text.js';

/** Work that waits for somebody now. */
export interface Task {
  /**
   * `<track>/<stage>/<command>` and, where it can be asked for more than once, `/<about>`. What is asked for in every stage and after
   * the end has `always` in the stage's place: its reminders don't begin again with the next stage.
   */
  readonly id: string;
  readonly command: string;
  readonly says: Text;
  readonly track: string;
  readonly stage: string;
  readonly about?: string;
  readonly roles: readonly Role[];
  /** Only these persons or suppliers, when not all who hold the roles. */
  readonly persons?: readonly string[];
  readonly suppliers?: readonly string[];
  /** Persons who hold the role but may not: they proposed or wrote it. */
  readonly except?: readonly string[];
  readonly since: Instant;
  /** Planned for later: nobody is asked before this instant. */
  readonly opensAt?: Instant;
  /** Exclusive end of the last day; overdue from then on. */
  readonly dueAt?: Instant;
}

/** Who may do what: the open work of every track's stage in the order of its definition, with what is planned for later. */
export function tasks(state: CaseState): readonly Task[] {
  const known = found.get(state) ?? find(state);
  found.set(state, known);
  return known;
}

/** A state never changes, and is asked for its tasks many times: by reactions, due dates, the read model and what is learned. */
const found = new WeakMap<CaseState, readonly Task[]>();

function find(state: CaseState): readonly Task[] {
  const open = Object.values(state.tracks).filter((track) => !track.end);
  return [...open.flatMap((track) => ofStage(state, track, stageOf(track))), ...reached(state), ...ofTheFile(state)];
}

/** What is waited for in tracks whose stage doesn't list it, or that have ended: only what reaches them. */
function reached(state: CaseState): readonly Task[] {
  return Object.values(state.tracks).flatMap((track) =>
    stepsThatReach().flatMap((step) => {
      const spec = commands[step.command];
      const stage = stageOf(track);
      const isListed = !track.end && stage.steps.some((one) => one.command === step.command);
      if (isListed || !spec?.reaches?.(state, track)) return [];
      return (spec.asks?.(state, track, stage) ?? []).map((asked) => task(state, track, stage, step, asked));
    }),
  );
}

/** What the case file asks for as long as it is kept: requests for access, disposal. It concerns the whole case, once. */
function ofTheFile(state: CaseState): readonly Task[] {
  const track = firstOf(Object.values(state.tracks));
  if (!track) return [];
  const stage = stageOf(track);
  return stepsOfTheFile().flatMap((step) =>
    (commands[step.command]?.asks?.(state, track, stage) ?? []).map((asked) => ({
      ...task(state, track, stage, step, asked),
      id: ['case', 'always', step.command, ...(asked.about === undefined ? [] : [asked.about])].join('/'),
    })),
  );
}

/** Who may do what now: the open work without what is planned for later. */
export const tasksAt = (state: CaseState, now: Instant): readonly Task[] =>
  tasks(state).filter((one) => one.opensAt === undefined || one.opensAt <= now);

/** The open work without what is planned and has not been told of yet: the state alone says it, as the read model needs. */
export const toldTasks = (state: CaseState): readonly Task[] =>
  tasks(state).filter((one) => one.opensAt === undefined || state.reminded[one.id] !== undefined);

function ofStage(state: CaseState, track: Track, stage: StageDefinition): readonly Task[] {
  const listed = stage.steps.map(({ command }) => command);
  const standing = standingSteps().filter(({ command }) => !listed.includes(command));
  return [...standing, ...stage.steps].flatMap((step) =>
    (commands[step.command]?.asks?.(state, track, stage) ?? []).map((asked) => task(state, track, stage, step, asked)),
  );
}

let standing: readonly StepDefinition[] | undefined;
let ofFile: readonly StepDefinition[] | undefined;
let reaching: readonly StepDefinition[] | undefined;

/** Commands that every stage allows and that can be asked for: their tasks need no place in a definition. */
const standingSteps = (): readonly StepDefinition[] => (standing ??= askedFor('always'));
const stepsOfTheFile = (): readonly StepDefinition[] => (ofFile ??= askedFor('even-after-the-end'));

const stepsThatReach = (): readonly StepDefinition[] =>
  (reaching ??= askedFor('listed').filter(({ command }) => commands[command]?.reaches));

const askedFor = (when: CommandSpec['when']): readonly StepDefinition[] =>
  Object.values(commands)
    .filter((one) => one.when === when && one.asks)
    .map((one) => ({ command: one.name }));

function task(state: CaseState, track: Track, stage: StageDefinition, step: StepDefinition, asked: Asked): Task {
  const spec = commands[step.command]!;
  // Whoever is disqualified, or whose limit is too low, does not act, and is not waited for.
  const barred = step.command === 'DeclareInterests' ? [] : state.disqualified;
  const roles = asked.roles ?? step.by ?? spec.by;
  const limited = notAsked(state, track, step.command, roles);
  const except = [...new Set([...(asked.except ?? []), ...barred, ...limited])];
  const since = asked.opensAt ?? asked.since ?? track.enteredAt;
  const dueAt = asked.dueAt ?? (step.workingDays === undefined ? undefined : endOfWorkingDays(since, step.workingDays));
  return {
    id: [track.id, stage.id, step.command, ...(asked.about === undefined ? [] : [asked.about])].join('/'),
    command: step.command,
    says: spec.says,
    track: track.id,
    stage: stage.id,
    ...(asked.about === undefined ? {} : { about: asked.about }),
    roles,
    ...(asked.persons ? { persons: asked.persons.filter((one) => !barred.includes(one)) } : {}),
    ...(asked.suppliers ? { suppliers: asked.suppliers } : {}),
    ...(asked.except || except.length > 0 ? { except } : {}),
    since,
    ...(asked.opensAt !== undefined && asked.opensAt > track.enteredAt ? { opensAt: asked.opensAt } : {}),
    ...(dueAt === undefined ? {} : { dueAt }),
  };
}

/** The persons of the buying organisation whom a task waits for. */
export const personsOf = (state: CaseState, one: Task, now: Instant): readonly string[] =>
  (one.persons ?? [...new Set(one.roles.flatMap((role) => holders(state, role, now)))]).filter(
    (person) => !one.except?.includes(person),
  );
