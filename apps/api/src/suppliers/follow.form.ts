import type { Form } from '@behov/messages';
import { actingFor } from './acting-for.form.js';

const says = (sv: string, en: string) => ({ says: { sv, en }, optional: true }) as const;

/** What to follow: a procurement, or a search. */
export const followForm = {
  name: 'Follow',
  says: { sv: 'Följ en upphandling eller en sökning', en: 'Follow a procurement or a search' },
  fields: {
    supplier: actingFor,
    id: { kind: 'id', ...says('Beteckning; samma igen ändrar', 'Id; the same again changes') },
    procurement: { kind: 'id', ...says('Upphandling', 'Procurement') },
    kind: { kind: 'id', ...says('Sökning: slag av händelse', 'Search: kind of event') },
    organisation: { kind: 'id', ...says('Sökning: köpare', 'Search: buyer') },
    cpv: { kind: 'text', max: 10, ...says('Sökning: CPV-kod eller dess början', 'Search: CPV code or its beginning') },
    text: { kind: 'text', max: 200, ...says('Sökning: i beteckning eller namn', 'Search: in reference or title') },
  },
  example: { id: 'schools', kind: 'NoticePublished', cpv: '4521' },
} as const satisfies Form;

/** A body of {@link followForm}. */
export interface FollowBody {
  readonly supplier?: string;
  readonly id?: string;
  readonly procurement?: string;
  readonly kind?: string;
  readonly organisation?: string;
  readonly cpv?: string;
  readonly text?: string;
}

/** A CPV code, or its beginning from the division on. */
export const cpvShape = /^\d{2,8}$|^\d{8}-\d$/;
export const cpvExpected = '2–8 digits, or 8 digits, a hyphen and the check digit';
