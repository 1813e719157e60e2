import type { Deciding } from '../../case/command.js';
import { rule } from '../../case/rule.js';
import { addends, amountsOf, sumOf } from './addends.js';
import type { NotAPurchase, Valued, ValueKind } from './estimate.js';
import { hundredths } from './exact.js';

export interface Estimating extends Valued {
  readonly notSameKind?: readonly string[];
  readonly notSameKindReasons?: string;
  readonly notAPurchase?: NotAPurchase;
  readonly notAPurchaseReasons?: string;
}

const wrongAmount = ({ body }: Deciding<Estimating>) =>
  amountsOf(body).find(({ money }) => money.amount < 0 || hundredths(money.amount) === undefined);

export const amountsAreSound = rule<Estimating>({
  id: 'VALUE-AMOUNT',
  says: {
    sv: 'Beloppen är inte negativa och anges i kronor och hela ören, utan mervärdesskatt.',
    en: 'The amounts are not negative and are given to the hundredth of the currency, excluding VAT.',
  },
  basis: 'LOU 5:3; Directive 2014/24/EU, Article 5(1). To the hundredth: own rule, so that the sum is exact.',
  holds: (ctx) => wrongAmount(ctx) === undefined,
  because: (ctx) => {
    const { field = '', money } = wrongAmount(ctx) ?? {};
    return { says: { sv: `Fel: ${money?.amount}.`, en: `Wrong: ${money?.amount}.` }, field };
  },
});

const currencies = ({ body }: Deciding<Estimating>) => [...new Set(amountsOf(body).map(({ money }) => money.currency))];

export const currencyIsOne = rule<Estimating>({
  id: 'VALUE-CURRENCY',
  says: { sv: 'Alla belopp har samma valuta.', en: 'All amounts are in one currency.' },
  basis: 'Own rule: amounts in different currencies are not added, and nothing is converted.',
  holds: (ctx) => currencies(ctx).length <= 1,
  because: (ctx) => ({ says: { sv: `${currencies(ctx).join(', ')}.`, en: `${currencies(ctx).join(', ')}.` } }),
});

/** What each kind of contract has to say for its value to be whole; none where one of several is enough. */
const needed: { readonly [K in ValueKind]: readonly (keyof Valued)[] } = {
  'fixed-total': ['baseAmount'],
  framework: ['baseAmount'],
  monthly: ['monthlyAmount'],
  'innovation-partnership': ['researchAndDevelopment', 'purchaseAtEnd'],
  'design-contest': ['prizes', 'followOn'],
  lots: ['lots'],
};

const lacking = ({ body }: Deciding<Estimating>) =>
  body.notAPurchase ? undefined : needed[body.kind].find((one) => body[one] === undefined);

export const valueIsWhole = rule<Estimating>({
  id: 'VALUE-WHOLE',
  says: {
    sv: 'Värdet innehåller det som kontraktets slag kräver, också när delen är noll: ramavtalets högsta värde, månadsbeloppet, tävlingens priser och följdköp, partnerskapets forskning i alla steg och köp till sist, varje anbudsdel.',
    en: 'The value has what its kind of contract requires, also where a part is zero: the highest value of the framework, the monthly amount, prizes and follow-on contract of the contest, research of all stages and the purchase at the end of the partnership, every lot.',
  },
  basis: 'LOU 5:3, 5:13 (monthly), 5:14 (framework), 5:15 (innovation partnership), 5:16 (design contest)',
  holds: (ctx) => lacking(ctx) === undefined,
  because: (ctx) => {
    const field = lacking(ctx) ?? '';
    return { says: { sv: `Det saknas: ${field}.`, en: `Missing: ${field}.` }, field };
  },
});

const twice = (ids: readonly string[]) => ids.find((one, at) => ids.indexOf(one) < at);
const repeated = ({ body }: Deciding<Estimating>) =>
  twice((body.lots ?? []).map(({ lot }) => lot)) ?? twice((body.earlierAwards ?? []).map((one) => one.reference));

export const partsAreNamedOnce = rule<Estimating>({
  id: 'VALUE-ONCE',
  says: {
    sv: 'Varje anbudsdel och varje tidigare direktupphandling räknas en gång.',
    en: 'Every lot and every earlier direct award counts once.',
  },
  basis: 'Own rule: a part that is counted twice is no part of the value (LOU 5:3).',
  holds: (ctx) => repeated(ctx) === undefined,
  because: (ctx) => ({ says: { sv: `Två gånger: ${repeated(ctx)}.`, en: `Twice: ${repeated(ctx)}.` } }),
});

export const sumIsExact = rule<Estimating>({
  id: 'VALUE-SUM',
  says: { sv: 'Summan kan räknas exakt på öret.', en: 'The sum can be counted exactly to the hundredth.' },
  basis: 'Own rule: a value that decides the rulebook is not rounded.',
  holds: ({ body }) => sumOf(addends(body)) !== undefined,
});

export const totalIsNotLower = rule<Estimating>({
  id: 'VALUE-TOTAL',
  says: {
    sv: 'Det totala värdet är inte lägre än summan av delarna.',
    en: 'The total is not lower than the sum of its parts.',
  },
  basis: 'LOU 5:3, 5:6–7 a: options, extensions, prizes and what belongs together count; nothing is split off.',
  holds: ({ body }) => body.total === undefined || body.total.amount >= (sumOf(addends(body)) ?? 0),
  because: ({ body }) => {
    const expected = String(sumOf(addends(body)) ?? 0);
    return { says: { sv: `Delarna är ${expected}.`, en: `The parts are ${expected}.` }, expected };
  },
  field: 'total',
});

export const earlierAwardsAreEarlier = rule<Estimating>({
  id: 'VALUE-EARLIER',
  says: {
    sv: 'En tidigare direktupphandling ligger inte framåt i tiden.',
    en: 'An earlier direct award does not lie ahead.',
  },
  basis: 'LOU 5:7 a: purchases of the same kind during the financial year. Which year that is, the organisation knows.',
  holds: ({ body, today }) => (body.earlierAwards ?? []).every(({ on }) => on <= today),
  field: 'earlierAwards',
});

const leftOut = ({ body, brought }: Deciding<Estimating>) => {
  const said = [...(body.earlierAwards ?? []).map((one) => one.reference), ...(body.notSameKind ?? [])];
  return (brought.directAwards ?? []).filter(({ reference }) => !said.includes(reference));
};

export const knownAwardsAreCounted = rule<Estimating>({
  id: 'VALUE-AGGREGATION',
  says: {
    sv: 'Organisationens direktupphandlingar i samma CPV-grupp under året räknas med, eller bedöms gälla något av annat slag.',
    en: "The organisation's direct awards in the same CPV group this year are counted, or judged to be of another kind.",
  },
  basis:
    'LOU 5:6–7 a, 19a:2. The same CPV group (three digits) is where the record looks; «of the same kind» is a judgement.',
  holds: (ctx) => leftOut(ctx).length === 0,
  because: (ctx) => {
    const expected = leftOut(ctx)
      .map(({ reference, value, concludedOn }) => `${reference} (${value.amount} ${value.currency}, ${concludedOn})`)
      .join(', ');
    return { says: { sv: `Inte med: ${expected}.`, en: `Left out: ${expected}.` }, expected };
  },
  field: 'earlierAwards',
});

const isSaid = (text: string | undefined) => (text ?? '').trim() !== '';

export const otherKindIsReasoned = rule<Estimating>({
  id: 'VALUE-OTHER-KIND',
  says: {
    sv: 'Att en tidigare direktupphandling är av annat slag har skäl.',
    en: 'That an earlier direct award is of another kind has reasons.',
  },
  basis: 'LOU 5:6: a purchase may not be divided to come under a limit, so the judgement can be looked at afterwards.',
  holds: ({ body }) => (body.notSameKind ?? []).length === 0 || isSaid(body.notSameKindReasons),
  field: 'notSameKindReasons',
});

export const exceptionIsReasoned = rule<Estimating>({
  id: 'VALUE-NOT-A-PURCHASE',
  says: {
    sv: 'Att det inte är ett köp enligt lagen har skäl.',
    en: 'That it is no purchase under the act has reasons.',
  },
  basis: 'LOU 1:2, 3:11–28: exceptions are read narrowly, and who relies on one shows it.',
  holds: ({ body }) => body.notAPurchase === undefined || isSaid(body.notAPurchaseReasons),
  field: 'notAPurchaseReasons',
});

/** In the order in which they are asked. */
export const valueRules = [
  amountsAreSound,
  currencyIsOne,
  valueIsWhole,
  partsAreNamedOnce,
  sumIsExact,
  totalIsNotLower,
  earlierAwardsAreEarlier,
  knownAwardsAreCounted,
  otherKindIsReasoned,
  exceptionIsReasoned,
];
