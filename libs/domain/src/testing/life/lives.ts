import { openInLotsToTheEnd } from '../plays/open-in-lots.js';
import { reviewed } from '../plays/reviewed.js';
import { courses, type Course } from '../walk/courses.js';
import type { Moment } from '../walk/position.js';
import { played } from '../walk/prepared-for.js';

/** A case from its need to its end: what was given when, by whom, and how it ended. Reminders are not among it. */
export interface Life {
  /** The procedure, and what is special; a number where a procedure is gone through more than once. */
  readonly name: string;
  /** The id of its definition. */
  readonly procedure: string;
  readonly moments: readonly Moment[];
  readonly end: string;
}

const open = { procedure: { id: 'open', version: 1 }, value: 95_000_000 };
const lots = [
  { id: '1', title: 'Building' },
  { id: '2', title: 'Yard' },
];

/** Every course that goes to its end in a procedure that a case can choose, one in lots, and one with a review. */
const named: ReadonlyMap<string, Course> = new Map([
  ...courses
    .filter(({ unchosen, unfinished }) => !unchosen && !unfinished)
    .map((course, at, all) => [numbered(course, all.slice(0, at)), course] as const),
  ['open-in-two-lots', { ...open, steps: openInLotsToTheEnd, lots }],
  ['open-reviewed-by-the-court', { ...open, steps: reviewed }],
]);

function numbered({ procedure: { id } }: Course, earlier: readonly Course[]): string {
  const before = earlier.filter(({ procedure }) => procedure.id === id).length;
  return before === 0 ? id : `${id}-${before + 1}`;
}

export const lifeNames: readonly string[] = [...named.keys()];

export const lives = (): readonly Life[] => lifeNames.map(lifeNamed);

/** @throws when no life has the name, or it doesn't end */
export function lifeNamed(name: string): Life {
  const course = named.get(name);
  if (!course) throw new Error(`No life is called ${name}`);
  const { moments, state } = played(course, false);
  if (!state.end) throw new Error(`${name} stops before its end`);
  return { name, procedure: course.procedure.id, moments, end: state.end.how };
}
