import { listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import type { CaseState } from '../case/state.js';
import type { Criterion } from '../documents/documents.state.js';
import { isExcluded } from '../exclusion/exclusions.js';
import { isDirectAward } from '../procedures/regimes.js';
import type { Agreeing } from './consensus.js';
import { isScoreFor, scoredCriteria, statedCriteria } from './models.js';
import { enoughScores, scoresAskedFor, scorersNeeded } from './scorers.js';
import { evaluationOf, outcomeOf, pricesAreSealed, tendersOf, uncheckedTenders, validTenders } from './tenders.js';

interface AboutTender {
  readonly supplier: string;
}

const criteriaOf = ({ documents }: CaseState): readonly Criterion[] => documents?.criteria ?? [];

export const tenderIsThere = rule<AboutTender>({
  id: 'EVAL-TENDER',
  says: {
    sv: 'Leverantören har lämnat anbud i tid för anbudsdelen.',
    en: 'The supplier has tendered for the lot in time.',
  },
  basis: 'LOU 4:1: a late tender is not considered (equal treatment).',
  holds: ({ state, track, body }) => tendersOf(state, track).some(({ supplier }) => supplier === body.supplier),
  because: ({ state, track }) =>
    listed(
      tendersOf(state, track).map(({ supplier }) => supplier),
      { sv: 'Anbud finns från:', en: 'There are tenders from:' },
    ),
  field: 'supplier',
});

export interface Checking extends AboutTender {
  readonly outcome: 'valid' | 'rejected';
  readonly ground?: string;
  readonly reasons?: string;
}

export const rejectionHasGround = rule<Checking>({
  id: 'EVAL-GROUND',
  says: {
    sv: 'Ett anbud förkastas med grund och skäl, och ett giltigt anbud har ingen grund för förkastande.',
    en: 'A tender is rejected on a ground and with reasons, and a valid tender has no ground for rejection.',
  },
  basis: 'LOU 12:12–13, 13:7: tenderers are told why.',
  holds: ({ body }) =>
    body.outcome === 'rejected' ? body.ground !== undefined && hasText(body.reasons) : body.ground === undefined,
  field: 'ground',
});

/** Whoever is excluded was heard first: an exclusion is decided in its own order, and the examination follows it. */
export const exclusionIsDecided = rule<Checking>({
  id: 'EVAL-EXCLUDED',
  says: {
    sv: 'Ett anbud förkastas för att anbudsgivaren är utesluten när det är beslutat, och bara då, och är då inte giltigt.',
    en: 'A tender is rejected for the exclusion of its tenderer when that is decided, and only then, and is not valid then.',
  },
  basis: 'LOU 13:4, 13:7, 19:17: after a hearing, by a decision of its own; chapter 19 a has no such rule',
  holds: ({ state, body, definition }) =>
    isExcluded(state, body.supplier)
      ? body.ground === 'excluded'
      : body.ground !== 'excluded' || isDirectAward(definition),
  field: 'ground',
});

export const validTenderHasFigures = rule<Checking>({
  id: 'EVAL-FIGURES',
  says: {
    sv: 'Ett giltigt anbud har pris och alla uppgifter som utvärderingen räknar på.',
    en: 'A valid tender has a price and every figure that the evaluation computes with.',
  },
  basis: 'LOU 4:10, 16:2: what is not stated can be completed under 4:9 or makes the tender invalid.',
  holds: (ctx) => ctx.body.outcome !== 'valid' || missingFigures(ctx).length === 0,
  because: (ctx) => listed(missingFigures(ctx), { sv: 'Det saknas:', en: 'Missing:' }),
  field: 'outcome',
});

function missingFigures(ctx: Deciding<Checking>): readonly string[] {
  const criteria = criteriaOf(ctx.state);
  const tender = tendersOf(ctx.state, ctx.track).find(({ supplier }) => supplier === ctx.body.supplier);
  if (!tender) return [];
  const divides = criteria.some(({ measure }) => measure === 'inverse' || measure === 'relative');
  const { price = NaN } = tender;
  const sealed = tender.price === undefined && pricesAreSealed(ctx.state, ctx.track);
  const priced = sealed || (Number.isFinite(price) && (divides ? price > 0 : price >= 0));
  const stated = statedCriteria(criteria).filter(({ id }) => !Number.isFinite(tender.values[id]));
  return [...(priced ? [] : ['price']), ...stated.map(({ id }) => id)];
}

export const tenderIsValid = rule<AboutTender>({
  id: 'EVAL-VALID',
  says: {
    sv: 'Bara ett anbud som är prövat och giltigt poängsätts.',
    en: 'Only a tender that is checked and valid is scored.',
  },
  basis: 'LOU 4:10, 16:1',
  holds: ({ state, track, body }) => outcomeOf(state, track, body.supplier) === 'valid',
  who: ['procurer'],
  field: 'supplier',
});

export const scoresAreNotRevealed = rule<AboutTender>({
  id: 'EVAL-REVEALED',
  says: {
    sv: 'Poängen är kända för alla; egna poäng ändras inte längre.',
    en: 'The scores are known to all; own scores are not changed any more.',
  },
  basis:
    "The program's own rule, from guidance on evaluation: each judges alone, and differences are settled by consensus.",
  holds: ({ state, track, body, actor }) => {
    const { revealed, reopened, scored } = evaluationOf(state, track);
    return !revealed || reopened === true || !scored[body.supplier]?.includes(actor.id);
  },
});

export interface Scoring extends AboutTender {
  readonly scores: readonly { readonly criterion: string; readonly score: number }[];
}

export const scoresAreComplete = rule<Scoring>({
  id: 'EVAL-CRITERIA',
  says: {
    sv: 'Varje kriterium som utvärderare bedömer får en poäng, inget annat och inte priset.',
    en: 'Each criterion that evaluators judge gets one score, nothing else and not the price.',
  },
  basis: 'LOU 16:2, 16:6: the published criteria, all of them and no others.',
  holds: (ctx) =>
    sameNames(
      ctx.body.scores.map(({ criterion }) => criterion),
      scoredIds(ctx.state),
    ),
  because: (ctx) => listed(scoredIds(ctx.state), { sv: 'Kriterierna är:', en: 'The criteria are:' }),
  field: 'scores',
});

const scoredIds = (state: CaseState) => scoredCriteria(criteriaOf(state)).map(({ id }) => id);
const sameNames = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && others.every((one) => some.includes(one));

export const scoresAreWithinLevels = rule<Scoring>({
  id: 'EVAL-LEVELS',
  says: {
    sv: 'Poängen är en av kriteriets nivåer eller inom dess skala.',
    en: "A score is one of the criterion's levels, or on its scale.",
  },
  basis: 'LOU 16:2, 16:6: the published scoring guide.',
  holds: (ctx) => ctx.body.scores.every((one) => onScale(ctx.state, one)),
  field: 'scores',
});

const onScale = (state: CaseState, { criterion, score }: Scoring['scores'][number]) =>
  criteriaOf(state).some((one) => one.id === criterion && isScoreFor(one, score));

export const allAreChecked = rule({
  id: 'EVAL-CHECKED',
  says: {
    sv: 'Alla anbud är prövade och minst ett är giltigt.',
    en: 'Every tender is checked, and at least one is valid.',
  },
  basis: 'LOU 4:10',
  holds: ({ state, track }) => uncheckedTenders(state, track).length === 0 && validTenders(state, track).length > 0,
});

export const enoughHaveScored = rule({
  id: 'EVAL-TWO',
  says: {
    sv: `Varje giltigt anbud är poängsatt av minst ${scorersNeeded} personer var för sig.`,
    en: `Every valid tender is scored by at least ${scorersNeeded} persons, each on their own.`,
  },
  basis: "The program's own rule, from guidance on evaluation: nobody judges alone.",
  holds: ({ state, track }) => enoughScores(state, track),
  who: ['evaluator'],
});

export const allHaveGivenScores = rule({
  id: 'EVAL-ALL-SCORED',
  says: {
    sv: 'Varje utvärderare, eller en ersättare, har poängsatt varje giltigt anbud.',
    en: 'Every evaluator, or a deputy, has scored every valid tender.',
  },
  basis: "The program's own rule: scores are compared when all are in, and nobody is left out.",
  holds: ({ state, track }) => scoresAskedFor(state, track).length === 0,
  who: ['evaluator'],
});

export const consensusIsComplete = rule<Agreeing>({
  id: 'EVAL-CONSENSUS',
  says: {
    sv: 'Varje giltigt anbud får en gemensam poäng med motivering för varje bedömt kriterium, inom skalan, och inget annat.',
    en: 'Every valid tender gets one common score with its reasons for each judged criterion, on the scale, and nothing else.',
  },
  basis: 'LOU 12:12–13, 16:2: tenderers are told the reasons.',
  holds: (ctx) => {
    const { agreed } = ctx.body;
    const expected = expectedPairs(ctx);
    return (
      agreed.every((one) => hasText(one.motive) && onScale(ctx.state, one)) && sameNames(agreed.map(pair), expected)
    );
  },
  because: (ctx) => listed(expectedPairs(ctx), { sv: 'Det som ska bedömas:', en: 'To be judged:' }),
  field: 'agreed',
});

const pair = ({ supplier, criterion }: { readonly supplier: string; readonly criterion: string }) =>
  `${supplier}/${criterion}`;

const expectedPairs = (ctx: Deciding<Agreeing>): readonly string[] =>
  validTenders(ctx.state, ctx.track).flatMap(({ supplier }) =>
    scoredIds(ctx.state).map((criterion) => pair({ supplier, criterion })),
  );

const hasText = (text: string | undefined) => (text ?? '').trim() !== '';
