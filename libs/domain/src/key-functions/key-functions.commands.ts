import { proposesNoGo } from '../analyses/no-go.rules.js';
import { command } from '../case/command.js';
import { needs } from '../case/roles.js';
import { choice, date, id, text } from '../fields/build.js';
import * as rules from './key-functions.rules.js';
import { keyFunctions, unheard } from './key-functions.state.js';

const name = choice('Funktion', 'Function', keyFunctions);

const hearFunction = command({
  name: 'HearFunction',
  says: { sv: 'Anteckna vad en nyckelfunktion säger', en: 'Record what a key function says' },
  area: 'preparation',
  fields: {
    function: name,
    who: id('Vem som talade för den', 'Who spoke for it'),
    on: date('Dag', 'Date'),
    opinion: text('Vad den säger', 'What it says', 8000),
    reservations: text('Förbehåll', 'Reservations', 8000, { optional: true }),
  },
  by: [...needs, 'procurer'],
  relation: 'case',
  when: 'listed',
  rules: [rules.needIsThere, rules.hearingIsHeld],
  causes: ({ state, body }) => {
    const { opinion, reservations, ...heard } = body;
    return [
      {
        type: 'FunctionHeard',
        facts: {
          ...heard,
          reserved: reservations !== undefined,
          needVersion: state.analyses.needs?.version ?? 0,
        },
        body: { opinion, ...(reservations === undefined ? {} : { reservations }) },
      },
    ];
  },
  // A function is asked about a need that stands.
  asks: (state) => {
    const { status, approvedAt } = state.analyses.needs ?? {};
    if (status !== 'approved' || proposesNoGo(state)) return [];
    return unheard(state).map((about) => ({ about, ...(approvedAt === undefined ? {} : { since: approvedAt }) }));
  },
  example: {
    function: 'law',
    who: 'jurist@goteborg.example',
    on: '2017-01-10',
    opinion: 'The rights to what is developed have to be settled in the documents.',
  },
});

const waiveFunction = command({
  name: 'WaiveFunction',
  says: { sv: 'Besluta att inte höra en nyckelfunktion', en: 'Decide not to hear a key function' },
  area: 'preparation',
  fields: { function: name, reasons: text('Skäl', 'Reasons') },
  by: ['decision-maker'],
  relation: 'case',
  when: 'listed',
  rules: [rules.functionIsNotHeard],
  causes: ({ body: { function: waived, reasons } }) => [
    { type: 'FunctionWaived', facts: { function: waived }, body: { reasons } },
  ],
  example: { function: 'it-security', reasons: 'The building holds no system of the city.' },
});

export const keyFunctionsCommands = [hearFunction, waiveFunction];
