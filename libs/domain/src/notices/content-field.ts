import type { CalendarDate } from '../calendar/index.js';
import type { Json, Text } from '../case/text.js';
import type { Drafting, NoticeRegime } from './drafting.js';
import type { NoticeKind } from './notices.state.js';

/** One particular of a notice: which notices have it, by what law, and where the case holds it. */
export interface ContentField {
  readonly id: string;
  readonly says: Text;
  /** The field's id in eForms, where one is known. */
  readonly bt?: string;
  readonly basis: string;
  /** `false`: the basis is from memory and nobody has checked it. */
  readonly verified?: false;
  readonly validFrom: CalendarDate;
  readonly validTo?: CalendarDate;
  readonly kinds: readonly NoticeKind[];
  readonly regimes: readonly NoticeRegime[];
  /** Only in procedures or cases of a sort. */
  readonly where?: (draft: Drafting) => boolean;
  /** `required`: the notice isn't sent without it; `known`: it is told when the case has it. */
  readonly need: 'required' | 'known';
  /** The command, and its field, that gives it. */
  readonly from: string;
  /** The value, or undefined while the case lacks it. */
  read(draft: Drafting): Json | undefined;
}
