import type { Asked } from '../case/command.js';
import type { CaseState, Track } from '../case/state.js';
import { scoredCriteria } from './models.js';
import { evaluationOf, uncheckedTenders, validTenders } from './tenders.js';

/** How many persons score each tender on their own before they agree. */
export const scorersNeeded = 2;

/** Scores of somebody who is disqualified afterwards do not count. */
const scorersOf = (state: CaseState, track: Track, supplier: string): readonly string[] =>
  (evaluationOf(state, track).scored[supplier] ?? []).filter((one) => !state.disqualified.includes(one));

const isScoring = (state: CaseState) => scoredCriteria(state.documents?.criteria ?? []).length > 0;

/** Whether every valid tender is scored by enough persons; with nothing to score, nobody is needed. */
export const enoughScores = (state: CaseState, track: Track): boolean =>
  !isScoring(state) ||
  validTenders(state, track).every(({ supplier }) => scorersOf(state, track, supplier).length >= scorersNeeded);

/** The persons who have scored any of the lot's tenders. */
export const allScorers = (state: CaseState, track: Track): readonly string[] => [
  ...new Set(Object.values(evaluationOf(state, track).scored).flat()),
];

/** For each valid tender the evaluators who have not scored it, neither themselves nor by a deputy. */
export function scoresAskedFor(state: CaseState, track: Track): readonly Asked[] {
  if (!isScoring(state)) return [];
  return validTenders(state, track).flatMap(({ supplier }) => {
    const done = scorersOf(state, track, supplier);
    const filled = evaluators(state).filter((one) =>
      [one, ...deputiesOf(state, one)].some((who) => done.includes(who)),
    );
    const waits = filled.length < evaluators(state).length || done.length < scorersNeeded;
    return waits ? [{ about: supplier, except: [...new Set([...done, ...filled])] }] : [];
  });
}

const evaluators = (state: CaseState) =>
  state.people
    .filter(({ person, role, until }) => role === 'evaluator' && !until && !state.disqualified.includes(person))
    .map(({ person }) => person);
const deputiesOf = (state: CaseState, person: string) =>
  state.deputies.filter((one) => one.role === 'evaluator' && one.person === person).map(({ deputy }) => deputy);

const allAreExamined = (state: CaseState, track: Track): boolean =>
  uncheckedTenders(state, track).length === 0 && validTenders(state, track).length > 0;

/** Whether every tender is examined, and every evaluator, or a deputy, has scored every valid one. */
export const allHaveScored = (state: CaseState, track: Track): boolean =>
  isScoring(state) &&
  allAreExamined(state, track) &&
  enoughScores(state, track) &&
  scoresAskedFor(state, track).length === 0;

/** Whether the scores are known to more than those who gave them: all were in, or all who are left have given theirs. */
export const scoresAreRevealed = (state: CaseState, track: Track): boolean =>
  evaluationOf(state, track).revealed === true || allHaveScored(state, track);

/** The evaluation can be agreed: all is examined, something is valid, and all have scored; and it isn't agreed yet. */
export const mayAgree = (state: CaseState, track: Track): boolean =>
  evaluationOf(state, track).agreed === undefined &&
  allAreExamined(state, track) &&
  enoughScores(state, track) &&
  scoresAskedFor(state, track).length === 0;
