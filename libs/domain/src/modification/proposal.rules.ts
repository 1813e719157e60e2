import { listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { givesReasons } from '../case/gives-reasons.js';
import { rule } from '../case/rule.js';
import { isCalendarDate } from '../calendar/index.js';
import { hundredths } from '../rulebook/value/exact.js';
import { assessModification, newProcurement } from './assess.js';
import { liveIn } from './find.js';
import { developmentAllowed, developmentGrounds } from './development.js';
import { groundInWords } from './ground-in-words.js';
import type { Proposal } from './proposal.fields.js';

type Ctx = Deciding<Proposal>;

const amountsOf = ({ increase, decrease, indexation }: Proposal) => [increase, decrease, indexation?.value];
const currencyOf = ({ state, track }: Ctx) => state.contracts[track.id]?.content?.value.currency ?? 'SEK';

export const amountsAreTheContracts = rule<Proposal>({
  id: 'MODIFICATION-AMOUNT',
  says: {
    sv: 'Beloppen står i avtalets valuta, med högst två decimaler.',
    en: "The amounts are in the contract's currency, with two decimals at most.",
  },
  basis: 'LOU 17:9, 17:11–12: the shares are counted of the contract’s value, and nothing is converted (own rule).',
  holds: (ctx) =>
    amountsOf(ctx.body).every(
      (one) => one === undefined || (one.currency === currencyOf(ctx) && hundredths(one.amount) !== undefined),
    ),
  because: (ctx) => listed([currencyOf(ctx)]),
  field: 'increase',
});

export const newEndIsAhead = rule<Proposal>({
  id: 'MODIFICATION-END',
  says: {
    sv: 'Avtalets nya sista dag har inte passerat.',
    en: 'The new last day of the contract has not passed.',
  },
  basis: 'Own rule: a contract is changed for the time to come.',
  holds: ({ body: { newEndsOn }, today }) =>
    newEndsOn === undefined || (isCalendarDate(newEndsOn) && newEndsOn >= today),
  because: ({ today }) => ({ says: { sv: `Tidigast ${today}.`, en: `At the earliest ${today}.` }, expected: today }),
  field: 'newEndsOn',
});

const isAnOption = ({ state, track, body }: Ctx) =>
  (state.documents?.changeClauses ?? []).every(({ id }) => id !== body.clause) &&
  (state.contracts[track.id]?.content?.options ?? []).some(({ id }) => id === body.clause);

export const optionsAreExercised = rule<Proposal>({
  id: 'MODIFICATION-OPTION',
  says: {
    sv: 'En option i avtalet utnyttjas som den står; den föreslås inte som ändring.',
    en: 'An option of the contract is exercised as it stands; it is not proposed as a modification.',
  },
  basis: 'LOU 17:10; own rule: what both parties have agreed on already counts once (ExerciseOption).',
  holds: (ctx) => !isAnOption(ctx),
  because: () => listed(['ExerciseOption']),
  field: 'clause',
});

const indexedClause = ({ body }: Ctx) => (body.indexation?.clause ?? '-').trim();

export const indexationHasItsClause = rule<Proposal>({
  id: 'MODIFICATION-INDEX',
  says: {
    sv: 'Ett indexerat värde har en indexklausul i avtalet att stödja sig på.',
    en: 'An indexed value rests on an indexation clause of the contract.',
  },
  basis: 'LOU 17:15; Directive 2014/24/EU, Article 72(3)',
  holds: (ctx) => indexedClause(ctx) !== '' && (ctx.body.indexation?.value.amount ?? 1) > 0,
  field: 'indexation',
});

/** Earlier modifications that a new one can belong with: decided, whether both parties have agreed yet or not. */
const decided = ({ state, track }: Ctx) => [...liveIn(state, track, 'approved'), ...liveIn(state, track, 'agreed')];

export const earlierAreKnown = rule<Proposal>({
  id: 'MODIFICATION-EARLIER',
  says: {
    sv: 'Det som räknas ihop är tidigare godkända ändringar av samma avtal.',
    en: 'What counts together are earlier approved modifications of the same contract.',
  },
  basis: 'LOU 17:11–12: the act may not be circumvented by modifications that follow on each other.',
  holds: (ctx) => (ctx.body.belongsWith ?? []).every((id) => decided(ctx).some((one) => one.id === id)),
  because: (ctx) =>
    listed(
      decided(ctx).map((one) => one.id),
      { sv: 'Här:', en: 'Here:' },
    ),
  field: 'belongsWith',
});

const saysSomething = (value: string | undefined) => (value ?? '').trim() !== '';
const eachHasALimit = ['additional', 'unforeseeable'];

/** Earlier ones on the same ground that this one says it has nothing to do with. */
const apart = (ctx: Ctx) =>
  eachHasALimit.includes(ctx.body.ground)
    ? decided(ctx).filter((one) => one.ground === ctx.body.ground && !ctx.body.belongsWith?.includes(one.id))
    : [];

export const isNotSplit = rule<Proposal & { readonly separateReasons?: string }>({
  id: 'MODIFICATION-SPLIT',
  says: {
    sv: 'Varje ändring med ett eget tak är av ett eget behov: den säger varför den inte hör ihop med de tidigare.',
    en: 'Every modification with a limit of its own is of a need of its own: it says why it does not belong with the earlier ones.',
  },
  basis:
    'LOU 17:11–12; Directive 2014/24/EU, Article 72(1)(b)–(c): successive modifications may not aim at circumventing the rules. That it is said: own rule.',
  holds: (ctx) => apart(ctx).length === 0 || saysSomething(ctx.body.separateReasons),
  because: (ctx) =>
    listed(
      apart(ctx).map((one) => one.id),
      { sv: 'Räkna ihop den med, eller skilj den från:', en: 'Count it together with, or tell it from:' },
    ),
  field: 'separateReasons',
});

export const circumstancesAreTold = rule<Proposal & { readonly circumstances?: string }>({
  id: 'MODIFICATION-CIRCUMSTANCES',
  says: {
    sv: 'På grunden i 17 kap. 12 § sägs vilka omständigheter som inte kunde förutses.',
    en: 'On the ground of chapter 17, section 12 it is said which circumstances could not be foreseen.',
  },
  basis: 'LOU 17:12; Directive 2014/24/EU, Article 72(1)(c)',
  holds: ({ body }) => body.ground !== 'unforeseeable' || saysSomething(body.circumstances),
  field: 'circumstances',
});

export const proposalHasReasons = givesReasons({
  id: 'MODIFICATION-REASONS',
  says: { sv: 'Förslaget har skäl.', en: 'The proposal gives reasons.' },
  basis: 'LOU 17:8–14: whoever relies on a ground shows that it holds.',
});

/** @param besides the modification that is tried again */
export const groundHolds = <B = Proposal>(
  read: (ctx: Deciding<B>) => { readonly proposal: Proposal; readonly besides?: string } | undefined,
) =>
  rule<B>({
    id: 'MODIFICATION-GROUND',
    says: {
      sv: 'Ändringen ryms inom den grund i 17 kap. 9–14 §§ som anges; annars är den en ny upphandling.',
      en: 'The change fits in the ground of chapter 17, sections 9–14 that is named; otherwise it is a new procurement.',
    },
    basis: 'LOU 17:8–14; Directive 2014/24/EU, Article 72',
    holds: (ctx) => {
      const found = read(ctx);
      if (!found) return true;
      const { proposal, besides } = found;
      return assessModification(ctx.state, ctx.track, proposal, besides).holding.includes(proposal.ground);
    },
    because: (ctx) => {
      const found = read(ctx);
      if (!found) return { says: newProcurement };
      return groundInWords(
        assessModification(ctx.state, ctx.track, found.proposal, found.besides),
        found.proposal.ground,
      );
    },
    who: ['procurer', 'needs-owner'],
    field: 'ground',
  });

export const developmentFits = rule<Proposal>({
  id: 'MODIFICATION-DEVELOPMENT',
  says: {
    sv: 'Vidareutveckling görs inom avtalet bara med stöd av en ändringsklausul eller option, eller när ändringen inte är väsentlig.',
    en: 'Further development is made within the contract only by a review clause or option, or where the change is not material.',
  },
  basis: 'LOU 17:10, 17:14; otherwise a new competition (17:8). Own rule: then a new case inherits the thread.',
  holds: ({ state, track, body }) =>
    body.furtherDevelopment !== true ||
    (developmentGrounds.includes(body.ground) && developmentAllowed(state, track, body).allowed),
  because: ({ state, track, body }) => {
    const { allowed, grounds, says } = developmentAllowed(state, track, body);
    return allowed ? listed(grounds, { sv: 'Ange grunden:', en: 'Name the ground:' }) : { says };
  },
  field: 'furtherDevelopment',
});

export const proposalRules = [
  amountsAreTheContracts,
  newEndIsAhead,
  indexationHasItsClause,
  optionsAreExercised,
  earlierAreKnown,
  isNotSplit,
  circumstancesAreTold,
  proposalHasReasons,
  developmentFits,
  groundHolds<Proposal>(({ body }) => ({ proposal: body })),
];
