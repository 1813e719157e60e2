import type { Actor } from '../../case/actor.js';
import { system } from '../../case/actor.js';
import type { Command } from '../../case/command.js';
import { commands } from '../../case/commands.js';
import { decide, place } from '../../case/decide.js';
import { needsOwner } from '../people.js';
import { bidderFor } from '../plays/parts.js';
import { person } from '../walk/cast.js';
import { courses, type Course } from '../walk/courses.js';
import { windowKeys } from '../window-keys.js';
import type { Given, Position } from '../walk/position.js';
import { played } from '../walk/prepared-for.js';
import { positionAfter } from '../walk/step.js';
import { takeStep } from '../walk/take-step.js';

/** What is given, without what follows from the people of the plays and from the command's row. */
export interface ShortGiven {
  readonly by: string;
  readonly command: Command;
  /** What the record brings besides keys for windows. */
  readonly brought?: Given['brought'];
}

/** A command that a rule refuses to somebody whose role may give it, and how the case came there. */
export interface Situation {
  readonly rule: string;
  /** In which role it is tried. */
  readonly role: string;
  readonly by: string;
  readonly command: Command;
  /** The course that the case has gone, by its name, and how many of its commands. */
  readonly course: string;
  readonly moment: number;
  /** What was given after them. */
  readonly then: readonly ShortGiven[];
}

/** The courses that begin with a choice of procedure: a number where a procedure is gone through more than once. */
export const namedCourses: ReadonlyMap<string, Course> = new Map(
  courses
    .filter(({ unchosen }) => !unchosen)
    .map((course, at, all) => {
      const { id } = course.procedure;
      return [`${id}-${all.slice(0, at).filter((one) => one.procedure.id === id).length + 1}`, course] as const;
    }),
);

const begun = new Map<string, readonly (Position & { readonly given: Given })[]>();

/** The moments of a course in a training case. @throws Error when no course has the name */
export function momentsOf(name: string): readonly (Position & { readonly given: Given })[] {
  const course = namedCourses.get(name);
  if (!course) throw new Error(`No course is called ${name}`);
  const known = begun.get(name) ?? played(course, true).moments;
  begun.set(name, known);
  return known;
}

/** Somebody of the plays, by id. */
export function actorNamed(id: string): Actor {
  if (id === system.id) return system;
  if (id === needsOwner.id) return needsOwner;
  const [, supplier] = /^bidder@(.+)$/.exec(id) ?? [];
  return supplier === undefined ? person(id) : bidderFor(supplier);
}

/** With keys, which the record makes for whatever is announced. */
export const whole = ({ by, command, brought = {} }: ShortGiven): Given => ({
  actor: actorNamed(by),
  command,
  brought: { keys: windowKeys, ...brought },
});

/** All that is given before a situation, from the case's beginning. */
export const before = ({ course, moment, then }: Situation): readonly Given[] => [
  ...momentsOf(course)
    .slice(0, moment)
    .map(({ given }) => given),
  ...then.map(whole),
];

/** Where the case stands in a situation. @throws Error when something that is given before is refused */
export function positionIn({ course, moment, then }: Situation): Position {
  const start = momentsOf(course)[moment];
  if (!start) throw new Error(`${course} has no moment ${moment}`);
  return then.map(whole).reduce<Position>((at, given) => {
    const step = takeStep(at, given);
    if (!step.decision.ok) throw new Error(`${given.command.type}: ${step.decision.refusal.code}`);
    return positionAfter(step);
  }, start);
}

/** The record brings nothing that nobody has sent: no file, and no other case's direct awards. */
export const nothingSent = {
  keys: windowKeys,
  files: [],
  documents: [],
  directAwards: [],
  signing: { ways: ['by-hand'] },
} as const;

/** Names that every object has: the edge takes them for no id, and for no text what is blank. */
const isOdd = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(isOdd)
    : typeof value === 'string' && (value.trim() === '' || value in {});

/** Whether the edge lets the actor and the content through: suppliers learn of a case by its notice or an invitation. */
const reachesTheRules = ({ state }: Position, { suppliers }: Actor, { body }: Command): boolean =>
  !isOdd(body) &&
  (suppliers.length === 0 || state.notice !== undefined || suppliers.some((one) => one in state.competitors));

/** By which rule, and in which role, a command is refused; undefined where it is accepted or nobody gets as far as its rules. */
export function refusedBy(
  at: Position,
  actor: Actor,
  command: Command,
): { readonly rule: string; readonly role: string } | undefined {
  const { state, now } = at;
  const spec = commands[command.type];
  if (!reachesTheRules(at, actor, command)) return undefined;
  const placed = spec && place(state, spec, actor, now, command.body);
  if (!placed || 'refusal' in placed) return undefined;
  const decision = decide(state, command, actor, now, nothingSent);
  return decision.ok ? undefined : { rule: decision.refusal.code, role: placed.capacity.role };
}
