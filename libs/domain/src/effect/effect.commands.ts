import { endOfDay, startOfDay } from '../calendar/index.js';
import { command } from '../case/command.js';
import { needs } from '../case/roles.js';
import { choice, date, id, number, text } from '../fields/build.js';
import * as rules from './effect.rules.js';
import { measurableFrom, plannedLeft } from './planned.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const here = { area: 'implementation', relation: 'case', when: 'listed' } as const;

const acceptDelivery = command({
  ...here,
  name: 'AcceptDelivery',
  says: { sv: 'Godkänn leveransen', en: 'Accept the delivery' },
  fields: {
    lot,
    on: date('Dag då leveransen godkändes', 'Day on which the delivery was accepted'),
    remarks: text('Anmärkningar', 'Remarks', 4000, { optional: true }),
  },
  by: needs,
  rules: [rules.acceptedIsPast],
  causes: ({ body, track }) => [
    {
      type: 'DeliveryAccepted',
      facts: { track: track.id, on: body.on },
      ...(body.remarks === undefined ? {} : { body: { remarks: body.remarks } }),
    },
  ],
  asks: () => [{}],
  example: { on: '2029-06-15' },
});

const recordMeasurement = command({
  ...here,
  name: 'RecordMeasurement',
  says: { sv: 'Anteckna en mätning', en: 'Record a measurement' },
  fields: {
    lot,
    indicator: id('Indikator', 'Indicator'),
    point: id('Tidpunkt: `handover` eller ISO 8601-tid', 'Point: `handover` or an ISO 8601 period'),
    value: number('Uppmätt värde', 'Measured value', [-1e12, 1e12]),
    on: date('Dag för mätningen', 'Day of the measurement'),
    method: text('Hur det mättes', 'How it was measured', 4000, { optional: true }),
  },
  by: needs,
  rules: [rules.isPlanned, rules.isNotMeasured, rules.measurementIsDue],
  causes: ({ body, track }) => {
    const { indicator, point, value, on, method } = body;
    return [
      {
        type: 'MeasurementRecorded',
        facts: { track: track.id, indicator, point, value, on },
        ...(method === undefined ? {} : { body: { method } }),
      },
    ];
  },
  asks: (state, track) => {
    const acceptedOn = state.effects[track.id]?.acceptedOn;
    if (acceptedOn === undefined) return [];
    return plannedLeft(state, track).map(({ indicator, point }) => {
      const day = measurableFrom(acceptedOn, point);
      return { about: `${indicator}/${point}`, opensAt: startOfDay(day), dueAt: endOfDay(day) };
    });
  },
  example: { indicator: 'construction', point: 'handover', value: 165, on: '2029-06-15' },
});

const decideFuture = command({
  ...here,
  name: 'DecideFuture',
  says: { sv: 'Besluta om vidareutveckling eller avslut', en: 'Decide on further development or end' },
  fields: {
    lot,
    choice: choice('Beslut', 'Decision', ['further-development', 'end']),
    reasons: text('Skäl', 'Reasons', 8000),
  },
  by: ['decision-maker'],
  rules: [rules.awardNoticeIsPublished, rules.reportIsCompleted, rules.deciderIsNotNeedsOwner, rules.futureHasReasons],
  causes: ({ body, track }) => [
    { type: 'FutureDecided', facts: { track: track.id, choice: body.choice }, body: { reasons: body.reasons } },
  ],
  asks: (state, track) => {
    if (!rules.dutiesAreDone(state, track)) return [];
    const owners = state.people.filter(({ role, until }) => needs.includes(role) && !until).map(({ person }) => person);
    return [{ except: [...new Set(owners)] }];
  },
  example: {
    choice: 'further-development',
    reasons: 'The goal is reached; the next preschools are built on what was learned.',
  },
});

export const effectCommands = [acceptDelivery, recordMeasurement, decideFuture];
