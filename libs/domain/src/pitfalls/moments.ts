import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import { allPitfalls } from './pitfalls.table.js';
import type { Moment, Pitfall } from './pitfall.js';

/** What each moment is called. */
export const momentNames: Readonly<Record<Moment, Text>> = {
  'before-start': { sv: 'före startbeslutet', en: 'before the start decision' },
  'before-notice': { sv: 'före annonsering eller inbjudan', en: 'before the notice or invitation' },
  'when-a-supplier-took-part': { sv: 'när en leverantör har deltagit', en: 'when a supplier took part' },
  'before-signing': { sv: 'före avtalstecknandet', en: 'before signing' },
};

type Answers = { readonly [question: string]: unknown };

/** Whether a question of this moment has to be answered by now. */
const come: Readonly<Record<Moment, (state: CaseState, answers: Answers) => boolean>> = {
  'before-start': () => true,
  'before-notice': (state) => state.start?.decision === 'start',
  'when-a-supplier-took-part': (state, { firms }) =>
    state.start?.decision === 'start' &&
    ((Array.isArray(firms) && firms.length > 0) || state.contacts.some((one) => one.suppliers.length > 0)),
  'before-signing': (state) => Object.values(state.awards).some((one) => one.decision !== undefined),
};

/** The questions of a pitfall that matter now and have no answer among the given ones; none when it does not apply. */
export function unansweredIn(of: Pitfall, state: CaseState, answers: Answers): readonly string[] {
  if (answers['applies'] !== true) return [];
  return Object.entries(of.matters)
    .filter(([question, moment]) => moment && answers[question] === undefined && come[moment](state, answers))
    .map(([question]) => question);
}

/** A pitfall whose questions wait: all of them where it was never asked about. */
export interface Unanswered {
  readonly of: Pitfall;
  readonly questions: readonly string[];
}

export const unanswered = (state: CaseState): readonly Unanswered[] =>
  allPitfalls.flatMap((of) => {
    const answers = state.pitfalls[of.id]?.answers;
    const questions = answers ? unansweredIn(of, state, answers) : ['applies'];
    return questions.length > 0 ? [{ of, questions }] : [];
  });
