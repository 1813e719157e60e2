import type { JWK } from 'jose';
import type { WrappingIdentities, WrappingRecipient } from './age-key-management.js';

/** What everyone knows who has read this file; good enough for a development machine and refused in production. */
export const developmentWrappingRecipient: WrappingRecipient = {
  active: 'development',
  recipient: 'age1ur7fhwzuw0zfeq9t4fkpe8fswy70sqp6sqzagpjxy3t5zw2qc5qq99rv9h',
};

export const developmentWrappingIdentities: WrappingIdentities = {
  development: 'AGE-SECRET-KEY-17LK36LUTY46XDV2JW7E587JT0Z22XE5WY66HQG46VE7FA78JUD2QGUWFX0',
};

export const developmentReceiptKey: JWK = {
  kty: 'EC',
  crv: 'P-256',
  x: '96ugdSlKs4Hd7e0prI0HEncAQk7ndB2qmy6aiPvNTsE',
  y: 'kdD6MHRmo2i_UID1C56mcP5SlqaGk4tevn899EsBuEQ',
  d: '3wOvLo7OI6ZPr5gZ3gLfo5Y0pyfYGawvWZVtmZX4RCo',
};

/** Whether a text, such as a setting's value, holds one of the keys that everyone knows. */
export const holdsDevelopmentKey = (text: string): boolean =>
  [
    developmentWrappingRecipient.recipient,
    ...Object.values(developmentWrappingIdentities),
    developmentReceiptKey.x,
  ].some((known) => known !== undefined && text.includes(known));
