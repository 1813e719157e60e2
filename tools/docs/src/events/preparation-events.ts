import type { EventDescriptions } from './event-description.js';

const analysis = 'which of the six';
const version = 'its version';

/** The six analyses and the start decision. */
export const preparationEvents: EventDescriptions<
  | 'AnalysisWritten'
  | 'AnalysisSubmitted'
  | 'AnalysisApproved'
  | 'AnalysisSentBack'
  | 'FunctionHeard'
  | 'FunctionWaived'
  | 'StartDecided'
> = {
  AnalysisWritten: {
    by: [
      'WriteNeedsAnalysis',
      'WriteLandscapeAnalysis',
      'WriteBusinessCase',
      'WriteMarketAnalysis',
      'WriteRiskAnalysis',
      'WriteProcurementStrategy',
    ],
    facts: { analysis, version, content: 'what rules and later stages read: goals, amounts, choices' },
    apart: 'the free text',
  },
  AnalysisSubmitted: {
    by: ['SubmitAnalysis'],
    facts: { analysis, version },
  },
  AnalysisApproved: {
    by: ['ApproveAnalysis'],
    facts: { analysis, version },
    apart: 'the comment',
  },
  AnalysisSentBack: {
    by: ['SendBackAnalysis'],
    facts: { analysis, version },
    apart: 'the reasons',
  },
  FunctionHeard: {
    by: ['HearFunction'],
    facts: {
      function: 'which of the key functions',
      who: 'who spoke for it',
      on: 'the day',
      reserved: 'whether it has reservations',
      needVersion: 'the version of the need that it was heard about',
    },
    apart: 'what it said, and its reservations',
  },
  FunctionWaived: {
    by: ['WaiveFunction'],
    facts: { function: 'which of the key functions' },
    apart: 'the reasons',
  },
  StartDecided: {
    by: ['DecideStart'],
    facts: {
      decision: 'start or stop',
      procedure: 'the chosen definition and its version',
      ground: 'the legal ground',
      suggested: 'what the choice of procedure suggested that day: the row of its table, the outcome and its grounds',
      deviates: 'whether another procedure than the suggested was chosen',
      noReasonableAlternative: 'affirmed of a ground for publishing no notice (LOU 6:14)',
      notSelfCreated: 'affirmed of a ground for publishing no notice (LOU 6:14)',
      lots: 'the lots; one where the competition is not divided',
    },
    apart: 'the reasons, those for deviating from what was suggested, and the evidence of the ground',
  },
};
