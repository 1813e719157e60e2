import { command } from '../case/command.js';
import { id, list, text } from '../fields/build.js';
import * as rules from './consent.rules.js';
import { consentWith } from './consent.rules.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const here = { area: 'competition', when: 'listed' } as const;

const giveConsent = command({
  ...here,
  name: 'GiveConsent',
  says: { sv: 'Samtyck till att något av er lösning visas', en: 'Consent to something of your solution being shown' },
  fields: { lot, what: text('Vad ni samtycker till visas', 'What you consent to being shown', 8000) },
  by: ['supplier'],
  relation: 'participant',
  rules: [rules.consentIsSpecific],
  causes: ({ state, track, capacity, body: { what } }) => [
    {
      type: 'ConsentGiven',
      facts: { track: track.id, consent: `c${state.consents.length + 1}`, supplier: capacity.supplier ?? '' },
      body: { what },
    },
  ],
  example: { what: 'The drawing of the heat pump’s connection, as shown on 23 August.' },
});

const revealSolution = command({
  ...here,
  name: 'RevealSolution',
  says: {
    sv: 'Visa något av en deltagares lösning för andra',
    en: "Show something of a participant's solution to others",
  },
  fields: {
    lot,
    consent: id('Samtycke', 'Consent'),
    to: list('För vilka', 'To whom', id('Leverantör', 'Supplier'), [1, 100]),
    what: text('Vad som visas', 'What is shown', 8000),
  },
  by: ['procurer'],
  relation: 'case',
  rules: [rules.supplierHasConsented, rules.shownToOthersWhoRemain],
  causes: ({ state, track, body: { consent, to, what } }) => [
    {
      type: 'SolutionRevealed',
      facts: { track: track.id, consent, supplier: consentWith(state, consent)?.supplier ?? '', to },
      body: { what },
    },
  ],
  example: { consent: 'c1', to: ['supplier-b', 'supplier-c'], what: 'The drawing of the connection.' },
});

export const consentCommands = [giveConsent, revealSolution];
