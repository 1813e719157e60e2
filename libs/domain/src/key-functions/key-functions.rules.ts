import { rule } from '../case/rule.js';
import { needs } from '../case/roles.js';
import type { Text } from '../case/text.js';
import { unheard, type KeyFunction } from './key-functions.state.js';

/** What the functions are called. */
export const keyFunctionNames: Readonly<Record<KeyFunction, Text>> = {
  law: { sv: 'juridik', en: 'law' },
  'it-security': { sv: 'it och säkerhet', en: 'IT and security' },
  finance: { sv: 'ekonomi', en: 'finance' },
  operations: { sv: 'förvaltning och drift', en: 'operations' },
  users: { sv: 'användare', en: 'users' },
};

export const hearingIsHeld = rule<{ readonly on: string }>({
  id: 'HEARING-DATE',
  says: { sv: 'Funktionen är redan hörd.', en: 'The function has been heard already.' },
  basis: 'own rule: what is recorded is what was said, not what is planned.',
  holds: ({ body, today }) => body.on <= today,
  because: ({ today }) => ({ says: { sv: `Senast ${today}.`, en: `At the latest ${today}.` }, expected: today }),
  field: 'on',
});

export const needIsThere = rule({
  id: 'HEARING-NEED',
  says: { sv: 'Behovet är skrivet.', en: 'The need is written.' },
  basis: 'own rule: a function is heard about something.',
  holds: ({ state }) => state.analyses.needs !== undefined,
  who: needs,
});

export const functionIsNotHeard = rule<{ readonly function: KeyFunction }>({
  id: 'HEARING-WAIVED',
  says: { sv: 'Funktionen är inte redan hörd.', en: 'The function has not been heard already.' },
  basis: 'own rule: what was said stays on the record and is not replaced by a decision not to ask.',
  holds: ({ state, body }) => state.keyFunctions[body.function]?.status !== 'heard',
  field: 'function',
});

/** For the start decision: `starts` says whether it is one to start. */
export const functionsAreHeard = rule<{ readonly decision: 'start' | 'stop' }>({
  id: 'START-HEARD',
  says: {
    sv: 'Varje nyckelfunktion är hörd, eller undantagen av beslutsfattaren.',
    en: 'Each key function is heard, or waived by the decision-maker.',
  },
  basis:
    'own rule: law, security, finance, operations and users meet the solution after it is bought; asked before, they change it.',
  holds: ({ state, body }) => body.decision !== 'start' || unheard(state).length === 0,
  because: ({ state }) => {
    const missing = unheard(state);
    const names = (language: 'sv' | 'en') => missing.map((one) => keyFunctionNames[one][language]).join(', ');
    return { says: { sv: `Saknas: ${names('sv')}.`, en: `Missing: ${names('en')}.` }, expected: missing.join(', ') };
  },
  who: [...needs, 'procurer', 'decision-maker'],
});
