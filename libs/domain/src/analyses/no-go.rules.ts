import { rule } from '../case/rule.js';
import type { CaseState } from '../case/state.js';
import type { Body } from '../fields/field.js';
import type { needsAnalysisFields } from './needs-analysis.js';

/** Whether the approved needs analysis proposes not to go on: there is no need, or nobody who owns the effect. */
export const proposesNoGo = (state: CaseState): boolean =>
  state.analyses.needs?.status === 'approved' && state.analyses.needs.content['proposal'] === 'no-go';

/** Stands for the work of the preparation that a need is the reason for; rewriting the needs analysis and closing the case do not wait. */
export const caseHasANeed = rule({
  id: 'NEED-NO-GO',
  says: {
    sv: 'Den godkända behovsanalysen föreslår att inte gå vidare: inget förbereds och inget upphandlas utan ett behov.',
    en: 'The approved needs analysis proposes not to go on: nothing is prepared and nothing procured without a need.',
  },
  basis:
    'Own rule: what nobody needs becomes a prototype that nobody buys; LOU 4:1–2: the procedure follows from the need.',
  holds: ({ state }) => !proposesNoGo(state),
  because: () => ({
    says: {
      sv: 'Avsluta ärendet med skälen, eller skriv om behovsanalysen om ett behov med en ägare har visat sig.',
      en: 'Close the case with its reasons, or rewrite the needs analysis if a need with an owner has turned up.',
    },
    expected: 'CloseCase, WriteNeedsAnalysis',
  }),
  who: ['needs-owner', 'innovation-leader', 'decision-maker'],
});

export const noGoSaysWhatInstead = rule<Body<typeof needsAnalysisFields>>({
  id: 'NEED-INSTEAD',
  says: {
    sv: 'Ett förslag att inte gå vidare säger varför, och vad som kan göras i stället.',
    en: 'A proposal not to go on says why, and what could be done instead.',
  },
  basis: 'Own rule: whoever brought the idea, or has the problem, is to be able to go on from the answer.',
  holds: ({ body }) =>
    body.proposal !== 'no-go' || [body.proposalReasons, body.instead].every((one) => (one ?? '').trim() !== ''),
  field: 'instead',
});
