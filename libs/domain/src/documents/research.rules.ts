import { listed } from '../case/because.js';
import { rule } from '../case/rule.js';
import type { Body } from '../fields/field.js';
import { leastPartners, mayBuy, onlyResearches, phasesStage } from './develops.js';
import { kindsOfPhase, type GateGround, type partnershipFields } from './partnership-terms.js';

type Written = Body<typeof partnershipFields>;

const said = (value: string | undefined) => (value ?? '').trim() !== '';
const kinds = ({ phases = [] }: Written) => phases.flatMap((one) => one.kind ?? []);

export const phasesFollowResearch = rule<Written>({
  id: 'DOC-PHASE-ORDER',
  says: {
    sv: 'Etapperna följer forskningens ordning: utformning, prototyp, test, leverans.',
    en: 'The phases follow the order of research: design, prototype, test, supply.',
  },
  basis: 'LOU 6:40; Directive 2014/24/EU, Article 31(2)',
  holds: ({ body }) => {
    const order = kinds(body).map((one) => kindsOfPhase.indexOf(one));
    return order.every((one, at) => one >= (order[at - 1] ?? 0));
  },
  because: () => listed(kindsOfPhase),
  field: 'phases',
});

export const nothingIsProduced = rule<Written>({
  id: 'PCP-NO-SUPPLY',
  says: {
    sv: 'Det sista som görs är en begränsad provserie: ingen produktion i kvantitet, anpassning eller integration.',
    en: 'The last thing that is made is a limited test series: no production in quantity, customisation or integration.',
  },
  basis: 'LOU 1:5; COM(2007) 799: what goes beyond research and development is a purchase under the act.',
  holds: ({ body, definition }) => !onlyResearches(definition) || !kinds(body).includes('supply'),
  field: 'phases',
});

export const severalBegin = rule<Written>({
  id: 'PCP-TWO',
  says: {
    sv: 'Minst så många leverantörer tilldelas kontrakt som ska vara kvar till slutet.',
    en: 'At least as many suppliers are awarded a contract as are to remain to the end.',
  },
  basis: 'COM(2007) 799: competitive development; at least two to the end is from memory, not verified.',
  holds: ({ body, definition }) =>
    !onlyResearches(definition) || (body.partners?.from ?? 0) >= leastPartners(definition),
  because: ({ definition }) => listed([leastPartners(definition)]),
  field: 'partners',
});

export const riskIsShared = rule<Written>({
  id: 'PCP-RISK',
  says: {
    sv: 'Dokumenten säger hur priset speglar att risk och nytta delas på marknadens villkor.',
    en: 'The documents say how the price reflects that risk and benefit are shared on market terms.',
  },
  basis: 'COM(2007) 799: a price above the market’s would be state aid.',
  holds: ({ body, definition }) => !onlyResearches(definition) || said(body.sharedRisk),
  field: 'sharedRisk',
});

export const degreeIsReflected = rule<Written>({
  id: 'DOC-DEGREE',
  says: {
    sv: 'Dokumenten säger hur partnerskapets upplägg, tid och värde motsvarar innovationens grad och följden av steg.',
    en: 'The documents say how structure, duration and value reflect the degree of innovation and the sequence of steps.',
  },
  basis: 'LOU 6:41; Directive 2014/24/EU, Article 31(7). The law has no measure for it; reasons can be followed.',
  holds: ({ body, definition }) => !phasesStage(definition) || !mayBuy(definition) || said(body.degreeReasons),
  field: 'degreeReasons',
});

/** The grounds that documents name for ending after a phase, each once. */
const named = ({ endGrounds = [] }: Written): readonly GateGround[] => endGrounds.map((one) => one.ground);

export const endingIsDescribed = rule<Written>({
  id: 'DOC-END-GROUNDS',
  says: {
    sv: 'Den som får avsluta efter en etapp har angett på vilka grunder, var och en med sitt villkor; annars anges inga.',
    en: 'Whoever may end after a phase has stated on which grounds, each with its term; otherwise none is stated.',
  },
  basis:
    'LOU 6:40; Directive 2014/24/EU, Article 31(2): the possibility and the terms of using it stand in the documents.',
  holds: ({ body }) =>
    body.endTerms === true
      ? named(body).length > 0 &&
        new Set(named(body)).size === named(body).length &&
        (body.endGrounds ?? []).every((one) => said(one.text))
      : named(body).length === 0,
  field: 'endGrounds',
});

export const researchRules = [
  phasesFollowResearch,
  nothingIsProduced,
  severalBegin,
  riskIsShared,
  degreeIsReflected,
  endingIsDescribed,
];
