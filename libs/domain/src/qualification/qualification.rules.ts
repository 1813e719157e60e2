import { isCalendarDate } from '../calendar/index.js';
import { listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { lotOf } from '../case/lot-of.js';
import { rule } from '../case/rule.js';
import { isUnderTheWholeAct } from '../procedures/regimes.js';
import { isAssessed, missing, statedRequirements } from './assessed.js';

const areUnique = (all: readonly string[]) => new Set(all).size === all.length;
const sameNames = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && others.every((one) => some.includes(one));

interface About {
  readonly supplier: string;
}

export const competesHere = rule<About>({
  id: 'QUALIFICATION-SUPPLIER',
  says: { sv: 'Leverantören är med i konkurrensen. Med är:', en: 'The supplier competes. Those who do are:' },
  basis: 'LOU 4:10, 14:1',
  holds: ({ state, body }) => Object.hasOwn(state.competitors, body.supplier),
  because: ({ state }) => listed(Object.keys(state.competitors)),
  field: 'supplier',
});

interface Assessing extends About {
  readonly assessed: readonly { readonly requirement: string; readonly met: boolean; readonly motive: string }[];
}

export const eachRequirementIsAssessed = rule<Assessing>({
  id: 'QUALIFICATION-EACH',
  says: {
    sv: 'Varje krav som dokumenten räknar upp bedöms en gång, och inget annat. Kraven är:',
    en: 'Each requirement that the documents list is assessed once, and nothing else. They are:',
  },
  basis:
    'LOU 14:1: only what was announced, and all of it. Requirements that stand in text alone are named as they are there.',
  holds: ({ state, body }) =>
    statedRequirements(state).length === 0
      ? areUnique(body.assessed.map((one) => one.requirement))
      : sameNames(
          body.assessed.map((one) => one.requirement),
          statedRequirements(state).map((one) => one.id),
        ),
  because: ({ state }) => listed(statedRequirements(state).map((one) => one.id)),
  field: 'assessed',
});

export const unmetHasMotive = rule<Assessing>({
  id: 'QUALIFICATION-MOTIVE',
  says: {
    sv: 'Det sägs varför ett krav inte är uppfyllt.',
    en: 'It is said why a requirement is not met.',
  },
  basis: 'LOU 12:12–13: the supplier is told why.',
  holds: ({ body }) => body.assessed.every((one) => one.met || one.motive.trim() !== ''),
  field: 'assessed',
});

/** Carried by `QualifyCandidate`. */
export const requirementsAreMet = rule<About>({
  id: 'QUALIFICATION-MET',
  says: {
    sv: 'Den som kvalificeras uppfyller alla krav på leverantören. Inte uppfyllda eller bedömda:',
    en: 'Whoever is qualified meets all requirements on the supplier. Not met, or not assessed:',
  },
  basis: 'LOU 4:10, 14:1; the declaration is preliminary evidence (15:1–2)',
  holds: ({ state, body }) => missing(state, body.supplier).length === 0,
  because: ({ state, body }) => listed(missing(state, body.supplier)),
  who: ['procurer'],
  field: 'supplier',
});

/** Carried by `RejectCandidate`. */
export const rejectionNamesRequirement = rule<About & { readonly ground: string }>({
  id: 'QUALIFICATION-UNMET',
  says: {
    sv: 'Den som inte kvalificeras har ett bedömt krav som den inte uppfyller.',
    en: 'Whoever is not qualified has an assessed requirement that it does not meet.',
  },
  basis: 'LOU 14:1: nobody is turned away for what was not required.',
  holds: ({ state, body }) =>
    body.ground !== 'not-qualified' ||
    statedRequirements(state).length === 0 ||
    (isAssessed(state, body.supplier) && missing(state, body.supplier).length > 0),
  field: 'supplier',
});

const proposed = ({ state, track }: Deciding): readonly string[] =>
  state.awards[lotOf(track)]?.proposal?.suppliers ?? [];

/** Carried by `DecideAward`. */
export const winnersAreQualified = rule({
  id: 'AWARD-QUALIFIED',
  says: {
    sv: 'Den som tilldelas kontrakt uppfyller kraven på leverantören. Inte prövade eller godkända:',
    en: 'Whoever is awarded a contract meets the requirements on the supplier. Not assessed or not met by:',
  },
  basis: 'LOU 4:10; the supplier may be examined after the tenders (4:12)',
  holds: (ctx) => proposed(ctx).every((one) => missing(ctx.state, one).length === 0),
  because: (ctx) => listed(proposed(ctx).filter((one) => missing(ctx.state, one).length > 0)),
  who: ['procurer'],
});

/** Carried by `DecideAward`. Below the threshold the authority may ask for the same, and need not. */
export const certificatesAreIn = rule({
  id: 'AWARD-CERTIFICATES',
  says: {
    sv: 'Bevisen från den som ska tilldelas kontrakt är godkända före beslutet. Saknas för:',
    en: 'The certificates of whoever is to be awarded a contract are accepted before the decision. Missing for:',
  },
  basis: 'LOU 15:4–5; Directive 2014/24/EU, Article 59(4); not in chapters 19 and 19 a',
  holds: (ctx) =>
    !isUnderTheWholeAct(ctx.definition) || proposed(ctx).every((one) => ctx.state.certificates[one]?.accepted),
  because: (ctx) => listed(proposed(ctx).filter((one) => !ctx.state.certificates[one]?.accepted)),
  who: ['procurer'],
});

export const certificatesHaveTime = rule<{ readonly dueOn: string }>({
  id: 'CERTIFICATES-DAY',
  says: { sv: 'Det finns tid att lämna bevisen.', en: 'There is time to hand in the certificates.' },
  basis: 'LOU 4:1, 15:4: a time that can be kept (own rule: not today).',
  holds: ({ body, today }) => isCalendarDate(body.dueOn) && body.dueOn > today && body.dueOn < '9999-01-01',
  because: ({ today }) => ({ says: { sv: `Senare än ${today}.`, en: `Later than ${today}.` } }),
  field: 'dueOn',
});

export const certificatesAreAskedFor = rule({
  id: 'CERTIFICATES-ASKED',
  says: {
    sv: 'Myndigheten har bett leverantören om bevis, och de är inte godkända än.',
    en: 'The authority has asked the supplier for certificates, and they are not accepted yet.',
  },
  basis: 'LOU 15:4',
  holds: ({ state, capacity }) => {
    const { requested, accepted } = state.certificates[capacity.supplier ?? ''] ?? {};
    return requested !== undefined && accepted === undefined;
  },
  who: ['procurer'],
});

export const certificatesAreThere = rule<About & { readonly fetched: boolean }>({
  id: 'CERTIFICATES-THERE',
  says: {
    sv: 'Bevisen har lämnats av leverantören, eller hämtats av myndigheten själv.',
    en: 'The certificates were handed in by the supplier, or fetched by the authority itself.',
  },
  basis: 'LOU 15:4; what the authority can get by itself it does not ask for: 15:5',
  holds: ({ state, body }) => body.fetched || state.certificates[body.supplier]?.givenAt !== undefined,
  field: 'fetched',
});
