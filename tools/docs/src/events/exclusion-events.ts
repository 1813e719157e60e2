import type { EventDescriptions } from './event-description.js';

const exclusion = 'the question: `x1`, `x2` …';
const supplier = 'the supplier';

/** Hearing and decision on exclusion. */
export const exclusionEvents: EventDescriptions<'ExclusionRaised' | 'ExclusionAnswered' | 'ExclusionDecided'> = {
  ExclusionRaised: {
    by: ['RaiseExclusion'],
    facts: {
      exclusion,
      supplier,
      ground: 'which ground; all crimes are one, and which it was is kept apart',
      concerns: 'the supplier itself, or one it relies on, a member of its group or a subcontractor',
      usableUntil: 'the last day on which the ground may be used',
      answersDueOn: 'the last day of the hearing',
    },
    apart: 'the day of the judgment or event, what happened, and which other firm it concerns',
  },
  ExclusionAnswered: {
    by: ['AnswerExclusion'],
    facts: { exclusion, supplier, measures: 'the measures of its own that the supplier points to' },
    apart: 'the statement',
  },
  ExclusionDecided: {
    by: ['DecideExclusion'],
    facts: { exclusion, supplier, outcome: 'excluded or kept', because: 'why the supplier is kept' },
    apart: 'the reasons, and why its own measures do not suffice',
  },
};
