import { dateInStockholm, type Instant } from '../calendar/index.js';
import type { Json, Text } from '../case/text.js';
import { callContents } from './call-contents.table.js';
import type { ContentField } from './content-field.js';
import { noticeRegime, type Drafting, type NoticeRegime } from './drafting.js';
import type { NoticeKind } from './notices.state.js';
import { modificationContents } from './modification-contents.table.js';
import { resultContents } from './result-contents.table.js';
import { sharedContents } from './shared-contents.table.js';
import { noticeSubtype } from './subtype.js';

/** Every particular that a notice may have, with its source. */
export const noticeContentsTable: readonly ContentField[] = [
  ...sharedContents,
  ...callContents,
  ...resultContents,
  ...modificationContents,
];

/** One particular in a draft. */
export interface DraftedField extends Pick<ContentField, 'id' | 'says' | 'bt' | 'basis' | 'from'> {
  readonly verified: boolean;
}

/** A notice as the case can fill it in: what it says, and what it lacks and may not be sent without. */
export interface NoticeDraft {
  readonly kind: NoticeKind;
  readonly regime: NoticeRegime;
  /** eForms notice subtype. */
  readonly subtype: string;
  readonly fields: readonly (DraftedField & { readonly value: Json })[];
  readonly missing: readonly DraftedField[];
}

/**
 * What a notice that is sent at an instant says, and what is missing in it.
 * @param at its day in Stockholm decides which rows of the table apply
 */
export function noticeContents(draft: Drafting, at: Instant): NoticeDraft {
  const regime = noticeRegime(draft.definition);
  const on = dateInStockholm(at);
  const rows = noticeContentsTable.filter(
    (row) =>
      row.kinds.includes(draft.kind) &&
      row.regimes.includes(regime) &&
      row.validFrom <= on &&
      on <= (row.validTo ?? on) &&
      (row.where?.(draft) ?? true),
  );
  const read = rows.map((row) => ({ row, value: row.read(draft) }));
  return {
    kind: draft.kind,
    regime,
    subtype: noticeSubtype(draft, at),
    fields: read.flatMap(({ row, value }) => (value === undefined ? [] : [{ ...drafted(row), value }])),
    missing: read.flatMap(({ row, value }) => (value === undefined && row.need === 'required' ? [drafted(row)] : [])),
  };
}

const drafted = ({ id, says, bt, basis, from, verified }: ContentField): DraftedField => ({
  id,
  says,
  ...(bt === undefined ? {} : { bt }),
  basis,
  from,
  verified: verified ?? true,
});

/** The missing particulars by name, each with the command that gives it. */
export function missingInWords({ missing }: NoticeDraft): Text {
  const list = (language: 'sv' | 'en') => missing.map(({ says, from }) => `${says[language]} (${from})`).join('; ');
  return { sv: `Saknas: ${list('sv')}.`, en: `Missing: ${list('en')}.` };
}
