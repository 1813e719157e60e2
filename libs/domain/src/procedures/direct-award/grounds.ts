import type { Ground } from '../definition.js';

/** The section of each was not read apart from the others. */
const chapter = 'LOU 19a:3–7 (which section: not verified)';

/** When a direct award is allowed: the value, or one of the other grounds of the chapter, whatever the value below the threshold. */
export const groundsForDirectAward: readonly Ground[] = [
  {
    id: 'below-limit',
    says: {
      sv: 'Värdet understiger direktupphandlingsgränsen.',
      en: 'The value is below the limit for direct awards.',
    },
    basis: 'LOU 19a:2',
    regimes: ['direct-award'],
  },
  {
    id: 'no-suitable-tenders',
    says: {
      sv: 'En annonserad upphandling gav inga anbud eller inga lämpliga.',
      en: 'An advertised procurement gave no tenders or no suitable ones.',
    },
    basis: chapter,
    evidence: {
      sv: 'Den tidigare upphandlingens beteckning och utfall.',
      en: 'Reference and outcome of the earlier procurement.',
    },
  },
  {
    id: 'urgency',
    says: { sv: 'Brådska som inte beror på myndigheten.', en: 'Urgency that is not the authority’s doing.' },
    basis: chapter,
    evidence: {
      sv: 'Händelsen, dess dag och varför en annons inte hinns med.',
      en: 'The event, its day and why there is no time for a notice.',
    },
  },
  {
    id: 'as-without-notice',
    says: {
      sv: 'En sådan situation som i 6 kap. 14 eller 17–19 §: ensam leverantör, särskilda varor, upprepning eller tjänst efter projekttävling.',
      en: 'A situation as in chapter 6, section 14 or 17–19: one supplier alone, special goods, repetition or a service after a contest.',
    },
    basis: chapter,
    evidence: {
      sv: 'Vilken av situationerna det är, och det som visar den.',
      en: 'Which of the situations it is, and what shows it.',
    },
  },
  {
    id: 'exceptional-reasons',
    says: { sv: 'Synnerliga skäl.', en: 'Exceptional reasons.' },
    basis: chapter,
    evidence: { sv: 'Skälen och varför de är synnerliga.', en: 'The reasons and why they are exceptional.' },
  },
  {
    id: 'bridging',
    says: {
      sv: 'Ett köp som överbryggar tiden medan en upphandling överprövas.',
      en: 'A purchase that bridges the time while a procurement is under review.',
    },
    basis: chapter,
    evidence: {
      sv: 'Upphandlingen som överprövas, målet, och varför behovet inte kan vänta.',
      en: 'The procurement under review, the case at court, and why the need cannot wait.',
    },
  },
];
