import { openInLots } from '../walk/courses.steps.js';
import { awardedTo, byProcurer, carriedOut, reported, scored, signedWith } from './parts.js';
import type { Step } from './steps.js';

const winner = 'supplier-a';
const reasons = 'By the published criteria.';

const inEachLot = (steps: readonly Step[]): readonly Step[] =>
  ['1', '2'].flatMap((lot) =>
    steps.map((step) =>
      'give' in step
        ? { ...step, body: { lot, ...step.body } }
        : 'settles' in step || 'pays' in step || 'delivers' in step
          ? { ...step, lot }
          : step,
    ),
  );

/** An open procedure in two lots from the start decision to the end of both; each lot has an award and a standstill of its own. */
export const openInLotsToTheEnd: readonly Step[] = [
  ...openInLots,
  ...inEachLot(scored(['supplier-a', 'supplier-b'])),
  ...inEachLot(awardedTo(winner)),
  ...inEachLot([byProcurer('NotifyTenderers', { electronic: true, reasons })]),
  { falls: 'EndStandstill' },
  { falls: 'EndStandstill' },
  ...inEachLot([
    byProcurer('CheckCourt', { court: 'Förvaltningsrätten i Göteborg', noReview: true }),
    ...signedWith(winner),
    ...reported,
  ]),
  ...inEachLot(carriedOut),
];
