import type { Deciding } from '../case/command.js';
import { rule, type Because } from '../case/rule.js';
import type { Body } from '../fields/field.js';
import type { businessCaseFields } from './business-case.js';
import type { needsAnalysisFields } from './needs-analysis.js';
import { netPresentValue, paybackYears, type CashFlow } from './net-present-value.js';
import type { riskAnalysisFields } from './risk-analysis.js';

type Needs = Body<typeof needsAnalysisFields>;
type BusinessCase = Body<typeof businessCaseFields>;
type Risks = Body<typeof riskAnalysisFields>;

const repeated = (ids: readonly string[]) => ids.filter((one, at) => ids.indexOf(one) !== at);
const named = (which: string): Because => ({ says: { sv: `Gäller: ${which}.`, en: `It concerns: ${which}.` } });

interface Evidenced {
  readonly evidence?: readonly { readonly title: string; readonly reference?: string; readonly sha256?: string }[];
}

const unfounded = ({ body }: Deciding<Evidenced>) =>
  (body.evidence ?? []).filter(({ reference, sha256 }) =>
    sha256 === undefined ? reference === undefined : !/^[0-9a-f]{64}$/.test(sha256),
  );

export const evidenceCanBeFound = rule<Evidenced>({
  id: 'ANALYSIS-EVIDENCE',
  says: {
    sv: 'Varje underlag har en plats eller en fullständig SHA-256 (64 hexadecimala tecken).',
    en: 'Each piece of evidence has a reference or a whole SHA-256 (64 hexadecimal characters).',
  },
  basis: 'own rule: who approves has to be able to find what the analysis rests on, as it was.',
  holds: (ctx) => unfounded(ctx).length === 0,
  because: (ctx) =>
    named(
      unfounded(ctx)
        .map((one) => one.title)
        .join(', '),
    ),
  field: 'evidence',
});

export const indicatorsAreUnique = rule<Needs>({
  id: 'NEED-INDICATORS',
  says: { sv: 'Varje indikator har en egen beteckning.', en: 'Each indicator has a name of its own.' },
  basis: 'own rule: measurements and criteria find their indicator by its name.',
  holds: ({ body }) => repeated(body.indicators.map((one) => one.id)).length === 0,
  because: ({ body }) => named(repeated(body.indicators.map((one) => one.id)).join(', ')),
  field: 'indicators',
});

const still = ({ body }: Deciding<Needs>) =>
  body.indicators.filter((one) => one.target.value === one.baseline.value).map((one) => one.id);

export const targetsDiffer = rule<Needs>({
  id: 'NEED-TARGET',
  says: {
    sv: 'Målvärdet skiljer sig från utgångsvärdet.',
    en: 'The target value differs from the baseline.',
  },
  basis: 'own rule: an effect goal that changes nothing can be reached by doing nothing.',
  holds: (ctx) => still(ctx).length === 0,
  because: (ctx) => named(still(ctx).join(', ')),
  field: 'indicators',
});

export const neededByIsAhead = rule<Needs>({
  id: 'NEED-DATE',
  says: {
    sv: 'Dagen då lösningen behövs har inte passerat.',
    en: 'The day on which the solution is needed has not passed.',
  },
  basis: 'own rule: a plan cannot be made to a day that has passed.',
  holds: ({ body, today }) => body.neededBy === undefined || body.neededBy >= today,
  because: ({ today }) => ({ says: { sv: `Tidigast ${today}.`, en: `The earliest is ${today}.` }, expected: today }),
  field: 'neededBy',
});

export const doingNothingIsAnOption = rule<BusinessCase>({
  id: 'BUSINESS-DO-NOTHING',
  says: {
    sv: 'Att avstå är ett av alternativen.',
    en: 'Doing nothing is one of the options.',
  },
  basis: 'own rule: what a solution is worth is its difference from not acting.',
  holds: ({ body }) => body.options.includes(body.doNothing),
  because: ({ body }) => {
    const expected = body.options.join('; ');
    return { says: { sv: `Alternativen är: ${expected}.`, en: `The options are: ${expected}.` }, expected };
  },
  field: 'doNothing',
});

export const budgetIsDecided = rule<BusinessCase>({
  id: 'BUSINESS-BUDGET-DATE',
  says: { sv: 'Budgetbeslutet är redan fattat.', en: 'The budget decision is taken already.' },
  basis: 'own rule: a decision to come is a plan, not a budget.',
  holds: ({ body, today }) => body.budgetDecision === undefined || body.budgetDecision.on <= today,
  because: ({ today }) => ({ says: { sv: `Senast ${today}.`, en: `At the latest ${today}.` }, expected: today }),
  field: 'budgetDecision',
});

type Calculation = NonNullable<BusinessCase['calculations']>[number];
const flow = ({ investment, yearlyNet, years, discountPercent }: Calculation): CashFlow => ({
  investment,
  yearlyNet,
  years,
  discountPercent,
});
const stranger = ({ body }: Deciding<BusinessCase>) =>
  (body.calculations ?? []).map((one) => one.option).filter((one) => !body.options.includes(one));

export const calculationsAreOfOptions = rule<BusinessCase>({
  id: 'BUSINESS-CALCULATION-OPTION',
  says: { sv: 'Varje kalkyl gäller ett av alternativen.', en: 'Each calculation is of one of the options.' },
  basis: 'own rule: options are compared on figures of their own.',
  holds: (ctx) => stranger(ctx).length === 0,
  because: (ctx) => named(stranger(ctx).join('; ')),
  field: 'calculations',
});

/** Rounded figures are right figures: a thousandth of the investment, and at least a thousand SEK. */
const tolerance = (one: Calculation) => Math.max(1_000, one.investment / 1_000);
const wrongValue = ({ body }: Deciding<BusinessCase>) =>
  (body.calculations ?? []).find((one) => Math.abs(one.netPresentValue - netPresentValue(flow(one))) > tolerance(one));

export const presentValuesAreRight = rule<BusinessCase>({
  id: 'BUSINESS-NPV',
  says: {
    sv: 'Nuvärdet följer av investering, årlig nytta, tid och kalkylränta.',
    en: 'The net present value follows from investment, yearly benefit, time and discount rate.',
  },
  basis: 'own rule: who decides on a figure has to be able to compute it.',
  holds: (ctx) => wrongValue(ctx) === undefined,
  because: (ctx) => {
    const wrong = wrongValue(ctx)!;
    const expected = String(Math.round(netPresentValue(flow(wrong))));
    return {
      says: { sv: `${wrong.option}: ${expected} SEK.`, en: `${wrong.option}: ${expected} SEK.` },
      expected,
    };
  },
  field: 'calculations',
});

const wrongPayback = ({ body }: Deciding<BusinessCase>) =>
  (body.calculations ?? []).find((one) => {
    if (one.paybackYears === undefined) return false;
    const computed = paybackYears(flow(one));
    return computed === undefined || Math.abs(computed - one.paybackYears) > 0.1;
  });

export const paybackTimesAreRight = rule<BusinessCase>({
  id: 'BUSINESS-PAYBACK',
  says: {
    sv: 'Återbetalningstiden är investeringen delad med den årliga nyttan; utan nytta finns ingen.',
    en: 'The payback time is the investment divided by the yearly benefit; without a benefit there is none.',
  },
  basis: 'own rule: who decides on a figure has to be able to compute it.',
  holds: (ctx) => wrongPayback(ctx) === undefined,
  because: (ctx) => {
    const wrong = wrongPayback(ctx)!;
    const expected = paybackYears(flow(wrong))?.toFixed(1) ?? '–';
    return { says: { sv: `${wrong.option}: ${expected} år.`, en: `${wrong.option}: ${expected} years.` }, expected };
  },
  field: 'calculations',
});

export const risksAreUnique = rule<Risks>({
  id: 'RISK-NAMES',
  says: { sv: 'Varje risk har en egen beteckning.', en: 'Each risk has a name of its own.' },
  basis: 'own rule: stops and responses find their risk by its name.',
  holds: ({ body }) => repeated(body.risks.map((one) => one.id)).length === 0,
  because: ({ body }) => named(repeated(body.risks.map((one) => one.id)).join(', ')),
  field: 'risks',
});

/** A risk is high from this level (likelihood times impact, of 25). */
export const highRisk = 15;
const unowned = ({ body }: Deciding<Risks>) =>
  body.risks
    .filter((one) => one.likelihood * one.impact >= highRisk && (one.owner === undefined || one.dueOn === undefined))
    .map((one) => one.id);

export const highRisksAreOwned = rule<Risks>({
  id: 'RISK-HIGH',
  says: {
    sv: `En risk på ${highRisk} eller mer (sannolikhet gånger konsekvens) har en ansvarig och en dag.`,
    en: `A risk of ${highRisk} or more (likelihood times impact) has an owner and a day.`,
  },
  basis: 'own rule: a high risk that nobody answers for is not dealt with.',
  holds: (ctx) => unowned(ctx).length === 0,
  because: (ctx) => named(unowned(ctx).join(', ')),
  field: 'risks',
});

const worse = ({ body }: Deciding<Risks>) =>
  body.risks
    .filter((one) => (one.residualLikelihood ?? 1) > one.likelihood || (one.residualImpact ?? 1) > one.impact)
    .map((one) => one.id);

export const responsesLowerRisks = rule<Risks>({
  id: 'RISK-RESIDUAL',
  says: {
    sv: 'Ingen åtgärd höjer den risk som den möter.',
    en: 'No response raises the risk that it meets.',
  },
  basis: 'own rule: what is left of a risk is at most what it was.',
  holds: (ctx) => worse(ctx).length === 0,
  because: (ctx) => named(worse(ctx).join(', ')),
  field: 'risks',
});

const mismatched = ({ body: { risks, stops = [] } }: Deciding<Risks>) => [
  ...stops.filter((one) => !risks.some((risk) => risk.id === one)),
  ...risks.filter((risk) => risk.stop === true && !stops.includes(risk.id)).map((risk) => risk.id),
];

export const stopsAreRisks = rule<Risks>({
  id: 'RISK-STOPS',
  says: {
    sv: 'Stoppen är risker i registret, och varje risk som stoppar finns bland dem.',
    en: 'The stops are risks of the register, and each risk that stops is among them.',
  },
  basis: 'own rule: a stop that no risk explains cannot be lifted, and one that is left out does not stop.',
  holds: (ctx) => mismatched(ctx).length === 0,
  because: (ctx) => named(mismatched(ctx).join(', ')),
  field: 'stops',
});
