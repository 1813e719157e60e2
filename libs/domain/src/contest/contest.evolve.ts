import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import { noteSent } from '../notices/note-sent.js';
import type { Contest, ContestFacts } from './contest.state.js';

const put = (state: CaseState, change: (one: Contest) => Partial<Contest>): CaseState => ({
  ...state,
  contest: { ...state.contest, ...change(state.contest) },
});

export const contestEvolve: Appliers<keyof ContestFacts> = {
  JuryAppointed: (state, { facts: { jury } }) => put(state, () => ({ jury })),
  EntrantAsked: (state, { facts: { question, entry } }) =>
    put(state, ({ questions }) => ({ questions: [...questions, { id: question, entry, answered: false }] })),
  JuryAnswered: (state, { facts }) =>
    put(state, ({ questions }) => ({
      questions: questions.map((one) => (one.id === facts.question ? { ...one, answered: true } : one)),
    })),
  JuryReportAgreed: (state, { at, facts: { ranking } }) =>
    put(state, () => ({ report: { ranking, signedBy: [], agreedAt: at } })),
  JuryReportSigned: (state, { actor }) =>
    put(state, ({ report }) => (report ? { report: { ...report, signedBy: [...report.signedBy, actor.id] } } : {})),
  EntriesRevealed: (state, { facts: { entrants, on } }) => put(state, () => ({ revealed: { entrants, on } })),
  ContestResultPublished: (state, { at, facts: { track: _whole, ...result } }) => {
    const id = result.publicationId === undefined ? {} : { publicationId: result.publicationId };
    return noteSent(
      put(state, () => ({ result })),
      { kind: 'contest-result', sentAt: at, ...id },
    );
  },
  FollowOnDecided: (state, { facts: { follows, invited } }) => put(state, () => ({ followOn: { follows, invited } })),
};
