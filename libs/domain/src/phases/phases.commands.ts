import { endOfDay } from '../calendar/index.js';
import { command } from '../case/command.js';
import { needs } from '../case/roles.js';
import { filesAreKnown, filesAreNamedOnce } from '../files/files.rules.js';
import { boolean, choice, id, label, list, money, number, object, text } from '../fields/build.js';
import { gateCommands } from './gate.commands.js';
import { phaseEndsOn, phaseOf, workOf } from './partners.js';
import * as rules from './phase.rules.js';
import { rightsCommands } from './rights.commands.js';
import { paymentGrounds } from './phases.state.js';

const lot = id('Anbudsdel och partner', 'Lot and partner', { optional: true });
const here = { area: 'implementation', relation: 'case', when: 'listed' } as const;

const reportPhase = command({
  ...here,
  name: 'ReportPhase',
  says: { sv: 'Redovisa en etapp', en: 'Report on a phase' },
  fields: {
    lot,
    targetReached: boolean('Delmålet är nått', 'The intermediate target is reached'),
    costToDate: money('Kostnad hittills', 'Cost to date'),
    results: text('Resultat', 'Results', 20_000),
    evidence: list('Underlag', 'Evidence', label('Underlag', 'Evidence', 400), [0, 50], { kept: 'body' }),
  },
  by: ['supplier'],
  relation: 'participant',
  rules: [rules.reporterIsPartner, rules.isNotAssessed],
  causes: ({ track, body: { targetReached, costToDate, results, evidence } }) => [
    {
      type: 'PhaseReported',
      facts: { track: track.id, phase: track.round, targetReached, costToDate },
      body: { results, evidence },
    },
  ],
  asks: (state, track) => {
    const { report, assessment } = workOf(state, track);
    if (report || assessment || !track.partner) return [];
    return [
      { about: String(track.round), suppliers: [track.partner.supplier], dueAt: endOfDay(phaseEndsOn(state, track)) },
    ];
  },
  example: {
    targetReached: true,
    costToDate: { amount: 1_400_000, currency: 'SEK' },
    results: 'The prototype was used by two wards for six weeks.',
    evidence: ['Log of use, wards 1 and 2', 'Interviews with 14 nurses'],
  },
});

const assessPhase = command({
  ...here,
  name: 'AssessPhase',
  says: { sv: 'Bedöm en etapp', en: 'Assess a phase' },
  fields: {
    lot,
    targetReached: boolean('Delmålet är nått', 'The intermediate target is reached'),
    score: number('Poäng enligt de publicerade kriterierna', 'Score by the published criteria', [0, 100]),
    motive: text('Motivering', 'Reasons', 8000),
    files: list(
      'Ärendets filer som bedömningen vilar på',
      'Files of the case that the assessment rests on',
      object('Fil', 'File', { file: id('Filens id', "The file's id") }),
      [0, 50],
      { optional: true },
    ),
  },
  by: [...needs, 'evaluator'],
  rules: [rules.isNotAssessed, rules.isReportedOrOver, rules.assessmentSaysWhy, filesAreNamedOnce, filesAreKnown],
  brings: 'files',
  causes: ({ track, brought, body: { targetReached, score, motive, files } }) => [
    {
      type: 'PhaseAssessed',
      facts: {
        track: track.id,
        phase: track.round,
        targetReached,
        score,
        ...(files ? { files: (brought.files ?? []).filter((one) => files.some(({ file }) => file === one.file)) } : {}),
      },
      body: { motive },
    },
  ],
  asks: (state, track) => {
    const { report, assessment } = workOf(state, track);
    return report && !assessment ? [{ about: String(track.round), since: report.reportedAt }] : [];
  },
  example: { targetReached: true, score: 80, motive: 'Both wards used the prototype in daily work.' },
});

const payPhase = command({
  ...here,
  name: 'PayPhase',
  says: { sv: 'Betala en etapp', en: 'Pay for a phase' },
  fields: {
    lot,
    amount: money('Belopp', 'Amount'),
    by: choice('Grund', 'Ground', paymentGrounds),
    note: text('Hänvisning till villkoret', 'Reference to the term', 2000, { optional: true }),
  },
  by: ['procurer', 'controller'],
  rules: [rules.targetIsReached, rules.paymentIsWithinCeiling],
  causes: ({ track, body: { amount, by, note } }) => [
    {
      type: 'PhasePaid',
      facts: { track: track.id, phase: track.round, amount, by },
      ...(note === undefined ? {} : { body: { note } }),
    },
  ],
  asks: (state, track) => {
    const { assessment, paid } = workOf(state, track);
    return assessment?.targetReached && paid === 0 && phaseOf(state, track)
      ? [{ about: String(track.round), since: assessment.assessedAt }]
      : [];
  },
  example: { amount: { amount: 1_500_000, currency: 'SEK' }, by: 'target-reached' },
});

const shareSolution = command({
  ...here,
  name: 'ShareSolution',
  says: { sv: 'Visa en partners lösning för andra', en: "Show a partner's solution to others" },
  fields: {
    lot,
    with: list('För vilka', 'To whom', id('Leverantör', 'Supplier'), [1, 20]),
    consent: id('Samtycke', 'Consent'),
    what: text('Vad som visas', 'What is shown', 8000),
  },
  by: ['procurer'],
  rules: [rules.partnerHasConsented],
  causes: ({ track, body: { with: whom, consent, what } }) => [
    { type: 'SolutionShared', facts: { track: track.id, with: whom, consent }, body: { what } },
  ],
  example: { consent: 'c1', with: ['supplier-b'], what: 'The interface to the medical record.' },
});

export const phasesCommands = [reportPhase, assessPhase, payPhase, shareSolution, ...rightsCommands, ...gateCommands];
