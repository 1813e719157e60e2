import type { Ground } from './definition.js';

/** The grounds for a competitive procedure with negotiation (LOU 6:5–6) and, by 6:21, for a competitive dialogue. */
export const groundsForNegotiation: readonly Ground[] = [
  {
    id: 'adaptation',
    says: {
      sv: 'Behovet kräver anpassning av lättillgängliga lösningar.',
      en: 'The need requires adaptation of readily available solutions.',
    },
    basis: 'LOU 6:5',
  },
  {
    id: 'innovation',
    says: {
      sv: 'Kontraktet omfattar formgivning eller innovativa lösningar.',
      en: 'The contract includes design or innovative solutions.',
    },
    basis: 'LOU 6:5',
  },
  {
    id: 'complexity',
    says: {
      sv: 'Kontraktets art, komplexitet, rättsliga eller finansiella utformning eller risker kräver förhandling.',
      en: 'The nature, complexity, legal or financial make-up or risks of the contract require negotiation.',
    },
    basis: 'LOU 6:5',
  },
  {
    id: 'unspecifiable',
    says: {
      sv: 'De tekniska specifikationerna kan inte fastställas tillräckligt noggrant med hänvisning till en standard eller liknande.',
      en: 'The technical specifications cannot be established with sufficient precision by reference to a standard or the like.',
    },
    basis: 'LOU 6:5',
  },
  {
    id: 'unacceptable-tenders',
    says: {
      sv: 'Tidigare öppet eller selektivt förfarande gav bara ogiltiga eller oacceptabla anbud.',
      en: 'An earlier open or restricted procedure gave only irregular or unacceptable tenders.',
    },
    basis: 'LOU 6:6',
  },
];
