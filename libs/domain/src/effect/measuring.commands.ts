import { endOfDay, startOfDay } from '../calendar/index.js';
import { command, type Asked } from '../case/command.js';
import type { CaseState, Track } from '../case/state.js';
import { date, id, number, text } from '../fields/build.js';
import * as rules from './measuring.rules.js';
import { askedOf, measurers } from './owner.js';
import { indicatorOf, measurableFrom, plannedLeft } from './planned.js';

const row = {
  area: 'implementation',
  relation: 'case',
  when: 'listed',
  by: measurers,
  escalatesTo: ['decision-maker', 'line-manager'],
} as const;

const measured = {
  lot: id('Anbudsdel', 'Lot', { optional: true }),
  indicator: id('Indikator', 'Indicator'),
  point: id('Tidpunkt: `handover` eller ISO 8601-tid', 'Point: `handover` or an ISO 8601 period'),
  value: number('Uppmätt värde', 'Measured value', [-1e12, 1e12]),
  on: date('Dag för mätningen', 'Day of the measurement'),
  method: text('Hur det mättes', 'How it was measured', 4000, { optional: true }),
} as const;

const recordMeasurement = command({
  ...row,
  name: 'RecordMeasurement',
  says: { sv: 'Anteckna en mätning', en: 'Record a measurement' },
  fields: measured,
  rules: [rules.isPlanned, rules.isNotMeasured, rules.measurementIsDue, rules.measurerIsOwner, rules.sourceIsNamed],
  causes: ({ body, track, actor }) => {
    const { indicator, point, value, on, method } = body;
    const by = actor.via ? ({ by: 'source', account: actor.via.account } as const) : ({ by: 'hand' } as const);
    return [
      {
        type: 'MeasurementRecorded',
        facts: { track: track.id, indicator, point, value, on, ...by },
        ...(method === undefined ? {} : { body: { method } }),
      },
    ];
  },
  asks: measurementsAsked,
  example: { indicator: 'construction', point: 'handover', value: 165, on: '2029-06-15' },
});

/** Each planned measurement, of whoever answers for it, from its day on. */
function measurementsAsked(state: CaseState, track: Track): readonly Asked[] {
  const acceptedOn = state.effects[track.id]?.acceptedOn;
  if (acceptedOn === undefined) return [];
  return plannedLeft(state, track).map(({ indicator, point }) => {
    const day = measurableFrom(acceptedOn, point);
    return {
      about: `${indicator}/${point}`,
      ...askedOf(state, indicatorOf(state, indicator)?.owner),
      opensAt: startOfDay(day),
      dueAt: endOfDay(day),
    };
  });
}

const correctMeasurement = command({
  ...row,
  name: 'CorrectMeasurement',
  says: { sv: 'Rätta en mätning', en: 'Correct a measurement' },
  fields: { ...measured, reasons: text('Skäl', 'Reasons', 4000) },
  rules: [
    rules.isMeasured,
    rules.measurementIsDue,
    rules.measurerIsOwner,
    rules.correctedByHand,
    rules.correctionDiffers,
    rules.correctionHasReasons,
  ],
  causes: ({ body, track }) => {
    const { indicator, point, value, on, method, reasons } = body;
    return [
      {
        type: 'MeasurementCorrected',
        facts: { track: track.id, indicator, point, value, on, by: 'hand' },
        body: { reasons, ...(method === undefined ? {} : { method }) },
      },
    ];
  },
  example: {
    indicator: 'construction',
    point: 'handover',
    value: 170,
    on: '2029-06-15',
    reasons: 'The steel of the frame was left out of the climate declaration.',
  },
});

export const measuringCommands = [recordMeasurement, correctMeasurement];
