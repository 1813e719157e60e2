import type { ProcedureDefinition } from '../definition.js';

const writing = [
  { command: 'WriteNeedsAnalysis', workingDays: 20 },
  { command: 'WriteLandscapeAnalysis', workingDays: 20 },
  { command: 'WriteBusinessCase', workingDays: 30 },
  { command: 'WriteMarketAnalysis', workingDays: 60 },
  { command: 'WriteRiskAnalysis', workingDays: 60 },
  { command: 'WriteProcurementStrategy', workingDays: 80 },
] as const;

const dialogue = [
  { command: 'PlanDialogue' },
  { command: 'PublishNeed' },
  { command: 'InviteOpenly' },
  { command: 'RequestInformation' },
  { command: 'MatchNeed' },
] as const;

/** What every case begins with: six analyses in any order, and the decision to start. */
export const preparationV1: ProcedureDefinition = {
  id: 'preparation',
  version: 1,
  name: { sv: 'Förberedelse', en: 'Preparation' },
  basis: 'LOU 4:1–2; Directive 2014/24/EU, Article 40',
  appliesFrom: '2017-01-01',
  grounds: [],
  regimes: [],
  standstill: 'none',
  contracts: 'none',
  demands: [],
  risks: [],
  awardBases: [],
  begins: 'analyses',
  stages: [
    {
      id: 'analyses',
      name: { sv: 'Analyser', en: 'Analyses' },
      zone: 'preparation',
      steps: [
        ...writing,
        ...dialogue,
        { command: 'EstimateValue' },
        { command: 'SubmitAnalysis', workingDays: 10 },
        { command: 'ApproveAnalysis', workingDays: 10 },
        { command: 'SendBackAnalysis' },
        { command: 'HearFunction', workingDays: 30 },
        { command: 'WaiveFunction' },
        { command: 'CloseCase' },
      ],
      exits: [
        { on: 'AnalysisApproved', when: 'all analyses are approved', to: 'start-decision' },
        { on: 'CaseClosed', to: 'end:closed' },
      ],
    },
    {
      id: 'start-decision',
      name: { sv: 'Startbeslut', en: 'Start decision' },
      zone: 'preparation',
      steps: [
        { command: 'DecideStart', workingDays: 10 },
        ...writing.map(({ command }) => ({ command })),
        ...dialogue,
        { command: 'EstimateValue' },
        { command: 'HearFunction', workingDays: 30 },
        { command: 'WaiveFunction' },
        { command: 'CloseCase' },
      ],
      exits: [
        { on: 'AnalysisWritten', to: 'analyses' },
        { on: 'StartDecided', when: 'the procurement is started', to: 'procedure' },
        { on: 'StartDecided', when: 'the procurement is stopped', to: 'end:stopped' },
        { on: 'CaseClosed', to: 'end:closed' },
      ],
    },
  ],
};
