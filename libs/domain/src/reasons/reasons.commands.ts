import { endOfDay } from '../calendar/index.js';
import { command } from '../case/command.js';
import { firstOpen } from '../case/first-open.js';
import { id, text } from '../fields/build.js';
import { statutoryPeriod } from '../periods/index.js';
import * as rules from './reasons.rules.js';
import { reasonsAbout, unansweredRequests, winnersFor } from './to-tell.js';

const askForReasons = command({
  name: 'AskForReasons',
  says: { sv: 'Begär skälen för ett beslut', en: 'Ask for the reasons of a decision' },
  area: 'competition',
  fields: { question: text('Vad ni vill veta', 'What you want to know', 4000, { optional: true }) },
  by: ['supplier'],
  relation: 'any-supplier',
  when: 'always',
  rules: [rules.lawGivesReasons, rules.somethingWasDecided, rules.isNotAskedTwice],
  causes: ({ state, capacity, today, body: { question } }) => {
    const supplier = capacity.supplier ?? '';
    return [
      {
        type: 'ReasonsAsked',
        facts: {
          request: `r${state.reasonsRequests.length + 1}`,
          supplier,
          about: reasonsAbout(state, supplier) ?? 'award',
          dueOn: statutoryPeriod('REASONS', today).endsOn,
        },
        ...(question === undefined ? {} : { body: { question } }),
      },
    ];
  },
  example: { question: 'Why did our method get level 3?' },
});

const giveReasons = command({
  name: 'GiveReasons',
  says: { sv: 'Ge skälen på begäran', en: 'Give the reasons on request' },
  area: 'competition',
  fields: {
    request: id('Begäran', 'Request'),
    reasons: text('Skäl', 'Reasons', 8000),
    advantages: text(
      'Det vinnande anbudets egenskaper och fördelar',
      'Characteristics and advantages of the winner',
      8000,
      {
        optional: true,
      },
    ),
    course: text('Hur förhandlingen eller dialogen gick till', 'The course of the negotiation or dialogue', 8000, {
      optional: true,
    }),
  },
  by: ['procurer'],
  relation: 'case',
  when: 'always',
  rules: [rules.requestWaits, rules.reasonsAreSaid, rules.advantagesAreSaid, rules.courseIsSaid],
  causes: ({ state, today, body: { request, ...body } }) => {
    const asked = unansweredRequests(state).find((one) => one.id === request);
    const supplier = asked?.supplier ?? '';
    return [
      {
        type: 'ReasonsGiven',
        facts: {
          request,
          supplier,
          winners: asked?.about === 'award' ? winnersFor(state, supplier) : [],
          late: today > (asked?.dueOn ?? today),
        },
        body: Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)),
      },
    ];
  },
  asks: (state, track) =>
    firstOpen(state, track)
      ? unansweredRequests(state).map((one) => ({ about: one.id, since: one.askedAt, dueAt: endOfDay(one.dueOn) }))
      : [],
  example: {
    request: 'r1',
    reasons: 'Declarations were collected for the main components alone, which is level 2.',
    advantages: 'The winner collects them for every component and tests them on a built project.',
    course: 'Two rounds were held with all three, on the same themes.',
  },
});

export const reasonsCommands = [askForReasons, giveReasons];
