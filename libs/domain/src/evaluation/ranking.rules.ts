import { listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import { consensus, rankedBy, type Agreeing, type Drawn } from './consensus.js';
import type { Scores } from './evaluation.state.js';
import { tiedFirst, scoredCriteria } from './models.js';
import { evaluationOf, pricesAreSealed, validTenders } from './tenders.js';

/** The suppliers that the published terms leave equal in the first place. */
const leftEqual = ({ state, track }: Deciding, agreed: { readonly [supplier: string]: Scores }): readonly string[] =>
  tiedFirst(rankedBy(state, track, agreed, []));

const same = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && others.every((one) => some.includes(one));
const says = (text: string | undefined) => (text ?? '').trim() !== '';
const tieBasis =
  'LOU 4:1, 16:6: how equal results are decided stands in the procurement documents (drawing lots: RÅ 2009:60).';
const tieSays = {
  sv: 'Lott dras mellan anbud som den publicerade regeln lämnar lika på första platsen; annars dras ingen.',
  en: 'Lots are drawn between tenders that the published rule leaves equal in the first place; otherwise none are.',
};
const decides = (tie: Drawn | undefined, equal: readonly string[]) =>
  same(tie?.order ?? [], equal) && (!tie || says(tie.motive));
const between = (equal: readonly string[]) =>
  listed(equal, { sv: 'Delar första platsen:', en: 'Share the first place:' });

/** Equal results of what is being agreed now. */
export const tieIsDecided = rule<Agreeing>({
  id: 'EVAL-TIE',
  says: tieSays,
  basis: tieBasis,
  holds: (ctx) => decides(ctx.body.tie, ranksNow(ctx) ? leftEqual(ctx, consensus(ctx.body.agreed)) : []),
  because: (ctx) => between(leftEqual(ctx, consensus(ctx.body.agreed))),
  field: 'tie',
});

/** Equal results of what was agreed before the prices were opened. */
export const rankingTieIsDecided = rule<{ readonly tie?: Drawn }>({
  id: 'EVAL-RANKING-TIE',
  says: tieSays,
  basis: tieBasis,
  holds: (ctx) => decides(ctx.body.tie, leftEqual(ctx, agreedIn(ctx))),
  because: (ctx) => between(leftEqual(ctx, agreedIn(ctx))),
  field: 'tie',
});

export const twoDrewLots = rule<{ readonly tie?: Drawn }>({
  id: 'EVAL-LOTS-TWO',
  says: {
    sv: 'Lott dras av två olika personer i ärendet, som inte är jäviga.',
    en: 'Lots are drawn by two different persons of the case, who are not disqualified.',
  },
  basis: "The program's own rule, from guidance on ties: two persons and minutes.",
  holds: ({ state, body: { tie } }) =>
    !tie ||
    (new Set(tie.drawnBy).size === 2 &&
      tie.drawnBy.every(
        (one) => state.people.some(({ person }) => person === one) && !state.disqualified.includes(one),
      )),
  field: 'tie',
});

/** Whether what is agreed is ranked at once: not while the prices are sealed. */
export const ranksNow = ({ state, track }: Pick<Deciding, 'state' | 'track'>): boolean =>
  !pricesAreSealed(state, track);

export const agreedIn = ({ state, track }: Pick<Deciding, 'state' | 'track'>) =>
  evaluationOf(state, track).agreed ?? {};

export const consensusIsReached = rule({
  id: 'EVAL-AGREED',
  says: {
    sv: 'Den gemensamma bedömningen är fastställd för varje giltigt anbud.',
    en: 'The common assessment is agreed for every valid tender.',
  },
  basis: 'LOU 16:1–2: the ranking is computed from what was judged before the prices were known.',
  holds: (ctx) => {
    const { agreed } = evaluationOf(ctx.state, ctx.track);
    return agreed !== undefined && withoutScores(ctx).length === 0;
  },
});

/** Valid tenders that the agreed assessment leaves out, where there is something to assess. */
function withoutScores({ state, track }: Pick<Deciding, 'state' | 'track'>): readonly string[] {
  const { agreed = {} } = evaluationOf(state, track);
  if (scoredCriteria(state.documents?.criteria ?? []).length === 0) return [];
  return validTenders(state, track)
    .map(({ supplier }) => supplier)
    .filter((one) => agreed[one] === undefined);
}

export const consensusIsOpen = rule({
  id: 'EVAL-AGREED-ONCE',
  says: {
    sv: 'Bedömningen är fastställd; när den väl är det, eller priserna är kända, ändras den inte.',
    en: 'The assessment is agreed; once it is, it does not change, least of all when the prices are known.',
  },
  basis: "The program's own rule: whoever judges quality does not know the price.",
  holds: (ctx) => evaluationOf(ctx.state, ctx.track).agreed === undefined || withoutScores(ctx).length > 0,
});

export const pricesAreOpened = rule({
  id: 'EVAL-PRICES-OPENED',
  says: {
    sv: 'Priserna är öppnade, och varje giltigt anbud har ett.',
    en: 'The prices are opened, and every valid tender has one.',
  },
  basis: 'LOU 4:10, 16:1: a tender without a price cannot be compared, and is rejected.',
  holds: (ctx) => ranksNow(ctx) && withoutPrice(ctx).length === 0,
  because: (ctx) => listed(withoutPrice(ctx), { sv: 'Pris saknas:', en: 'Without a price:' }),
  who: ['opener'],
});

const withoutPrice = ({ state, track }: Pick<Deciding, 'state' | 'track'>): readonly string[] =>
  validTenders(state, track)
    .filter(({ price }) => price === undefined)
    .map(({ supplier }) => supplier);

/** Whether somebody is waited for to establish the ranking. */
export const rankingIsAskedFor = (ctx: Pick<Deciding, 'state' | 'track'>): boolean => {
  const { agreed, ranking } = evaluationOf(ctx.state, ctx.track);
  return agreed !== undefined && ranking === undefined && ranksNow(ctx);
};
