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

type Named = readonly [name: string, course: Course];

const open = { procedure: { id: 'open', version: 1 }, value: 95_000_000 };
const lots = [
  { id: '1', title: 'Building' },
  { id: '2', title: 'Yard' },
];
const further: readonly Named[] = [
  ['open in two lots', { ...open, steps: openInLotsToTheEnd, lots }],
  ['open reviewed by the court', { ...open, steps: reviewed }],
];

/** Every course that goes to its end in a procedure that a case can choose, one in lots, and one with a review. */
export function lives(): readonly Life[] {
  const chosen = courses.filter((one) => !one.unchosen).map((course): Named => [course.procedure.id, course]);
  const all: Life[] = [];
  for (const [called, course] of [...chosen, ...further]) {
    const { moments, state } = played(course, false);
    if (!state.end) continue;
    const before = all.filter(({ procedure }) => procedure === called).length;
    const name = before === 0 ? called : `${called} ${before + 1}`;
    all.push({ name, procedure: course.procedure.id, moments, end: state.end.how });
  }
  return all;
}
