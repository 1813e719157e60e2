import { dateInStockholm, addMilliseconds, type Instant } from '../calendar/index.js';
import type { Deciding } from '../case/command.js';
import type { EventType } from '../case/event.js';
import { rule } from '../case/rule.js';
import { earliestDeadline, minimumPeriod, type Circumstances, type MinimumPeriodId } from '../periods/index.js';
import { endOfCalendar } from './current-window.js';
import { deadlinesOf, receivingStage, type Deadlines } from './announce.js';

/** What in a command's content announces windows: the event that leads to them, their deadlines and when it was sent. */
export interface Announcing<B> {
  readonly on: EventType;
  readonly field: string & keyof B;
  deadlines(body: B): Deadlines;
  /** The day from which a minimum period runs. */
  sentAt(ctx: Deciding<B>): Instant;
}

const circumstances = ({ state }: Deciding): Circumstances => ({
  authority: state.authorityKind === 'central-authority' ? 'central' : 'sub-central',
  electronicTenders: state.documents?.electronicTenders ?? false,
  documentsFreelyAvailable: state.documents?.documentsFree ?? false,
});

/** The earliest lawful deadline of the windows that a command announces; undefined where only adequate time is asked for. */
function earliest<B>(ctx: Deciding<B>, one: Announcing<B>): Instant | undefined {
  const period = receivingStage(ctx, one.on)?.window?.period;
  if (!period) return undefined;
  const sentAt = one.sentAt(ctx);
  const minimum = minimumPeriod(period as MinimumPeriodId, circumstances(ctx), dateInStockholm(sentAt));
  return earliestDeadline(minimum, sentAt)?.earliestAt;
}

const said = (instant: Instant) => ({
  says: { sv: `Tidigast ${instant}.`, en: `The earliest is ${instant}.` },
  expected: instant,
});

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
  const isLongEnough = rule<B>({
    id: 'WINDOW-MINIMUM',
    says: { sv: 'Tiden är kortare än lagens minsta.', en: 'The time is shorter than the lawful minimum.' },
    basis: 'LOU 11:2–10; Regulation 1182/71, Article 3',
    holds: (ctx) => {
      const first = earliest(ctx, one);
      return first === undefined || all(ctx).every(({ dueAt }) => dueAt >= first);
    },
    because: (ctx) => said(earliest(ctx, one) ?? ctx.now),
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
  return [lotsAreKnown, isAhead, isLongEnough, questionsEndInTime];
}

const lastQuestionDay = (all: readonly { readonly dueAt: Instant }[], ctx: Deciding) =>
  all.reduce(
    (first, { dueAt }) => {
      const day = dateInStockholm(addMilliseconds(dueAt, -1));
      return day < first ? day : first;
    },
    all.length === 0 ? ctx.today : '9999-12-31',
  );
