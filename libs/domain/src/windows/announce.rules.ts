import { dateInStockholm, addMilliseconds, dateInWords, type Instant } from '../calendar/index.js';
import type { Deciding } from '../case/command.js';
import type { Because } from '../case/rule.js';
import { rule } from '../case/rule.js';
import { minimumOf, refusedReductions, type Announcing } from './announced-minimum.js';
import { endOfCalendar } from './current-window.js';
import { deadlinesOf, keysNeeded } from './announce.js';
import { openerRecipients } from './opener-keys.rules.js';

const said = (instant: Instant) => ({
  says: { sv: `Tidigast ${instant}.`, en: `The earliest is ${instant}.` },
  expected: instant,
});

/** How the minimum came about, step by step, and the earliest deadline that keeps it. */
function minimumInWords<B>(ctx: Deciding<B>, one: Announcing<B>): Because {
  const earliest = minimumOf(ctx, one)?.earliest;
  if (!earliest) return said(ctx.now);
  const day = dateInWords(earliest.endsOn);
  const steps = earliest.explanation.map(({ says }) => says);
  return {
    says: {
      sv: [...steps.map(({ sv }) => sv), `Tidigast ${day.sv} kl. 23.59.`].join(' '),
      en: [...steps.map(({ en }) => en), `The earliest is ${day.en} at 23:59.`].join(' '),
    },
    expected: earliest.earliestAt,
  };
}

/** The rules for deadlines, the same wherever windows are announced. */
export function announcingRules<B extends { readonly questionsUntilOn?: string }>(one: Announcing<B>) {
  const all = (ctx: Deciding<B>) => deadlinesOf(ctx, one.on, one.deadlines(ctx.body));
  const lotsAreKnown = rule<B>({
    id: 'WINDOW-LOT',
    says: { sv: 'En tid gäller en anbudsdel som inte finns här.', en: 'A time concerns a lot that is not here.' },
    basis: 'LOU 4:13: tenders are for the lots that were announced.',
    holds: (ctx) =>
      (one.deadlines(ctx.body).lots ?? []).every(({ lot }) => all(ctx).some(({ track }) => track === lot)),
    because: (ctx) => {
      const lots = all(ctx).map(({ track }) => track);
      return { says: { sv: `Här: ${lots.join(', ')}.`, en: `Here: ${lots.join(', ')}.` }, expected: lots.join(', ') };
    },
    field: 'lots',
  });
  const isAhead = rule<B>({
    id: 'WINDOW-AHEAD',
    says: { sv: 'Sista tiden ligger framåt i tiden.', en: 'The deadline lies ahead.' },
    basis: 'LOU 11:1: the time is adequate.',
    holds: (ctx) => all(ctx).every(({ dueAt }) => dueAt > ctx.now && dueAt < endOfCalendar),
    because: (ctx) => said(ctx.now),
    field: one.field,
  });
  const reductionsAreGiven = rule<B>({
    id: 'WINDOW-REDUCTION',
    says: {
      sv: 'En förkortning av tiden som åberopas kan inte användas.',
      en: 'A reduction of the time that is relied on cannot be used.',
    },
    basis:
      'LOU 11:5 (prior information notice), 11:7 (agreement), 11:10 (urgency); Directive 2014/24/EU, Articles 27–29',
    holds: (ctx) => refusedReductions(ctx, one).length === 0,
    because: (ctx) => {
      const refused = refusedReductions(ctx, one);
      const join = (language: 'sv' | 'en') =>
        refused.map(({ says, source }) => `${says[language]} (${source})`).join(' ');
      return { says: { sv: join('sv'), en: join('en') } };
    },
  });
  const isLongEnough = rule<B>({
    id: 'WINDOW-MINIMUM',
    says: { sv: 'Tiden är kortare än lagens minsta.', en: 'The time is shorter than the lawful minimum.' },
    basis: 'LOU 11:2–10; Regulation 1182/71, Article 3',
    holds: (ctx) => {
      const first = minimumOf(ctx, one)?.earliest?.earliestAt;
      return first === undefined || all(ctx).every(({ dueAt }) => dueAt >= first);
    },
    because: (ctx) => minimumInWords(ctx, one),
    field: one.field,
  });
  const questionsEndInTime = rule<B>({
    id: 'WINDOW-QUESTIONS',
    says: {
      sv: 'Sista dagen för frågor ligger mellan i dag och sista dagen för anbud eller ansökningar.',
      en: 'The last day for questions lies between today and the last day for tenders or requests.',
    },
    basis: 'LOU 12:11; prop. 2015/16:195 p. 1074 advises ten days before the last day.',
    holds: (ctx) => {
      const until = ctx.body.questionsUntilOn;
      return until === undefined || (ctx.today <= until && until <= lastQuestionDay(all(ctx), ctx));
    },
    because: (ctx) => {
      const last = lastQuestionDay(all(ctx), ctx);
      return { says: { sv: `Senast ${last}.`, en: `At the latest ${last}.` }, expected: last };
    },
    field: 'questionsUntilOn',
  });
  const openersHaveKeys = rule<B>({
    id: 'WINDOW-OPENER-KEYS',
    says: {
      sv: 'När nyckeln delas har minst så många öppnare som behövs registrerat var sin öppen nyckel.',
      en: 'Where the key is split, at least as many openers as are needed have registered a public key each.',
    },
    basis: "Own rule: the documents' choice that no operator can open alone.",
    holds: (ctx) => openerRecipients(ctx.state, ctx.now).length >= wantedOpenerKeys(ctx),
    because: (ctx) => {
      const count = `${openerRecipients(ctx.state, ctx.now).length}/${wantedOpenerKeys(ctx)}`;
      return { says: { sv: `Registrerade: ${count}.`, en: `Registered: ${count}.` } };
    },
    who: ['opener'],
  });
  const keysAreMade = rule<B>({
    id: 'WINDOW-KEYS',
    says: {
      sv: 'Ingen tid för inlämning finns utan nycklar att försegla till.',
      en: 'No time for submissions exists without keys to seal to.',
    },
    basis: 'LOU 12:8: nobody has access to what is submitted before the time is over.',
    holds: (ctx) => (ctx.brought.keys ?? []).length >= keysNeeded(ctx, one.on, one.deadlines(ctx.body)),
    who: ['system'],
  });
  return [lotsAreKnown, isAhead, reductionsAreGiven, isLongEnough, questionsEndInTime, openersHaveKeys, keysAreMade];
}

/** How many openers have to have a public key: as many as a split key needs, which is two at least; none where it is whole. */
const wantedOpenerKeys = ({ state }: Pick<Deciding, 'state'>): number => state.documents?.keySplit?.threshold ?? 0;

const lastQuestionDay = (all: readonly { readonly dueAt: Instant }[], ctx: Deciding) =>
  all.reduce(
    (first, { dueAt }) => {
      const day = dateInStockholm(addMilliseconds(dueAt, -1));
      return day < first ? day : first;
    },
    all.length === 0 ? ctx.today : '9999-12-31',
  );
