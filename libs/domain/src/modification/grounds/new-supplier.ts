import { otherwiseImmaterial } from './not-material.js';
import { yes, type Check, type Tried } from './check.js';

/** LOU 17:13: another supplier takes the contract over after a restructuring or an insolvency, and nothing else is material. */
export function newSupplier(tried: Tried): readonly Check[] {
  const { change, contract } = tried;
  const given = change.newSupplier;
  return [
    {
      id: 'new-supplier',
      says: { sv: 'En annan leverantör tar över avtalet.', en: 'Another supplier takes the contract over.' },
      holds: yes(given !== undefined && given.supplier !== contract.supplier),
    },
    {
      id: 'reason',
      says: {
        sv: 'Det beror på en omstrukturering eller på insolvens.',
        en: 'The reason is a restructuring or an insolvency.',
      },
      holds: yes(given !== undefined && given.because !== 'other'),
    },
    {
      id: 'qualified',
      says: {
        sv: 'Den nya leverantören uppfyller de ursprungliga kraven.',
        en: 'The new supplier meets the original requirements.',
      },
      holds: yes(given?.qualified),
    },
    ...otherwiseImmaterial(tried),
    {
      id: 'no-circumvention',
      says: {
        sv: 'Bytet är inte ett sätt att kringgå lagen.',
        en: 'The change is not a way of circumventing the act.',
      },
      holds: yes(given !== undefined && !given.circumvents),
    },
  ];
}
