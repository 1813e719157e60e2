import type { Text } from '../../case/text.js';
import type { Change } from '../proposal.fields.js';
import { natureIsTheSame, supplierIsTheSame, yes, type Check, type Tried } from './check.js';

const tests: readonly { readonly id: string; readonly of: keyof Change['material']; readonly says: Text }[] = [
  {
    id: 'admitted',
    of: 'othersAdmitted',
    says: {
      sv: 'Inga andra hade bjudits in om ändringen hade varit känd.',
      en: 'No others would have been admitted had the change been known.',
    },
  },
  {
    id: 'accepted',
    of: 'otherTenderAccepted',
    says: { sv: 'Inget annat anbud hade antagits.', en: 'No other tender would have been accepted.' },
  },
  {
    id: 'participants',
    of: 'moreParticipants',
    says: { sv: 'Inga fler leverantörer hade deltagit.', en: 'No more suppliers would have taken part.' },
  },
  {
    id: 'balance',
    of: 'balanceShifts',
    says: {
      sv: 'Den ekonomiska jämvikten ändras inte till leverantörens förmån.',
      en: 'The economic balance does not shift in favour of the supplier.',
    },
  },
  {
    id: 'scope',
    of: 'considerablyWider',
    says: {
      sv: 'Avtalets omfattning utvidgas inte betydligt.',
      en: 'The scope of the contract is not considerably wider.',
    },
  },
];

/** What makes a modification material, apart from a new supplier. */
export const otherwiseImmaterial = ({ change }: Tried): readonly Check[] =>
  tests.map(({ id, of, says }) => ({ id, says, holds: yes(!change.material[of]) }));

/** LOU 17:14: none of what makes a modification material. */
export const notMaterial = (tried: Tried): readonly Check[] => [
  natureIsTheSame(tried),
  ...otherwiseImmaterial(tried),
  supplierIsTheSame(tried),
];
