import type { EventTexts } from './event-text.js';

const analysis = 'which of the six';
const version = 'its version';

/** The six analyses and the start decision. */
export const preparationEvents: EventTexts<
  | 'AnalysisWritten'
  | 'AnalysisSubmitted'
  | 'AnalysisApproved'
  | 'AnalysisSentBack'
  | 'MarketContactLogged'
  | 'StartDecided'
> = {
  AnalysisWritten: {
    says: { sv: 'En analys skrevs, i en ny version.', en: 'An analysis was written, in a new version.' },
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
    says: { sv: 'En analys lämnades in för godkännande.', en: 'An analysis was submitted for approval.' },
    by: ['SubmitAnalysis'],
    facts: { analysis, version },
  },
  AnalysisApproved: {
    says: { sv: 'En analys godkändes.', en: 'An analysis was approved.' },
    by: ['ApproveAnalysis'],
    facts: { analysis, version },
    apart: 'the comment',
  },
  AnalysisSentBack: {
    says: { sv: 'En analys skickades tillbaka.', en: 'An analysis was sent back.' },
    by: ['SendBackAnalysis'],
    facts: { analysis, version },
    apart: 'the reasons',
  },
  MarketContactLogged: {
    says: { sv: 'En kontakt med marknaden antecknades.', en: 'A contact with the market was logged.' },
    by: ['LogMarketContact'],
    facts: {
      id: "the contact's id",
      on: 'the day',
      form: 'how it was held',
      suppliers: 'with whom',
      sharedWithAll: 'whether all could have what was said',
    },
    apart: 'the notes',
  },
  StartDecided: {
    says: { sv: 'Startbeslutet fattades.', en: 'The start decision was taken.' },
    by: ['DecideStart'],
    facts: {
      decision: 'start or stop',
      procedure: 'the chosen definition and its version',
      ground: 'the legal ground',
      lots: 'the lots; one where the competition is not divided',
    },
    apart: 'the reasons',
  },
};
