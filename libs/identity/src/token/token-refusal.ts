/** Why an access token was not accepted. The codes are stable: they reach clients in problem details. */
export type TokenRefusalCode =
  | 'TOKEN-MISSING'
  | 'TOKEN-MALFORMED'
  | 'TOKEN-EXPIRED'
  | 'TOKEN-NOT-YET'
  | 'TOKEN-ISSUER'
  | 'TOKEN-AUDIENCE'
  | 'TOKEN-TYPE'
  | 'TOKEN-ALGORITHM'
  | 'TOKEN-SIGNATURE'
  | 'ISSUER-UNREACHABLE';

/** What each refusal says to a person, in Swedish and English. */
export const tokenRefusalTexts: Readonly<Record<TokenRefusalCode, { readonly sv: string; readonly en: string }>> = {
  'TOKEN-MISSING': { sv: 'Åtkomstbiljett saknas. Logga in.', en: 'There is no access token. Sign in.' },
  'TOKEN-MALFORMED': { sv: 'Åtkomstbiljetten går inte att läsa.', en: 'The access token cannot be read.' },
  'TOKEN-EXPIRED': {
    sv: 'Åtkomstbiljetten har gått ut. Logga in igen.',
    en: 'The access token has expired. Sign in again.',
  },
  'TOKEN-NOT-YET': { sv: 'Åtkomstbiljetten gäller inte ännu.', en: 'The access token is not valid yet.' },
  'TOKEN-ISSUER': {
    sv: 'Åtkomstbiljetten är utfärdad av någon annan än den utfärdare som gäller här.',
    en: 'The access token was issued by another issuer than the one trusted here.',
  },
  'TOKEN-AUDIENCE': {
    sv: 'Åtkomstbiljetten är utfärdad för en annan tjänst.',
    en: 'The access token was issued for another service.',
  },
  'TOKEN-TYPE': {
    sv: 'Detta är inte en åtkomstbiljett av typen at+jwt.',
    en: 'This is not an access token of type at+jwt.',
  },
  'TOKEN-ALGORITHM': {
    sv: 'Åtkomstbiljetten är signerad med en algoritm som inte godtas.',
    en: 'The access token is signed with an algorithm that is not accepted.',
  },
  'TOKEN-SIGNATURE': {
    sv: 'Åtkomstbiljettens signatur stämmer inte med någon av utfärdarens nycklar.',
    en: "The access token's signature matches none of the issuer's keys.",
  },
  'ISSUER-UNREACHABLE': {
    sv: 'Inloggningstjänsten svarar inte. Försök igen om en stund.',
    en: 'The identity provider does not answer. Try again shortly.',
  },
};

/** Thrown by a verifier for every token that it does not accept; the message never contains the token. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';

  constructor(
    readonly code: TokenRefusalCode,
    options?: { cause?: unknown },
  ) {
    super(`${code}: ${tokenRefusalTexts[code].en}`, options);
  }
}
