import { listed } from '../case/because.js';
import { givesReasons } from '../case/gives-reasons.js';
import type { CaseState, Track } from '../case/state.js';
import { dateInWords, isCalendarDate, type CalendarDate } from '../calendar/index.js';
import { rolesOf } from '../case/capacity.js';
import type { Deciding } from '../case/command.js';
import { needs } from '../case/roles.js';
import { rule } from '../case/rule.js';
import { awardNoticeDuty, reportDuty } from '../contract/duties.js';
import { measurableFrom, planned, plannedLeft } from './planned.js';

interface Dated {
  readonly on: string;
}

const notBefore = (expected: CalendarDate) => {
  const day = dateInWords(expected);
  return { says: { sv: `Tidigast ${day.sv}.`, en: `At the earliest ${day.en}.` }, expected };
};

export const acceptedIsPast = rule<Dated>({
  id: 'EFFECT-ACCEPTED-ON',
  says: {
    sv: 'Leveransen godkändes en dag efter att avtalet slöts och inte i framtiden.',
    en: 'The delivery was accepted on a day since the contract was concluded, and not in the future.',
  },
  basis: 'Measurements are counted from the handover: its day is a fact, not a plan.',
  holds: ({ state, body, track, today }) =>
    isCalendarDate(body.on) && body.on <= today && body.on >= (state.contracts[track.id]?.concludedOn ?? body.on),
  because: ({ today }) => ({
    says: { sv: `Senast ${dateInWords(today).sv}.`, en: `At the latest ${dateInWords(today).en}.` },
    expected: today,
  }),
  field: 'on',
});

export interface Measuring extends Dated {
  readonly indicator: string;
  readonly point: string;
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
  says: { sv: 'Mätningen är inte redan gjord.', en: 'The measurement is not made already.' },
  basis: 'A reported effect is not changed afterwards.',
  holds: ({ state, track, body }) => plannedLeft(state, track).some(isFor(body)),
  field: 'point',
});

const earliest = ({ state, track, body }: Deciding<Measuring>): CalendarDate | undefined => {
  const acceptedOn = state.effects[track.id]?.acceptedOn;
  return acceptedOn && measurableFrom(acceptedOn, body.point);
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

const noticeIsDone = (state: CaseState, track: Track) =>
  state.contracts[track.id]?.awardNotice !== undefined || awardNoticeDuty(state, track).length === 0;

const reportIsDone = (state: CaseState, track: Track) =>
  state.contracts[track.id]?.reportCompletedOn !== undefined || reportDuty(state, track).length === 0;

/** Whether award notice and report are done, as far as the law asks for them. */
export const dutiesAreDone = (state: CaseState, track: Track): boolean =>
  noticeIsDone(state, track) && reportIsDone(state, track);

export const awardNoticeIsPublished = rule({
  id: 'EFFECT-AWARD-NOTICE',
  says: { sv: 'Efterannonsen är publicerad.', en: 'The award notice is published.' },
  basis: 'LOU 10:4, 19:7, 19a:13: the case does not end with a duty left.',
  holds: ({ state, track }) => noticeIsDone(state, track),
  who: ['procurer'],
});

export const reportIsCompleted = rule({
  id: 'EFFECT-REPORT',
  says: { sv: 'Rapport och dokumentation är färdiga.', en: 'Report and documentation are completed.' },
  basis: 'LOU 12:14–16, 19:22, 19a:11: the case does not end with a duty left.',
  holds: ({ state, track }) => reportIsDone(state, track),
  who: ['procurer'],
});

export const deciderIsNotNeedsOwner = rule({
  id: 'EFFECT-FOUR-EYES',
  says: {
    sv: 'Den som har behovet och mäter effekten beslutar inte ensam om fortsättningen.',
    en: 'Whoever has the need and measures the effect does not decide alone on the continuation.',
  },
  basis: 'Two persons see every decision (rule of organisation, not of law).',
  holds: ({ state, actor, now }) => rolesOf(state, actor.id, now).every((role) => !needs.includes(role)),
  who: ['decision-maker'],
});

export const futureHasReasons = givesReasons({ id: 'EFFECT-REASONS' });
