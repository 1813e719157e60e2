/** A text in both languages. */
export interface Text {
  readonly sv: string;
  readonly en: string;
}

/** `not-shown`: the file, or who ran the program, doesn't show what it takes to tell. */
export type Outcome = 'holds' | 'fails' | 'not-shown';

export interface Finding {
  readonly check: CheckId;
  readonly outcome: Outcome;
  /** A window, a lot or a file. */
  readonly where?: string;
  /** What differs, or what is not shown. */
  readonly says?: Text;
}

/** What is checked, in the order in which it is reported. */
export const checkTexts = {
  SIGNATURE: { sv: 'Filen är undertecknad och oförändrad', en: 'The file is signed and unchanged' },
  DOCUMENTS: { sv: 'Villkoren är de publicerade', en: 'The terms are the published ones' },
  CHAIN: { sv: 'Kedjan av inlämningar är hel', en: 'The chain of submissions is whole' },
  COUNTED: { sv: 'Det som räknas är det som kom in', en: 'What counts is what was received' },
  TIME: { sv: 'Inget sent räknas, inget i tid är sent', en: 'Nothing late counts, nothing in time is late' },
  OPENERS: { sv: 'Minst två öppnade, efter tidens slut', en: 'At least two opened, after the deadline' },
  LIST: { sv: 'Förteckningen är den som upprättades', en: 'The list is the one that was made' },
  CERTIFIED: { sv: 'De som öppnade har intygat förteckningen', en: 'Those who opened have certified the list' },
  TENDERS: { sv: 'Anbuden som jämförs är de som räknas', en: 'The tenders compared are those that count' },
  RESULT: { sv: 'Varje delsteg och resultat stämmer', en: 'Each step and result is right' },
  RANKING: { sv: 'Rangordningen följer av resultaten', en: 'The ranking follows from the results' },
  DECISION: { sv: 'Beslutet följer rangordningen', en: 'The decision follows the ranking' },
  RECEIPT: { sv: 'Kvittot återfinns', en: 'The receipt is found' },
  TENDER: { sv: 'Det egna anbudet återfinns', en: 'The own tender is found' },
  MANIFEST: { sv: 'Filerna är de som manifestet anger', en: 'The files are those that the manifest names' },
  EVENTS: { sv: 'Kedjan av händelser är hel', en: 'The chain of events is whole' },
  BODIES: { sv: 'Texterna är de som kedjan har', en: 'The texts are those that the chain has' },
  DISPOSALS: { sv: 'Det som är gallrat är beslutat', en: 'What is disposed of was decided' },
} as const satisfies Readonly<Record<string, Text>>;

export type CheckId = keyof typeof checkTexts;

const says = (sv: string | undefined, en: string | undefined) =>
  sv === undefined || en === undefined ? {} : { says: { sv, en } };

export const holds = (check: CheckId, where?: string, sv?: string, en?: string): Finding => ({
  check,
  outcome: 'holds',
  ...(where === undefined ? {} : { where }),
  ...says(sv, en),
});

export const fails = (check: CheckId, where: string | undefined, sv: string, en: string): Finding => ({
  ...holds(check, where, sv, en),
  outcome: 'fails',
});

export const notShown = (check: CheckId, where: string | undefined, sv: string, en: string): Finding => ({
  ...holds(check, where, sv, en),
  outcome: 'not-shown',
});

/** What failed, or that the check holds. */
export const orHolds = (check: CheckId, where: string | undefined, failed: readonly Finding[]): readonly Finding[] =>
  failed.length > 0 ? failed : [holds(check, where)];
