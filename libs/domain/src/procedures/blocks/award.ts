import type { StageDefinition } from '../definition.js';
import {
  cancellable,
  cancelled,
  certificates,
  certifying,
  correcting,
  excluding,
  opening,
  qualifying,
} from './steps.js';

export const evaluation = (next: string): StageDefinition => ({
  id: 'evaluation',
  name: { sv: 'Prövning och utvärdering', en: 'Examination and evaluation' },
  zone: 'competition',
  perLot: true,
  steps: [
    ...certifying,
    ...opening,
    { command: 'CheckTender', workingDays: 10 },
    { command: 'ScoreTender', workingDays: 15 },
    { command: 'AgreeEvaluation', workingDays: 5 },
    { command: 'EstablishRanking' },
    { command: 'AskAboutPrice' },
    { command: 'ExplainPrice' },
    { command: 'DecideOnPrice' },
    ...correcting,
    ...qualifying,
    ...certificates,
    ...excluding,
    cancellable,
  ],
  exits: [
    { on: 'EvaluationAgreed', when: 'the tenders are ranked', to: next },
    { on: 'RankingEstablished', to: next },
    cancelled,
  ],
});

export const award = (next: string, back: string): StageDefinition => ({
  id: 'award',
  name: { sv: 'Tilldelningsbeslut', en: 'Award decision' },
  zone: 'competition',
  perLot: true,
  steps: [
    { command: 'ProposeAward', workingDays: 5 },
    { command: 'DecideAward', workingDays: 10 },
    { command: 'SendBackProposal' },
    ...qualifying,
    ...certificates,
    ...excluding,
    cancellable,
  ],
  exits: [
    { on: 'AwardDecided', to: next },
    { on: 'AwardProposalSentBack', to: back },
    { on: 'ExclusionDecided', when: 'the evaluation is reopened', to: back },
    cancelled,
  ],
});
