/** Why a signed command was not accepted. The codes are stable: they are recorded with the attempt. */
export type SignedCommandRefusalCode =
  | 'SIGNED-MISSING'
  | 'SIGNED-MALFORMED'
  | 'SIGNED-TYPE'
  | 'SIGNED-ALGORITHM'
  | 'SIGNED-UNKNOWN-KEY'
  | 'SIGNED-SIGNATURE'
  | 'SIGNED-TOO-LONG'
  | 'SIGNED-FOREIGN'
  | 'SIGNED-NOT-YET'
  | 'SIGNED-STALE';

/** What each refusal says to a person, in Swedish and English. */
export const signedCommandRefusalTexts: Readonly<
  Record<SignedCommandRefusalCode, { readonly sv: string; readonly en: string }>
> = {
  'SIGNED-MISSING': { sv: 'Kommandot är inte signerat.', en: 'The command is not signed.' },
  'SIGNED-MALFORMED': { sv: 'Det signerade kommandot går inte att läsa.', en: 'The signed command cannot be read.' },
  'SIGNED-TYPE': { sv: 'Signaturen gäller något annat än ett kommando.', en: 'What is signed is not a command.' },
  'SIGNED-ALGORITHM': {
    sv: 'Kommandot är signerat med en algoritm som inte godtas.',
    en: 'The command is signed with an algorithm that is not accepted.',
  },
  'SIGNED-UNKNOWN-KEY': {
    sv: 'Tjänstekontot har ingen sådan nyckel.',
    en: 'The service account has no such key.',
  },
  'SIGNED-SIGNATURE': {
    sv: 'Signaturen stämmer inte med innehållet.',
    en: 'The signature does not match the content.',
  },
  'SIGNED-TOO-LONG': {
    sv: 'Kommandot är giltigt längre än 300 sekunder.',
    en: 'The command is valid for longer than 300 seconds.',
  },
  'SIGNED-FOREIGN': { sv: 'Kommandot gäller ett annat ärende.', en: 'The command is meant for another case.' },
  'SIGNED-NOT-YET': { sv: 'Kommandot är utfärdat i framtiden.', en: 'The command was issued in the future.' },
  'SIGNED-STALE': { sv: 'Kommandots giltighetstid har gått ut.', en: 'The command is no longer valid.' },
};
