import { endOfDay, startOfDay } from '../calendar/index.js';
import { command } from '../case/command.js';
import { needs } from '../case/roles.js';
import { date, id, list, object, text } from '../fields/build.js';
import { askedOf, measurers } from './owner.js';
import { measurableFrom } from './planned.js';
import * as rules from './review.rules.js';
import { actionsLeft, reviewsLeft } from './reviews.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const row = {
  area: 'implementation',
  relation: 'case',
  when: 'listed',
  escalatesTo: ['decision-maker', 'line-manager'],
} as const;

const recordEffectReview = command({
  ...row,
  name: 'RecordEffectReview',
  says: { sv: 'Gå igenom effekten', en: 'Review the effect' },
  fields: {
    lot,
    point: id('Tidpunkt: ISO 8601-tid efter överlämningen', 'Point: an ISO 8601 period after the handover'),
    found: text('Vad som framkom', 'What was found', 8000),
    actions: list(
      'Åtgärder',
      'Actions',
      object('Åtgärd', 'Action', {
        id: id('Beteckning', 'Name'),
        what: text('Vad som ska göras', 'What is to be done', 2000),
        owner: id('Vem: roll eller person', 'Who: role or person'),
        dueOn: date('Senast', 'By'),
      }),
      [0, 20],
      { optional: true },
    ),
  },
  by: needs,
  rules: [rules.reviewIsPlanned, rules.reviewIsDue, rules.actionsAreSound],
  causes: ({ body, track, today }) => {
    const { point, found, actions = [] } = body;
    return [
      {
        type: 'EffectReviewed',
        facts: {
          track: track.id,
          point,
          on: today,
          actions: actions.map(({ id: name, owner, dueOn }) => ({ id: name, owner, dueOn })),
        },
        body: { found, actions: actions.map(({ id: name, what }) => ({ id: name, what })) },
      },
    ];
  },
  asks: (state, track) => {
    const acceptedOn = state.effects[track.id]?.acceptedOn;
    if (acceptedOn === undefined) return [];
    return reviewsLeft(state, track).map((point) => {
      const day = measurableFrom(acceptedOn, point);
      return { about: point, opensAt: startOfDay(day), dueAt: endOfDay(day) };
    });
  },
  example: {
    point: 'P6M',
    found: 'The energy use falls more slowly than expected: the ventilation runs at night.',
    actions: [
      { id: 'ventilation', what: 'Set the ventilation by presence.', owner: 'needs-owner', dueOn: '2030-02-01' },
    ],
  },
});

const completeEffectAction = command({
  ...row,
  name: 'CompleteEffectAction',
  says: { sv: 'Anteckna att en åtgärd är klar', en: 'Record that an action is done' },
  fields: {
    lot,
    action: id('Åtgärd', 'Action'),
    on: date('Dag då den var klar', 'Day on which it was done'),
    result: text('Vad det gav', 'What it led to', 4000, { optional: true }),
  },
  by: measurers,
  rules: [rules.actionIsOpen, rules.actionIsOwn, rules.doneIsPast],
  causes: ({ body, track }) => [
    {
      type: 'EffectActionCompleted',
      facts: { track: track.id, action: body.action, on: body.on },
      ...(body.result === undefined ? {} : { body: { result: body.result } }),
    },
  ],
  asks: (state, track) =>
    actionsLeft(state, track).map(({ id: about, owner, dueOn }) => ({
      about,
      ...askedOf(state, owner),
      dueAt: endOfDay(dueOn),
    })),
  example: { action: 'ventilation', on: '2030-01-21', result: 'The use at night has halved.' },
});

export const reviewCommands = [recordEffectReview, completeEffectAction];
