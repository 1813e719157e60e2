import { addLength, isCalendarDate, type CalendarDate } from '../calendar/index.js';
import { here, listed, waiting } from '../case/because.js';
import { rule } from '../case/rule.js';
import { inForce } from '../periods/dated.js';
import { judgementOf } from '../pitfalls/prior-involvement.js';
import { excludable, pendingExclusions } from './exclusions.js';
import { exclusionGround, type ExclusionGround } from './grounds.data.js';

interface Raising {
  readonly supplier: string;
  readonly ground: string;
  readonly eventOn: string;
  readonly answersDueOn: string;
  readonly details: string;
}

/** The last day on which a ground may be used, counted from its judgment or event; undefined where it has no limit. */
export function usableUntil({ lookBack }: ExclusionGround, eventOn: CalendarDate): CalendarDate | undefined {
  return lookBack && addLength(eventOn, lookBack).on;
}

export const supplierCompetes = rule<Raising>({
  id: 'EXCLUSION-SUPPLIER',
  says: {
    sv: 'Bara den som är med i konkurrensen kan uteslutas.',
    en: 'Only a supplier that competes can be excluded.',
  },
  basis: 'LOU 13:1–3: the candidate or tenderer is excluded.',
  holds: ({ state, body }) => excludable(state).includes(body.supplier),
  because: ({ state }) => listed(excludable(state), here),
  field: 'supplier',
});

export const isRaisedOnce = rule<Raising>({
  id: 'EXCLUSION-ONCE',
  says: {
    sv: 'Samma grund prövas inte redan för leverantören.',
    en: 'The same ground is not being examined against the supplier already.',
  },
  basis: 'A ground that was raised waits for its decision (own rule: one hearing, one decision).',
  holds: ({ state, body }) => !pendingExclusions(state, [body.supplier]).some((one) => one.ground === body.ground),
  field: 'ground',
});

export const groundIsInForce = rule<Raising>({
  id: 'EXCLUSION-GROUND',
  says: { sv: 'Grunden gäller den dag då den åberopas.', en: 'The ground is in force on the day it is raised.' },
  basis: 'LOU 13:1–3: the grounds are exhaustive.',
  holds: ({ body, today }) =>
    inForce(
      [exclusionGround(body.ground)].filter((one) => one !== undefined),
      today,
    ) !== undefined,
  field: 'ground',
});

export const groundIsNotTooOld = rule<Raising>({
  id: 'EXCLUSION-LOOK-BACK',
  says: {
    sv: 'Domen eller händelsen har skett, och är inte äldre än lagen tillåter.',
    en: 'The judgment or event has happened, and is no older than the law allows.',
  },
  basis: 'LOU 13:1 a: five years from the judgment; 13:3 a: three years from the event.',
  holds: ({ body, today }) => {
    const ground = exclusionGround(body.ground);
    if (!ground || !isCalendarDate(body.eventOn) || body.eventOn > today) return false;
    return today <= (usableUntil(ground, body.eventOn) ?? today);
  },
  because: ({ body, today }) => {
    const ground = exclusionGround(body.ground);
    const until =
      ground && isCalendarDate(body.eventOn) && body.eventOn <= today ? usableUntil(ground, body.eventOn) : undefined;
    return until !== undefined && until < today
      ? { says: { sv: `Den kunde åberopas till och med ${until}.`, en: `It could be used to the end of ${until}.` } }
      : { says: { sv: `Senast ${today}.`, en: `At the latest ${today}.` }, expected: today };
  },
  field: 'eventOn',
});

/** Calendar dates have four digits for the year; a last day in the last of these years is a mistake. */
const lastYear: CalendarDate = '9999-01-01';

export const thereIsTimeToAnswer = rule<Raising>({
  id: 'EXCLUSION-ANSWER-DAY',
  says: { sv: 'Leverantören får tid att yttra sig.', en: 'The supplier gets time to be heard.' },
  basis: 'LOU 13:4, 19:17; that the last day lies ahead is the least (own rule).',
  holds: ({ body, today }) =>
    isCalendarDate(body.answersDueOn) && body.answersDueOn > today && body.answersDueOn < lastYear,
  because: ({ today }) => ({ says: { sv: `Senare än ${today}.`, en: `Later than ${today}.` } }),
  field: 'answersDueOn',
});

export const detailsAreSaid = rule<Raising>({
  id: 'EXCLUSION-DETAILS',
  says: {
    sv: 'Leverantören får veta vad som läggs den till last.',
    en: 'The supplier is told what is held against it.',
  },
  basis: 'LOU 13:4: nobody can answer what was not said.',
  holds: ({ body }) => body.details.trim() !== '',
  field: 'details',
});

export const noOtherWay = rule<Raising>({
  id: 'EXCLUSION-PRIOR',
  says: {
    sv: 'Den som deltog i förberedelserna utesluts bara om inget annat ger lika behandling.',
    en: 'Whoever took part in the preparation is excluded only if nothing else gives equal treatment.',
  },
  basis:
    'LOU 4:8, 13:3 p. 7; Directive 2014/24/EU, Article 41: the judgement of its involvement found an advantage that remains.',
  holds: ({ state, body }) =>
    body.ground !== 'prior-involvement' || judgementOf(state, body.supplier)?.advantage === 'remains',
  field: 'ground',
});

export const raisingRules = [
  supplierCompetes,
  isRaisedOnce,
  groundIsInForce,
  groundIsNotTooOld,
  noOtherWay,
  thereIsTimeToAnswer,
  detailsAreSaid,
];

interface About {
  readonly exclusion: string;
}

const pendingIds = (all: readonly { readonly id: string }[]) =>
  listed(
    all.map((one) => one.id),
    waiting,
  );

export const isPending = rule<About>({
  id: 'EXCLUSION-OPEN',
  says: { sv: 'Grunden väntar på beslut.', en: 'The ground waits for a decision.' },
  basis: 'A ground is decided once; a new event is raised anew (own rule).',
  holds: ({ state, body }) => pendingExclusions(state).some((one) => one.id === body.exclusion),
  because: ({ state }) => pendingIds(pendingExclusions(state)),
  field: 'exclusion',
});

export const answersForItself = rule<About>({
  id: 'EXCLUSION-OWN',
  says: { sv: 'Leverantören yttrar sig i egen sak.', en: 'A supplier answers in its own matter.' },
  basis: 'LOU 13:4',
  holds: ({ state, body, actor }) => pendingExclusions(state, actor.suppliers).some((one) => one.id === body.exclusion),
  because: ({ state, actor }) => pendingIds(pendingExclusions(state, actor.suppliers)),
  field: 'exclusion',
});

/** For decisions that end what is left open: nobody is chosen, invited or awarded while a ground is being examined. */
export const noExclusionIsPending = rule({
  id: 'EXCLUSION-PENDING',
  says: {
    sv: 'Varje fråga om uteslutning är avgjord.',
    en: 'Every question of exclusion is decided.',
  },
  basis: 'LOU 4:10, 13:4, 13:7',
  holds: ({ state }) => pendingExclusions(state).length === 0,
  because: ({ state }) => pendingIds(pendingExclusions(state)),
  who: ['procurer', 'decision-maker'],
});
