import { dateInStockholm, toInstant, type CalendarDate, type Instant } from '../calendar/index.js';
import type { Deciding } from '../case/command.js';
import type { EventType } from '../case/event.js';
import {
  earliestDeadline,
  minimumPeriod,
  type Circumstances,
  type EarliestDeadline,
  type MinimumPeriod,
  type MinimumPeriodId,
  type PeriodVariant,
  type Refused,
} from '../periods/index.js';
import { receivingStage, type Deadlines } from './announce.js';

/** What a command's content says that may shorten the minimum period (LOU 11:5, 11:7, 11:10). */
export interface AskedReductions {
  readonly urgency?: { readonly justification: string };
  readonly priorInformation?: { readonly sentOn: CalendarDate; readonly complete: boolean };
  readonly agreement?: 'reached' | 'not-reached';
}

/** What in a command's content announces windows: the event that leads to them, their deadlines and when it was sent. */
export interface Announcing<B> {
  readonly on: EventType;
  readonly field: string & keyof B;
  deadlines(body: B): Deadlines;
  /** The day from which a minimum period runs. */
  sentAt(ctx: Deciding<B>): Instant;
  /** None where the command asks for no shorter time. */
  reductions?(body: B): AskedReductions;
}

/** The minimum period that an announced window has, kept with it so that the report can say how its time came about. */
export interface AnnouncedMinimum {
  readonly period: MinimumPeriodId;
  readonly variant: PeriodVariant;
  /** `null`: the law has no number. */
  readonly days: number | null;
  /** The last day of the minimum; none where the law has no number. */
  readonly endsOn?: CalendarDate;
}

export interface FoundMinimum {
  readonly minimum: MinimumPeriod;
  readonly earliest: EarliestDeadline | undefined;
}

/**
 * The minimum period of the windows that a command announces, in the case's circumstances and with the reductions that the
 * command asks for; undefined where the stage has none. A prior information notice that the contract notice named counts
 * for the invitation too (LOU 11:5).
 */
export function minimumOf<B>(ctx: Deciding<B>, one: Announcing<B>): FoundMinimum | undefined {
  const period = receivingStage(ctx, one.on)?.window.period as MinimumPeriodId | undefined;
  if (!period) return undefined;
  const sentAt = one.sentAt(ctx);
  const minimum = minimumPeriod(period, circumstancesOf(ctx, one, sentAt), dateInStockholm(sentAt));
  return { minimum, earliest: earliestDeadline(minimum, sentAt) };
}

function circumstancesOf<B>(ctx: Deciding<B>, one: Announcing<B>, sentAt: Instant): Circumstances {
  const { state, body } = ctx;
  const { priorInformation, ...asked } = one.reductions?.(body) ?? {};
  const before = priorInformation ?? state.notice?.priorInformation;
  const noticeSentOn = dateInStockholm(toInstant(priorInformation ? sentAt : (state.notice?.dispatchedAt ?? sentAt)));
  return {
    authority: state.authorityKind === 'central-authority' ? 'central' : 'sub-central',
    electronicTenders: state.documents?.electronicTenders ?? false,
    documentsFreelyAvailable: state.documents?.documentsFree ?? false,
    ...asked,
    ...(before ? { priorInformation: { sentOn: before.sentOn, complete: before.complete, noticeSentOn } } : {}),
  };
}

/** The reductions that a command asks for and the law doesn't give, with the reason. */
export function refusedReductions<B>(ctx: Deciding<B>, one: Announcing<B>): readonly Refused[] {
  const asked = one.reductions?.(ctx.body) ?? {};
  const wanted = Object.keys(asked).map((name) => (name === 'priorInformation' ? 'prior-information' : name));
  const found = minimumOf(ctx, one);
  if (!found) return wanted.map((variant) => nothingToShorten(variant as PeriodVariant));
  const { priorInformation } = asked;
  const later = priorInformation !== undefined && shortensLater(ctx, one, priorInformation);
  return found.minimum.refused.filter(
    ({ variant }) => wanted.includes(variant) && !(later && variant === 'prior-information'),
  );
}

/** Whether a prior information notice that doesn't shorten this period shortens that of a later invitation. */
function shortensLater<B>(
  ctx: Deciding<B>,
  one: Announcing<B>,
  priorInformation: NonNullable<AskedReductions['priorInformation']>,
): boolean {
  const sentAt = one.sentAt(ctx);
  const only = circumstancesOf(ctx, { ...one, reductions: () => ({ priorInformation }) }, sentAt);
  return ctx.definition.stages.some(
    ({ window }) =>
      window?.period !== undefined &&
      minimumPeriod(window.period as MinimumPeriodId, only, dateInStockholm(sentAt)).refused.length === 0,
  );
}

const nothingToShorten = (variant: PeriodVariant): Refused => ({
  variant,
  source: 'LOU 11:1',
  says: {
    sv: 'Här finns ingen minsta tid att förkorta.',
    en: 'There is no minimum period to shorten here.',
  },
});

/** What the announced window keeps of its minimum period; undefined where its stage has none. */
export function announcedMinimum<B>(ctx: Deciding<B>, one: Announcing<B>): AnnouncedMinimum | undefined {
  const found = minimumOf(ctx, one);
  if (!found) return undefined;
  const { minimum, earliest } = found;
  return {
    period: minimum.id,
    variant: minimum.variant,
    days: minimum.days,
    ...(earliest ? { endsOn: earliest.endsOn } : {}),
  };
}
