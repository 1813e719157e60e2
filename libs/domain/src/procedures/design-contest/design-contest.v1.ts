import { documents } from '../blocks/before-the-call.js';
import { cancellable, cancelled, certifying, opening, rejected } from '../blocks/steps.js';
import type { ProcedureDefinition } from '../definition.js';

/** Design contest: a plan or design, chosen by a jury that does not know who made it (LOU ch. 18, 19:26). */
export const designContestV1: ProcedureDefinition = {
  id: 'design-contest',
  version: 1,
  name: { sv: 'Projekttävling', en: 'Design contest' },
  basis: 'LOU ch. 18, 19:26; Directive 2014/24/EU, Articles 78–82',
  appliesFrom: '2017-01-01',
  grounds: [],
  regimes: ['eu', 'national'],
  standstill: 'none',
  contracts: 'none',
  demands: [
    {
      sv: 'Det som söks är en plan eller en projektbeskrivning, inte en färdig lösning.',
      en: 'What is sought is a plan or a design, not a finished solution.',
    },
    {
      sv: 'En jury av oberoende personer har tid att bedöma alla bidrag och skriva skäl.',
      en: 'A jury of independent persons has the time to judge all entries and give reasons.',
    },
    {
      sv: 'Om ett uppdrag ska följa är det bestämt och annonserat från början.',
      en: 'If an assignment is to follow, it is decided and announced from the beginning.',
    },
  ],
  risks: [
    {
      sv: 'Tävlingen lovar mer än den får: varor, byggen och färdiga lösningar kan inte köpas på den.',
      en: 'The contest promises more than it may: supplies, works and finished solutions cannot be bought on it.',
    },
    {
      sv: 'Någon i juryn får veta vem som har lämnat ett bidrag.',
      en: 'A member of the jury learns who made an entry.',
    },
    {
      sv: 'Juryn väger in annat än de annonserade kriterierna.',
      en: 'The jury weighs other things than the announced criteria.',
    },
  ],
  awardBases: ['best-price-quality'],
  begins: 'documents',
  stages: [
    documents('notice'),
    {
      id: 'notice',
      name: { sv: 'Jury och annonsering', en: 'Jury and notice' },
      zone: 'competition',
      steps: [
        { command: 'AppointJury', workingDays: 20 },
        { command: 'PublishNotice', workingDays: 10 },
        { command: 'WriteDocuments' },
        { command: 'EstimateValue' },
        { command: 'CloseCase' },
      ],
      exits: [
        { on: 'NoticePublished', to: 'entries' },
        { on: 'DocumentsWritten', to: 'documents' },
        { on: 'CaseClosed', to: 'end:closed' },
      ],
    },
    {
      id: 'entries',
      name: { sv: 'Tävlingsbidrag', en: 'Entries' },
      zone: 'competition',
      window: { receives: 'entry', openedBy: 2 },
      // No questions here: who asks would be on record before the jury judges (LOU 18:5).
      steps: [
        { command: 'ExtendWindow' },
        { command: 'ReviseDocuments' },
        { command: 'CloseWindow' },
        ...opening,
        cancellable,
      ],
      exits: [{ on: 'WindowOpened', when: 'the window is of this stage', to: 'jury' }, rejected, cancelled],
    },
    {
      id: 'jury',
      name: { sv: 'Juryns bedömning', en: 'Judging by the jury' },
      zone: 'competition',
      steps: [
        ...certifying,
        { command: 'AskEntrant' },
        { command: 'AnswerJury', workingDays: 5 },
        { command: 'AgreeJuryReport', workingDays: 30 },
        { command: 'SignJuryReport', workingDays: 5 },
        cancellable,
      ],
      exits: [{ on: 'JuryReportSigned', when: 'the whole jury has signed', to: 'reveal' }, cancelled],
    },
    {
      id: 'reveal',
      name: { sv: 'Namnen visas', en: 'Names are shown' },
      zone: 'competition',
      steps: [{ command: 'RevealEntries', workingDays: 2 }],
      exits: [{ on: 'EntriesRevealed', to: 'result' }],
    },
    {
      id: 'result',
      name: { sv: 'Annons om resultatet', en: 'Notice of the result' },
      zone: 'competition',
      steps: [{ command: 'PublishContestResult' }],
      exits: [{ on: 'ContestResultPublished', to: 'follow-on' }],
    },
    {
      id: 'follow-on',
      name: { sv: 'Fortsättning eller avslut', en: 'Continuation or end' },
      zone: 'competition',
      steps: [{ command: 'DecideFollowOn', workingDays: 20 }],
      exits: [
        { on: 'FollowOnDecided', when: 'a contract follows the contest', to: 'end:further-development' },
        { on: 'FollowOnDecided', to: 'end:ended' },
      ],
    },
  ],
};
