import type { Text } from '../case/text.js';

/** What the records of a case are sorted into, for how long they are kept. */
export const retentionClasses = [
  'winning-tenders',
  'losing-tenders',
  'tender-lists',
  'documentation',
  'report',
  'contract',
  'declarations',
] as const;
export type RetentionClass = (typeof retentionClasses)[number];

export interface RetentionRow {
  readonly name: Text;
  readonly covers: Text;
  /** What the shortest time runs from: the award, and for the contract its own term besides. */
  readonly least: 'award' | 'award-and-term';
  readonly basis: string;
  /** Whether the section was read in the statute's text. */
  readonly verified: boolean;
}

/**
 * The classes. The four years are the least that LOU asks of a body outside the Archives Act; they are kept to for every
 * organisation, and an authority under the Act disposes of nothing before its own decision on retention besides.
 */
export const retentionTable: Readonly<Record<RetentionClass, RetentionRow>> = {
  'winning-tenders': {
    name: { sv: 'Antagna anbud', en: 'Winning tenders' },
    covers: {
      sv: 'Anbud och ansökningar från dem som tilldelades kontrakt',
      en: 'Tenders and requests of those who were awarded a contract',
    },
    least: 'award-and-term',
    basis: 'LOU 12:17, 19:23, 19a:12; own rule: what the contract rests on is kept as long as the contract',
    verified: true,
  },
  'losing-tenders': {
    name: { sv: 'Övriga anbud och ansökningar', en: 'Other tenders and requests' },
    covers: {
      sv: 'Anbud och ansökningar som inte ledde till kontrakt, även de som kom för sent',
      en: 'Tenders and requests that led to no contract, late ones too',
    },
    least: 'award',
    basis: 'LOU 12:17, 19:23, 19a:12',
    verified: true,
  },
  'tender-lists': {
    name: { sv: 'Anbudsförteckningar', en: 'Lists of tenders' },
    covers: { sv: 'Öppningar, förteckningar och intyg', en: 'Openings, lists and what was certified' },
    least: 'award',
    basis: 'LOU 12:10, 12:17, 19:23, 19a:12',
    verified: true,
  },
  documentation: {
    name: { sv: 'Dokumentation', en: 'Documentation' },
    covers: {
      sv: 'Analyser, upphandlingsdokument, frågor och svar, beslut och deras skäl',
      en: 'Analyses, procurement documents, questions and answers, decisions and their reasons',
    },
    least: 'award',
    basis: 'LOU 12:14, 12:17, 19:22, 19:23, 19a:11, 19a:12',
    verified: true,
  },
  report: {
    name: { sv: 'Upphandlingsrapport', en: 'Individual report' },
    covers: { sv: 'Rapporten om upphandlingen', en: 'The report on the procurement' },
    least: 'award',
    basis: 'LOU 12:15–17',
    verified: true,
  },
  contract: {
    name: { sv: 'Avtal och uppföljning', en: 'Contract and how it was carried out' },
    covers: {
      sv: 'Avtalet, ändringar, leveranser, betalningar och mätningar',
      en: 'The contract, its changes, deliveries, payments and measurements',
    },
    least: 'award-and-term',
    basis: 'LOU 12:17, 19:23, 19a:12: at least for the contract’s term',
    verified: true,
  },
  declarations: {
    name: { sv: 'Jävsdeklarationer och personuppgifter', en: 'Declarations of interests and personal data' },
    covers: {
      sv: 'Deklarationer och bedömningar av jäv, uppgifter om lagöverträdelser, begäran om handlingar',
      en: 'Declarations of interests and their assessment, data on offences, requests for documents',
    },
    least: 'award',
    basis:
      'LOU 12:16–17; GDPR Article 5(1)(e): no longer than needed, where the Archives Act doesn’t ask for more (not verified)',
    verified: false,
  },
};
