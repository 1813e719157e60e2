import { command } from '../case/command.js';
import { choice, id, list, number, object, text } from '../fields/build.js';
import { consensus, rankedBy } from './consensus.js';
import { afterCorrections, noCorrectionIsOpen } from './corrected.rules.js';
import * as rules from './evaluation.rules.js';
import { openingIsCertified, tenderIsReadable } from '../windows/list.rules.js';
import { rejectionGrounds } from './evaluation.state.js';
import { lowTenderCommands } from './low-tender.commands.js';
import { lowPriceIsDecided, pricesAreSettled, rejectedPriceIsNotValid } from './low-tender.rules.js';
import * as ranking from './ranking.rules.js';
import { mayAgree, scoresAskedFor } from './scorers.js';
import { uncheckedTenders } from './tenders.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const supplier = id('Anbudsgivare', 'Tenderer');
const here = { area: 'competition', relation: 'case', when: 'listed' } as const;
const scored = {
  criterion: id('Tilldelningskriterium', 'Award criterion'),
  score: number('Poäng eller nivå', 'Score or level', [0, 1000]),
};

/** Lots, where the published rule leaves the first place shared. */
const tie = object(
  'Lottdragning mellan lika resultat',
  'Lots drawn between equal results',
  {
    order: list('Ordning enligt lotten', 'Order by lot', supplier, [2, 50]),
    drawnBy: list('Vilka två som drog', 'Which two persons drew', id('Person', 'Person'), [2, 2]),
    motive: text('Protokoll', 'Minutes'),
  },
  { optional: true, kept: 'body' },
);

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
  },
  by: ['procurer'],
  rules: [
    openingIsCertified,
    rules.tenderIsThere,
    tenderIsReadable,
    rules.rejectionHasGround,
    lowPriceIsDecided,
    rejectedPriceIsNotValid,
    rules.exclusionIsDecided,
    rules.validTenderHasFigures,
  ],
  causes: ({ body, track }) => {
    const { supplier: tenderer, outcome, ground, reasons } = body;
    const facts = { track: track.id, supplier: tenderer, outcome, ...(ground === undefined ? {} : { ground }) };
    const said = Object.entries({ reasons }).filter(([, value]) => value !== undefined);
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
  rules: [
    rules.tenderIsThere,
    rules.tenderIsValid,
    rules.scoresAreNotRevealed,
    rules.scoresAreComplete,
    rules.scoresAreWithinLevels,
  ],
  causes: ({ body, track, actor }) => [
    {
      type: 'TenderScored',
      facts: {
        track: track.id,
        supplier: body.supplier,
        evaluator: actor.id,
      },
      // A body: state, signals and the read model know that it was scored, and not how.
      body: {
        scores: Object.fromEntries(body.scores.map(({ criterion, score }) => [criterion, score])),
        motive: body.motive,
      },
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
    tie,
  },
  by: ['procurer'],
  rules: [
    rules.allAreChecked,
    ranking.consensusIsOpen,
    rules.enoughHaveScored,
    rules.allHaveGivenScores,
    pricesAreSettled,
    noCorrectionIsOpen,
    rules.consensusIsComplete,
    ranking.tieIsDecided,
    ranking.twoDrewLots,
  ],
  causes: (ctx) => {
    const { state, body, track } = ctx;
    const agreed = consensus(body.agreed);
    const ranked = ranking.ranksNow(ctx) ? { ranking: rankedBy(state, track, agreed, body.tie?.order ?? []) } : {};
    return [
      {
        type: 'EvaluationAgreed',
        facts: { track: track.id, agreed, ...ranked },
        body: { agreed: body.agreed, ...(body.tie ? { tie: body.tie } : {}) },
      },
    ];
  },
  asks: (state, track) => (mayAgree(state, track) ? [afterCorrections(state, track)] : []),
  example: {
    agreed: [
      { supplier: 'supplier-a', criterion: 'method', score: 4, motive: 'Tested on a built project.' },
      { supplier: 'supplier-b', criterion: 'method', score: 3, motive: 'Sound, but not yet tested.' },
    ],
  },
});

const establishRanking = command({
  ...here,
  name: 'EstablishRanking',
  says: { sv: 'Fastställ rangordningen', en: 'Establish the ranking' },
  fields: { lot, tie },
  by: ['procurer'],
  rules: [
    rules.allAreChecked,
    ranking.consensusIsReached,
    ranking.pricesAreOpened,
    pricesAreSettled,
    noCorrectionIsOpen,
    ranking.rankingTieIsDecided,
    ranking.twoDrewLots,
  ],
  causes: (ctx) => {
    const { state, body, track } = ctx;
    const ranked = rankedBy(state, track, ranking.agreedIn(ctx), body.tie?.order ?? []);
    const facts = { track: track.id, ranking: ranked };
    return [{ type: 'RankingEstablished', facts, ...(body.tie ? { body: { tie: body.tie } } : {}) }];
  },
  asks: (state, track) => (ranking.rankingIsAskedFor({ state, track }) ? [afterCorrections(state, track)] : []),
  example: {},
});

export const evaluationCommands = [checkTender, scoreTender, agreeEvaluation, establishRanking, ...lowTenderCommands];
