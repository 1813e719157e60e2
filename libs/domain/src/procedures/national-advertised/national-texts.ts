import type { Text } from '../../case/text.js';

/** What every advertised procurement under chapter 19 asks for, and what can go wrong in each. */
export const nationalDemands: readonly Text[] = [
  {
    sv: 'Dokumenten beskriver själva hur upphandlingen går till: skeden, krav, kriterier och villkor.',
    en: 'The documents themselves describe how the procurement is run: stages, requirements, criteria and terms.',
  },
  {
    sv: 'Tider som är skäliga för just den här upphandlingen; lagen ger inget antal dagar.',
    en: 'Times that are reasonable for this very procurement; the law gives no number of days.',
  },
];

export const nationalRisks: readonly Text[] = [
  {
    sv: 'Värdet når tröskelvärdet och fel regler har följts.',
    en: 'The value reaches the threshold, and the wrong rules were followed.',
  },
  {
    sv: 'Det som inte står i dokumenten går inte att göra senare.',
    en: 'What the documents do not say cannot be done later.',
  },
];
