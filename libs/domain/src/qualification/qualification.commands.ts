import { command } from '../case/command.js';
import { endOfWorkingDays } from '../case/end-of-working-days.js';
import { boolean, id, integer, label, list, object, text } from '../fields/build.js';
import { withStatus } from '../selection/with-status.js';
import { isAssessed } from './assessed.js';
import { certificatesCommands } from './certificates.commands.js';
import * as rules from './qualification.rules.js';
import { isRankedFor } from './ranking.js';
import { scoredIsQualified, scoresAreByTheCriteria } from './ranking.rules.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const supplier = id('Leverantör', 'Supplier');
const here = { area: 'competition', by: ['procurer'], relation: 'case', when: 'listed' } as const;

const assessRequirements = command({
  ...here,
  name: 'AssessRequirements',
  says: { sv: 'Bedöm om en leverantör uppfyller kraven', en: 'Assess whether a supplier meets the requirements' },
  fields: {
    lot,
    supplier,
    assessed: list(
      'Bedömningar',
      'Assessments',
      object('Bedömning', 'Assessment', {
        requirement: id('Krav', 'Requirement'),
        met: boolean('Uppfyllt, också med dem som leverantören åberopar', 'Met, with those the supplier relies on'),
        evidence: label('Vad det grundas på', 'What it rests on', 400, { optional: true }),
        motive: text('Motivering', 'Reasons'),
      }),
      [1, 100],
      { kept: 'body' },
    ),
  },
  rules: [rules.competesHere, rules.eachRequirementIsAssessed, rules.unmetHasMotive],
  causes: ({ body: { supplier: who, assessed } }) => {
    const ids = (met: boolean) => assessed.filter((one) => one.met === met).map((one) => one.requirement);
    return [
      {
        type: 'RequirementsAssessed',
        facts: { supplier: who, met: ids(true), unmet: ids(false) },
        body: { assessed },
      },
    ];
  },
  asks: (state, track, stage) => {
    const proposed = state.awards[track.id]?.proposal?.suppliers ?? [];
    const waiting = stage.id === 'selection' ? withStatus(state, 'candidate') : proposed;
    return waiting
      .filter((one) => !isAssessed(state, one))
      .map((about) => ({ about, dueAt: endOfWorkingDays(track.enteredAt, 10) }));
  },
  example: {
    supplier: 'supplier-a',
    assessed: [
      { requirement: 'references', met: true, evidence: 'Self-declaration, part IV', motive: 'Two built preschools.' },
    ],
  },
});

const scoreCandidate = command({
  ...here,
  name: 'ScoreCandidate',
  says: { sv: 'Poängsätt en kvalificerad sökande', en: 'Score a qualified candidate' },
  fields: {
    supplier,
    scores: list(
      'Poäng enligt urvalskriterierna',
      'Scores by the selection criteria',
      object('Poäng', 'Score', {
        criterion: id('Urvalskriterium', 'Selection criterion'),
        score: integer('Poäng', 'Score', [0, 1000]),
      }),
      [1, 20],
    ),
    motive: text('Motivering', 'Reasons'),
  },
  rules: [scoredIsQualified, scoresAreByTheCriteria],
  causes: ({ body: { supplier: who, scores, motive } }) => [
    {
      type: 'CandidateScored',
      facts: {
        supplier: who,
        scores: Object.fromEntries(scores.map(({ criterion, score }) => [criterion, score])),
      },
      body: { motive },
    },
  ],
  asks: (state, track) => {
    const qualified = withStatus(state, 'qualified');
    return withStatus(state, 'candidate').length === 0 && isRankedFor(state, qualified)
      ? qualified
          .filter((one) => !state.selectionScores[one])
          .map((about) => ({ about, dueAt: endOfWorkingDays(track.enteredAt, 15) }))
      : [];
  },
  example: {
    supplier: 'supplier-a',
    scores: [{ criterion: 'experience', score: 8 }],
    motive: 'Four projects of the kind in five years.',
  },
});

export const qualificationCommands = [assessRequirements, scoreCandidate, ...certificatesCommands];
