import type { Appliers } from '../case/applier.js';
import type { Instant } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import type { AnalysesFacts, Analysis, AnalysisId } from './analyses.state.js';

const set = (state: CaseState, id: AnalysisId, change: Partial<Analysis>): CaseState => ({
  ...state,
  analyses: { ...state.analyses, [id]: { ...state.analyses[id]!, ...change } },
});

/** Each submission is waited for anew: it is reminded of again. */
const unreminded = (state: CaseState, id: AnalysisId): CaseState => ({
  ...state,
  reminded: Object.fromEntries(
    Object.entries(state.reminded).filter(([task]) => !task.endsWith(`/ApproveAnalysis/${id}`)),
  ),
});

/**
 * What rests on the need has to be looked at again when the need is written anew: whatever its status was, since a draft too was
 * written for the old need. Its author writes it anew, or submits it again as it is when it still holds.
 */
const outdated = (analyses: CaseState['analyses'], at: Instant): CaseState['analyses'] =>
  Object.fromEntries(Object.entries(analyses).map(([id, one]) => [id, { ...one, status: 'outdated', draftedAt: at }]));

export const analysesEvolve: Appliers<keyof AnalysesFacts> = {
  AnalysisWritten: (state, { facts, actor, at }) => {
    const { analysis, version, content } = facts;
    const rest = analysis === 'needs' ? outdated(state.analyses, at) : state.analyses;
    const written: Analysis = { version, status: 'draft', author: actor.id, draftedAt: at, content };
    return { ...state, analyses: { ...rest, [analysis]: written } };
  },
  AnalysisSubmitted: (state, { facts, at }) => {
    // Who approved it before the need changed has not approved it now.
    const { approver: _before, approvedAt: _then, ...one } = state.analyses[facts.analysis]!;
    const analyses = { ...state.analyses, [facts.analysis]: one };
    return set({ ...unreminded(state, facts.analysis), analyses }, facts.analysis, {
      status: 'submitted',
      submittedAt: at,
    });
  },
  AnalysisApproved: (state, { facts, actor, at }) =>
    set(state, facts.analysis, { status: 'approved', approver: actor.id, approvedAt: at }),
  AnalysisSentBack: (state, { facts, at }) => set(state, facts.analysis, { status: 'draft', draftedAt: at }),
};
