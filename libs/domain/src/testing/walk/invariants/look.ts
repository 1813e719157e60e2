import type { Random } from '../random.js';
import type { WalkStep } from '../step.js';
import type { Invariant } from './invariant.js';
import { invariants } from './invariants.js';

/** How often what is dear to find out is looked at where no stage was left, and how often what is dearer of those. */
const [some, rarely] = [0.02, 0.15];

const stages = ({ tracks }: WalkStep['before']) =>
  Object.values(tracks)
    .map((one) => `${one.id}/${one.stage}/${one.round}/${one.end?.how ?? ''}`)
    .join();

/**
 * Looks at the invariants after a step.
 * @throws Error with the names of those that are broken, and the step
 */
export function look(step: WalkStep, random: Random): void {
  const moved = step.events.length > 0 && stages(step.before) !== stages(step.after);
  const closely = moved || random.chance(some);
  const looks = (one: Invariant) => !one.looked || (closely && (one.looked === 'at-stages' || random.chance(rarely)));
  const broken = invariants.filter((one) => looks(one) && !one.holds(step));
  if (broken.length > 0)
    throw new Error(
      inWords(
        step,
        broken.map((one) => `${one.name}: ${one.says}`),
      ),
    );
}

const inWords = ({ command, actor, now, decision, before, events }: WalkStep, broken: readonly string[]): string =>
  [
    'An invariant is broken.',
    ...broken,
    `After event ${before.seq}, at ${now}, in ${stages(before)}`,
    `by ${actor.id}: ${JSON.stringify(command)}`,
    decision.ok ? `accepted: ${JSON.stringify(events)}` : `refused: ${JSON.stringify(decision.refusal)}`,
  ].join('\n');
