import { command } from '../case/command.js';
import { choice, date, id, list, number, object, text } from '../fields/build.js';
import { consensus, rankedBy } from './consensus.js';
import * as rules from './evaluation.rules.js';
import { rejectionGrounds } from './evaluation.state.js';
import { mayAgree, scoresAskedFor } from './scorers.js';
import { uncheckedTenders } from './tenders.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const supplier = id('Anbudsgivare', 'Tenderer');
const here = { area: 'competition', relation: 'case', when: 'listed' } as const;
const scored = {
  criterion: id('Tilldelningskriterium', 'Award criterion'),
  score: number('Poäng eller nivå', 'Score or level', [0, 1000]),
};

const checkTender = command({
  ...here,
  name: 'CheckTender',
  says: { sv: 'Pröva ett anbud', en: 'Examine a tender' },
  fields: {
    lot,
    supplier,
    outcome: choice('Utfall', 'Outcome', ['valid', 'rejected']),
    ground: choice('Grund för att förkasta', 'Ground for rejection', rejectionGrounds, { optional: true }),
    reasons: text('Skäl', 'Reasons', 4000, { optional: true }),
    explanationAskedOn: date('Förklaring av priset begärd', 'Explanation of the price asked for', {
      optional: true,
      kept: 'body',
    }),
    heardOn: date('Dag då anbudsgivaren yttrade sig', 'Day on which the tenderer was heard', {
      optional: true,
      kept: 'body',
    }),
  },
  by: ['procurer'],
  rules: [
    rules.tenderIsThere,
    rules.rejectionHasGround,
    rules.lowPriceIsExplained,
    rules.excludedWasHeard,
    rules.validTenderHasFigures,
  ],
  causes: ({ body, track }) => {
    const { supplier: tenderer, outcome, ground, reasons, explanationAskedOn, heardOn } = body;
    const facts = { track: track.id, supplier: tenderer, outcome, ...(ground === undefined ? {} : { ground }) };
    const said = Object.entries({ reasons, explanationAskedOn, heardOn }).filter(([, value]) => value !== undefined);
    return [{ type: 'TenderChecked', facts, ...(said.length > 0 ? { body: Object.fromEntries(said) } : {}) }];
  },
  asks: (state, track) => uncheckedTenders(state, track).map((one) => ({ about: one.supplier })),
  example: { supplier: 'supplier-a', outcome: 'valid' },
});

const scoreTender = command({
  ...here,
  name: 'ScoreTender',
  says: { sv: 'Poängsätt ett anbud', en: 'Score a tender' },
  fields: {
    lot,
    supplier,
    scores: list('Egna poäng', 'Own scores', object('Poäng', 'Score', scored), [1, 100]),
    motive: text('Motivering', 'Reasons'),
  },
  by: ['evaluator'],
  rules: [rules.tenderIsThere, rules.tenderIsValid, rules.scoresAreComplete, rules.scoresAreWithinLevels],
  causes: ({ body, track, actor }) => [
    {
      type: 'TenderScored',
      facts: {
        track: track.id,
        supplier: body.supplier,
        evaluator: actor.id,
        scores: Object.fromEntries(body.scores.map(({ criterion, score }) => [criterion, score])),
      },
      body: { motive: body.motive },
    },
  ],
  asks: scoresAskedFor,
  example: {
    supplier: 'supplier-a',
    scores: [{ criterion: 'method', score: 4 }],
    motive: 'Each component is followed from need to proof.',
  },
});

const agreeEvaluation = command({
  ...here,
  name: 'AgreeEvaluation',
  says: { sv: 'Fastställ den gemensamma utvärderingen', en: 'Agree on the evaluation' },
  fields: {
    lot,
    agreed: list(
      'Gemensam bedömning',
      'Common assessment',
      object('Bedömning', 'Assessment', { supplier, ...scored, motive: text('Motivering', 'Reasons') }),
      [0, 2000],
      { kept: 'body' },
    ),
    tie: object(
      'Lika resultat',
      'Equal results',
      {
        order: list('Ordning enligt den publicerade regeln', 'Order by the published rule', supplier, [2, 50]),
        motive: text('Hur regeln avgjorde', 'How the rule decided'),
      },
      { optional: true, kept: 'body' },
    ),
  },
  by: ['procurer'],
  rules: [rules.allAreChecked, rules.enoughHaveScored, rules.consensusIsComplete, rules.tieIsDecided],
  causes: ({ state, body, track }) => {
    const agreed = consensus(body.agreed);
    const ranking = rankedBy(state, track, agreed, body.tie?.order ?? []);
    return [
      {
        type: 'EvaluationAgreed',
        facts: { track: track.id, agreed, ranking },
        body: { agreed: body.agreed, ...(body.tie ? { tie: body.tie } : {}) },
      },
    ];
  },
  asks: (state, track) => (mayAgree(state, track) ? [{}] : []),
  example: {
    agreed: [
      { supplier: 'supplier-a', criterion: 'method', score: 4, motive: 'Tested on a built project.' },
      { supplier: 'supplier-b', criterion: 'method', score: 3, motive: 'Sound, but not yet tested.' },
    ],
  },
});

export const evaluationCommands = [checkTender, scoreTender, agreeEvaluation];
