import { command } from '../case/command.js';
import { label } from '../fields/build.js';
import * as rules from './opener-keys.rules.js';

/** An opener's public key, to which shares of split keys are encrypted. Windows that are announced already keep theirs. */
const registerOpenerKey = command({
  name: 'RegisterOpenerKey',
  says: { sv: 'Registrera sin öppna nyckel som öppnare', en: "Register one's public key as an opener" },
  area: 'competition',
  fields: { recipient: label('Öppen nyckel (age)', 'Public key (age)', 4000) },
  by: ['opener'],
  relation: 'case',
  when: 'always',
  rules: [rules.isRecipient],
  causes: ({ actor, body }) => [
    { type: 'OpenerKeyRegistered', facts: { opener: actor.id, recipient: body.recipient } },
  ],
  example: { recipient: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p' },
});

export const openerKeysCommands = [registerOpenerKey];
