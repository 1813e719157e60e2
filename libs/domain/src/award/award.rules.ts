import {
  addMilliseconds,
  addMonths,
  dateInStockholm,
  dateInWords,
  isCalendarDate,
  type CalendarDate,
} from '../calendar/index.js';
import { listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { givesReasons } from '../case/gives-reasons.js';
import { lotOf } from '../case/lot-of.js';
import { rule } from '../case/rule.js';
import type { CaseState, Track } from '../case/state.js';
import { allScorers } from '../evaluation/scorers.js';
import { evaluatedWindow } from '../evaluation/tenders.js';
import { standstill } from '../periods/index.js';
import { first, inOrder, numberOfContracts } from './ranked.js';
import { sendingOf, unsent } from './sending.js';
import { standstillEndsAt } from './standstill-end.js';

export const awardOf = ({ state, track }: Deciding) => state.awards[lotOf(track)];

interface Proposing {
  readonly suppliers: readonly string[];
}

export const asManyAsAnnounced = rule<Proposing>({
  id: 'AWARD-NUMBER',
  says: {
    sv: 'Kontrakt tilldelas en anbudsgivare, eller så många som upphandlingsdokumenten anger.',
    en: 'A contract is awarded to one tenderer, or to as many as the procurement documents say.',
  },
  basis: 'LOU 16:1; several partners: 6:37; Directive 2014/24/EU, Articles 31(1) and 67',
  holds: (ctx) => {
    const { from, to } = numberOfContracts(ctx);
    const asked = new Set(ctx.body.suppliers).size;
    return asked === ctx.body.suppliers.length && from <= asked && asked <= to;
  },
  because: (ctx) => {
    const { from, to } = numberOfContracts(ctx);
    const expected = from === to ? String(from) : `${from}–${to}`;
    return { says: { sv: `Här: ${expected}.`, en: `Here: ${expected}.` }, expected };
  },
  field: 'suppliers',
});

export const proposesTheFirst = rule<Proposing>({
  id: 'AWARD-FIRST',
  says: {
    sv: 'De anbudsgivare föreslås vars giltiga anbud är bäst enligt utvärderingen.',
    en: 'The tenderers are proposed whose valid tenders are best by the evaluation.',
  },
  basis: 'LOU 16:1; Directive 2014/24/EU, Article 67',
  holds: ({ state, track, body }) => {
    const best = first(state, track, body.suppliers.length);
    return inOrder(state, track, body.suppliers).join() === best.join();
  },
  because: ({ state, track, body }) =>
    listed(first(state, track, body.suppliers.length), { sv: 'Bäst är', en: 'The best is' }),
  field: 'suppliers',
});

export const notProposedYet = rule({
  id: 'AWARD-PROPOSED-ONCE',
  says: { sv: 'Tilldelningen är inte redan föreslagen.', en: 'The award is not proposed already.' },
  basis: 'A proposal waits until it is decided or sent back.',
  holds: (ctx) => awardOf(ctx)?.proposal === undefined,
  who: ['decision-maker'],
});

export const isProposed = rule({
  id: 'AWARD-PROPOSED',
  says: { sv: 'Det finns ett förslag till tilldelning.', en: 'There is a proposal to award.' },
  basis: 'Two persons see every decision: one proposes and another decides.',
  holds: (ctx) => awardOf(ctx)?.proposal !== undefined,
  who: ['procurer'],
});

export const deciderIsNotProposer = rule({
  id: 'AWARD-FOUR-EYES',
  says: {
    sv: 'Den som har föreslagit tilldelningen beslutar inte om den, inte heller genom ersättare.',
    en: 'Whoever proposed the award does not decide on it, not through a deputy either.',
  },
  basis: 'Two persons see every decision (rule of organisation, not of law).',
  holds: (ctx) => !actsFor(ctx, awardOf(ctx)?.proposal?.by ?? ''),
  who: ['decision-maker'],
});

export const deciderIsNotEvaluator = rule({
  id: 'AWARD-EVALUATOR',
  says: {
    sv: 'Den som har poängsatt anbuden beslutar inte om tilldelningen.',
    en: 'Whoever scored the tenders does not decide on the award.',
  },
  basis: 'Two persons see every decision: the evaluation is judged by another than its author (rule of organisation).',
  holds: (ctx) => allScorers(ctx.state, ctx.track).every((one) => !actsFor(ctx, one)),
  who: ['decision-maker'],
});

/** Whether somebody decides in person or has another decide in their place. */
const actsFor = ({ actor, capacity }: Deciding, person: string): boolean =>
  [actor.id, capacity.deputyFor].includes(person);

/** The last day on which the tenders bind, counted in months from the last day for tenders (LOU 10:10). */
export function tendersBindUntil(state: CaseState, track: Track): CalendarDate | undefined {
  const window = evaluatedWindow(state, track);
  return (
    window && addMonths(dateInStockholm(addMilliseconds(window.dueAt, -1)), state.documents?.tenderValidityMonths ?? 0)
  );
}

export const tendersStillBind = rule({
  id: 'AWARD-VALIDITY',
  says: {
    sv: 'Tilldelning beslutas medan anbuden är bindande.',
    en: 'The award is decided while the tenders are binding.',
  },
  basis: 'LOU 10:10: the procurement documents state how long a tenderer is bound.',
  holds: ({ state, track, today }) => today <= (tendersBindUntil(state, track) ?? ''),
  because: ({ state, track }) => {
    const last = tendersBindUntil(state, track);
    const words = last ? dateInWords(last) : { sv: '–', en: '–' };
    return {
      says: { sv: `De band till och med ${words.sv}.`, en: `They were binding to the end of ${words.en}.` },
      ...(last ? { expected: last } : {}),
    };
  },
});

export interface Notifying {
  readonly electronic: boolean;
  readonly standstillEndsOn?: string;
}

/** The shortest standstill for a notification that is sent now. */
export const shortestStandstill = ({ now, body }: Deciding<Notifying>): CalendarDate =>
  standstill({ sentAt: [now], electronicallyToAll: body.electronic }).endsOn;

export const statedStandstillIsEnough = rule<Notifying>({
  id: 'AWARD-STANDSTILL-LENGTH',
  says: {
    sv: 'Avtalsspärren är minst 10 dagar efter elektronisk underrättelse till alla, annars minst 15; den får vara längre.',
    en: 'The standstill is at least 10 days after electronic notification to all, otherwise at least 15; it may be longer.',
  },
  basis: 'LOU 20:1; Act 1930:173, section 2; Directive 89/665/EEC, Article 2a(2)',
  holds: (ctx) => {
    const stated = ctx.body.standstillEndsOn;
    return stated === undefined || (isCalendarDate(stated) && stated >= shortestStandstill(ctx));
  },
  because: (ctx) => {
    const expected = shortestStandstill(ctx);
    const day = dateInWords(expected);
    return {
      says: { sv: `Den kan tidigast sluta ${day.sv}.`, en: `It can end on ${day.en} at the earliest.` },
      expected,
    };
  },
  field: 'standstillEndsOn',
});

/** Reasons and such must say something: a form check lets white space through. */
export const saysWhy = givesReasons({
  id: 'AWARD-REASONS',
  says: { sv: 'Beslutet och underrättelsen har skäl.', en: 'Decision and notification give reasons.' },
  basis: 'LOU 12:12: without reasons the standstill does not begin (own reading).',
});

export const standstillHasElapsed = rule({
  id: 'AWARD-STANDSTILL',
  says: {
    sv: 'Avtalet undertecknas först efter avtalsspärrens sista dag.',
    en: 'The contract is signed only after the last day of the standstill period.',
  },
  basis: 'LOU 20:1; ten days from an ex-ante notice: 20:3; none: 20:2, 19a:10; Directive 89/665/EEC, Article 2a(2)',
  holds: ({ state, track, definition, now }) => {
    const ends = standstillEndsAt(state, track);
    return ends === undefined ? definition.standstill !== 'statutory' : now >= ends;
  },
  because: ({ state, track }) => {
    const ends = standstillEndsAt(state, track);
    const sending = sendingOf(state, track);
    if (ends === undefined && sending) {
      const expected = unsent(sending).join(', ');
      return { says: { sv: `Inte skickad till: ${expected}.`, en: `Not sent to: ${expected}.` }, expected };
    }
    return ends === undefined
      ? { says: { sv: 'Ingen underrättelse är skickad.', en: 'No notification is sent.' } }
      : { says: { sv: `Tidigast ${ends}.`, en: `At the earliest ${ends}.` }, expected: ends };
  },
  who: ['system'],
});

export const noReviewIsApplied = rule<{ readonly noReview: boolean }>({
  id: 'AWARD-REVIEW',
  says: {
    sv: 'Domstolen har svarat att ingen ansökan om överprövning har kommit in.',
    en: 'The court has answered that no application for review was received.',
  },
  basis: 'LOU 20:8: an application in time prolongs the standstill by itself.',
  holds: ({ body }) => body.noReview,
  field: 'noReview',
});
