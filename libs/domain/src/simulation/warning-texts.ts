import type { Text } from '../case/text.js';
import type { WarningId } from './warnings.js';

/** What a warning says to those who read it, and why it matters. */
export const warningTexts: Readonly<Record<WarningId, Text>> = {
  'irrelevant-tender-decides': {
    sv: 'Ett anbud som inte kan vinna vänder ordningen mellan två andra: så fungerar relativa priser (KKV rapport 2009:2).',
    en: 'A tender that cannot win turns the order of two others: that is how relative prices work (KKV report 2009:2).',
  },
  'criterion-decides-nothing': {
    sv: 'Kriteriet ändrar inte ordningen mellan några av de påhittade anbuden.',
    en: 'The criterion changes the order of none of the made-up tenders.',
  },
  'price-dominates': {
    sv: 'Det lägre priset går alltid före, vilken kvalitet som än erbjuds.',
    en: 'The lower price always comes first, whatever quality is offered.',
  },
  'price-decides-nothing': {
    sv: 'Det lägre priset går aldrig före.',
    en: 'The lower price never comes first.',
  },
  'lower-price-gains-nothing': {
    sv: 'Ett lägre pris ger inget: ett golv under vilket priset inte lönar sig är inte tillåtet (HFD 2022 ref. 41).',
    en: 'A lower price gains nothing: a floor under which the price does not pay is not allowed (HFD 2022 ref. 41).',
  },
};
