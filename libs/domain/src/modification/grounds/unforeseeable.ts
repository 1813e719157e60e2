import { each } from './each.js';
import { natureIsTheSame, supplierIsTheSame, yes, type Check, type Tried } from './check.js';

/** LOU 17:12: circumstances that a diligent authority could not foresee. */
export const unforeseeable = (tried: Tried): readonly Check[] => [
  {
    id: 'unforeseeable',
    says: {
      sv: 'En omsorgsfull myndighet kunde inte förutse omständigheterna.',
      en: 'A diligent authority could not foresee the circumstances.',
    },
    holds: yes(tried.change.unforeseeable),
  },
  natureIsTheSame(tried),
  supplierIsTheSame(tried),
  ...each(tried, 'unforeseeable'),
];
