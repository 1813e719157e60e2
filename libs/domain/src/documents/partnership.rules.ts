import { rule } from '../case/rule.js';
import type { Body } from '../fields/field.js';
import { leastPartners, mayBuy, phasesStage } from './develops.js';
import { researchRules } from './research.rules.js';
import { rightsRules } from './rights.rules.js';
import type { partnershipFields, Phase } from './partnership-terms.js';

type Written = Body<typeof partnershipFields>;

const said = (value: string | undefined) => (value ?? '').trim() !== '';

export const partnersAreAnnounced = rule<Written>({
  id: 'DOC-PARTNERS',
  says: {
    sv: 'Där flera kontrakt kan tilldelas anges det minsta och högsta antalet; annars inget.',
    en: 'Where several contracts can be awarded the lowest and the highest number are stated; otherwise none.',
  },
  basis: 'LOU 4:1, 6:37: tenderers know how many are awarded; the number is not fitted to the tenders (own reading).',
  holds: ({ body, definition }) =>
    definition.contracts === 'several'
      ? body.partners !== undefined && body.partners.from <= body.partners.to
      : body.partners === undefined,
  field: 'partners',
});

/** A phase is named once, has a target and a payment, and lets no more go on than the one before it. */
function phasesFit(phases: readonly Phase[], least: number): boolean {
  const names = phases.map((one) => one.id);
  return phases.every(
    (one, at) =>
      names.indexOf(one.id) === at &&
      said(one.target) &&
      said(one.payment) &&
      one.ceiling.amount > 0 &&
      one.keepAtMost >= least &&
      one.keepAtMost <= (phases[at - 1]?.keepAtMost ?? Infinity),
  );
}

export const phasesAreStated = rule<Written>({
  id: 'DOC-PHASES',
  says: {
    sv: 'Ett partnerskap har minst en etapp; varje etapp har ett delmål, en ersättning och ett antal som går vidare.',
    en: 'A partnership has at least one phase; each has an intermediate target, a payment and a number that goes on.',
  },
  basis: 'LOU 6:40; Directive 2014/24/EU, Article 31(2)',
  holds: ({ body, definition }) => {
    const stage = phasesStage(definition);
    const phases = body.phases ?? [];
    if (!stage) return phases.length === 0;
    return phases.length > 0 && phasesFit(phases, leastPartners(definition));
  },
  because: ({ definition }) => {
    const least = phasesStage(definition) ? leastPartners(definition) : 0;
    return {
      says: { sv: `Minst ${least} går vidare efter varje etapp.`, en: `At least ${least} go on after each phase.` },
    };
  },
  field: 'phases',
});

export const rightsAreStated = rule<Written>({
  id: 'DOC-IPR',
  says: {
    sv: 'Dokumenten säger vem de immateriella rättigheterna tillhör och på vilka villkor.',
    en: 'The documents say to whom the intellectual property rights belong and on which terms.',
  },
  basis: 'LOU 6:33; Directive 2014/24/EU, Article 31(6)',
  holds: ({ body, definition }) => !phasesStage(definition) || (body.rights !== undefined && said(body.rightsTerms)),
  field: 'rights',
});

export const purchaseIsStated = rule<Written>({
  id: 'DOC-PURCHASE',
  says: {
    sv: 'Dokumenten anger den prestandanivå och högsta kostnad som köpet förutsätter.',
    en: 'The documents state the performance level and the highest cost that the purchase presupposes.',
  },
  basis: 'LOU 6:30; Directive 2014/24/EU, Article 31(2)',
  holds: ({ body, definition }) =>
    !mayBuy(definition) || (body.purchase !== undefined && body.purchase.highestCost.amount > 0),
  field: 'purchase',
});

export const nothingIsPromised = rule<Written>({
  id: 'PCP-NO-PURCHASE',
  says: {
    sv: 'Förfarandet leder inte till något köp av det som utvecklas, och dokumenten utlovar inget.',
    en: 'The procedure leads to no purchase of what is developed, and the documents promise none.',
  },
  basis:
    'LOU 1:5; COM(2007) 799: only research and development services are outside the act; a purchase is a new competition.',
  holds: ({ body, definition }) => mayBuy(definition) || body.purchase === undefined,
  field: 'purchase',
});

/** What the development can cost at most: in each phase its ceiling for every partner that may be in it. */
export function developmentCost({ partners, phases = [] }: Written): number {
  return phases.reduce(
    (sum, one, at) => sum + one.ceiling.amount * (phases[at - 1]?.keepAtMost ?? partners?.to ?? 1),
    0,
  );
}

export const purchaseIsProportionate = rule<Written>({
  id: 'DOC-PROPORTION',
  says: {
    sv: 'När köpet kan kosta mer än utvecklingen säger dokumenten varför det inte är oproportionerligt.',
    en: 'Where the purchase may cost more than the development, the documents say why it is not disproportionate.',
  },
  basis:
    'LOU 6:41; Directive 2014/24/EU, Article 31(7). The law has no figure; asking for reasons from here on is the program’s own rule.',
  holds: ({ body }) =>
    body.purchase === undefined ||
    body.purchase.highestCost.amount <= developmentCost(body) ||
    said(body.proportionReasons),
  because: ({ body }) => ({
    says: {
      sv: `Utvecklingen kostar högst ${developmentCost(body)}.`,
      en: `The development costs at most ${developmentCost(body)}.`,
    },
    expected: String(developmentCost(body)),
  }),
  field: 'proportionReasons',
});

export const researchIsWeighed = rule<Written>({
  id: 'DOC-RESEARCH',
  says: {
    sv: 'Urvalet till ett innovationspartnerskap väger in förmågan till forskning och utveckling.',
    en: 'The selection for an innovation partnership weighs the capacity for research and development.',
  },
  basis: 'LOU 6:32; Directive 2014/24/EU, Article 31(6)',
  holds: ({ body, definition }) => !mayBuy(definition) || body.weighsResearchCapacity === true,
  field: 'weighsResearchCapacity',
});

export const researchIsTheMainPart = rule<Written>({
  id: 'PCP-RESEARCH-SHARE',
  says: {
    sv: 'Mer än hälften av kontraktets värde är forskning och utveckling.',
    en: 'More than half of the value of the contract is research and development.',
  },
  basis: 'LOU 1:5; the share of 50 % is from memory, not verified.',
  holds: ({ body, definition }) =>
    !phasesStage(definition) || mayBuy(definition) || (body.researchSharePercent ?? 0) > 50,
  because: () => ({ says: { sv: 'Mer än 50.', en: 'More than 50.' }, expected: '>50' }),
  field: 'researchSharePercent',
});

export const partnershipRules = [
  partnersAreAnnounced,
  phasesAreStated,
  rightsAreStated,
  purchaseIsStated,
  nothingIsPromised,
  purchaseIsProportionate,
  researchIsWeighed,
  researchIsTheMainPart,
  ...rightsRules,
  ...researchRules,
];
