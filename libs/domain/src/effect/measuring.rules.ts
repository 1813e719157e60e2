import { dateInWords, isCalendarDate, type CalendarDate } from '../calendar/index.js';
import { listed, listedOne } from '../case/because.js';
import { rolesOf } from '../case/capacity.js';
import type { Deciding } from '../case/command.js';
import { givesReasons } from '../case/gives-reasons.js';
import { needs, type Role } from '../case/roles.js';
import { rule } from '../case/rule.js';
import type { Measurement } from './effect.state.js';
import { indicatorOf, measurableFrom, planned, plannedLeft } from './planned.js';

export interface Measuring {
  readonly indicator: string;
  readonly point: string;
  readonly on: string;
}

const isFor =
  ({ indicator, point }: Measuring) =>
  (one: { readonly indicator: string; readonly point: string }) =>
    one.indicator === indicator && one.point === point;

export const isPlanned = rule<Measuring>({
  id: 'EFFECT-PLANNED',
  says: {
    sv: 'Det som mäts är en indikator och en tidpunkt ur behovsanalysen.',
    en: 'What is measured is an indicator and a point in time of the needs analysis.',
  },
  basis: 'Every measurement leads back to the effect that was wanted.',
  holds: ({ state, body }) => planned(state).some(isFor(body)),
  because: ({ state, track }) =>
    listed(
      plannedLeft(state, track).map(({ indicator, point }) => `${indicator}/${point}`),
      { sv: 'Kvar att mäta:', en: 'Left to measure:' },
    ),
  field: 'indicator',
});

export const isNotMeasured = rule<Measuring>({
  id: 'EFFECT-MEASURED-ONCE',
  says: {
    sv: 'Mätningen är inte redan gjord; en felaktig rättas.',
    en: 'The measurement is not made already; a wrong one is corrected.',
  },
  basis: 'own rule: a reported effect is not changed silently.',
  holds: ({ state, track, body }) => plannedLeft(state, track).some(isFor(body)),
  field: 'point',
});

const earliest = ({ state, track, body }: Deciding<Measuring>): CalendarDate | undefined => {
  const acceptedOn = state.effects[track.id]?.acceptedOn;
  return acceptedOn && measurableFrom(acceptedOn, body.point);
};

const notBefore = (expected: CalendarDate) => {
  const day = dateInWords(expected);
  return { says: { sv: `Tidigast ${day.sv}.`, en: `At the earliest ${day.en}.` }, expected };
};

export const measurementIsDue = rule<Measuring>({
  id: 'EFFECT-DUE',
  says: {
    sv: 'En mätning görs när dess tid har kommit, och dagen ligger inte i framtiden.',
    en: 'A measurement is made when its time has come, and its day is not in the future.',
  },
  basis: 'The needs analysis says when the effect is measured.',
  holds: (ctx) => {
    const from = earliest(ctx);
    return from !== undefined && isCalendarDate(ctx.body.on) && ctx.body.on >= from && ctx.body.on <= ctx.today;
  },
  because: (ctx) => notBefore(earliest(ctx) ?? ctx.today),
  field: 'on',
});

/** Whoever has the need always may; else the owner: the role, the person or its deputy. */
export function answersFor({ state, actor, capacity, now }: Deciding, owner: string | undefined): boolean {
  const roles = rolesOf(state, actor.id, now);
  return (
    roles.some((role) => needs.includes(role)) ||
    roles.includes(owner as Role) ||
    actor.id === owner ||
    (owner !== undefined && capacity.deputyFor === owner)
  );
}

export const measurerIsOwner = rule<Measuring>({
  id: 'EFFECT-OWNER',
  says: {
    sv: 'Den mäter som behovsanalysen säger, eller den som har behovet.',
    en: 'The measurement is made by whom the needs analysis names, or by whoever has the need.',
  },
  basis: 'own rule: somebody answers for each value.',
  holds: (ctx) => answersFor(ctx, indicatorOf(ctx.state, ctx.body.indicator)?.owner),
  because: ({ state, body }) =>
    listedOne(indicatorOf(state, body.indicator)?.owner, { sv: 'Den som mäter:', en: 'Whoever measures:' }),
  who: needs,
  field: 'indicator',
});

export const sourceIsNamed = rule<Measuring>({
  id: 'EFFECT-SOURCE',
  says: {
    sv: 'Ett värde från ett system kommer från det tjänstekonto som behovsanalysen anger för indikatorn.',
    en: 'A value from a system comes from the service account that the needs analysis names for the indicator.',
  },
  basis: 'own rule: a value is worth what its source is worth, and the source was agreed beforehand.',
  holds: ({ state, actor, body }) =>
    actor.via === undefined || indicatorOf(state, body.indicator)?.source?.account === actor.via.account,
  because: ({ state, body }) =>
    listedOne(indicatorOf(state, body.indicator)?.source?.account, {
      sv: 'Källans konto:',
      en: "The source's account:",
    }),
  who: needs,
  field: 'indicator',
});

const measured = ({ state, track, body }: Deciding<Measuring>): Measurement | undefined =>
  state.effects[track.id]?.measurements.find(isFor(body));

export const isMeasured = rule<Measuring>({
  id: 'EFFECT-CORRECTABLE',
  says: { sv: 'Det som rättas är en gjord mätning.', en: 'What is corrected is a measurement that was made.' },
  basis: 'own rule: a correction takes the place of a value.',
  holds: (ctx) => measured(ctx) !== undefined,
  because: ({ state, track }) =>
    listed(
      (state.effects[track.id]?.measurements ?? []).map(({ indicator, point }) => `${indicator}/${point}`),
      { sv: 'Mätt:', en: 'Measured:' },
    ),
  field: 'point',
});

export const correctionDiffers = rule<Measuring & { readonly value: number }>({
  id: 'EFFECT-CORRECTION',
  says: {
    sv: 'Rättelsen ändrar värdet eller dagen.',
    en: 'The correction changes the value or the day.',
  },
  basis: 'own rule: what corrects nothing is no correction.',
  holds: (ctx) => {
    const old = measured(ctx);
    return old === undefined || old.value !== ctx.body.value || old.on !== ctx.body.on;
  },
  field: 'value',
});

export const correctedByHand = rule({
  id: 'EFFECT-CORRECTED-BY-HAND',
  says: {
    sv: 'En mätning rättas av en person, inte genom ett tjänstekonto.',
    en: 'A measurement is corrected by a person, not through a service account.',
  },
  basis: 'own rule: a system must not take back what it said; somebody answers for the change.',
  holds: ({ actor }) => actor.via === undefined,
  who: needs,
});

export const correctionHasReasons = givesReasons({
  id: 'EFFECT-CORRECTION-REASONS',
  says: { sv: 'Rättelsen har skäl.', en: 'The correction gives reasons.' },
  basis: 'own rule: a reported effect is not changed silently.',
});
