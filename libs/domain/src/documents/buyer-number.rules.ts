import { rule } from '../case/rule.js';
import type { NoticeTerms } from './notice-terms.js';

/** Ten digits, with or without a hyphen before the last four, the last a check digit by the Luhn algorithm. */
export function isSwedishNumber(text: string): boolean {
  if (!/^\d{6}-?\d{4}$/.test(text)) return false;
  const digits = [...text.replace('-', '')].map(Number);
  const sum = digits.reduce((so, digit, at) => {
    const weighed = at % 2 === 0 ? digit * 2 : digit;
    return so + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

export const buyerNumberIsSound = rule<NoticeTerms>({
  id: 'DOC-BUYER-NUMBER',
  says: {
    sv: 'Myndighetens organisationsnummer har tio siffror, och den sista stämmer med de andra.',
    en: "The authority's registration number has ten digits, and the last one agrees with the others.",
  },
  basis: 'Act 2019:668, section 8: the statistics rest on correct numbers; the check digit: own rule.',
  holds: ({ body }) => body.buyerNumber === undefined || isSwedishNumber(body.buyerNumber),
  field: 'buyerNumber',
});
