import type { Instant } from '../calendar/index.js';
import type { Json } from '../case/text.js';
import type { CaseState } from '../case/state.js';
import type { Wanted } from '../case/work.js';
import { noticeContents } from './contents.js';
import { drafting, type GivenContents } from './drafting.js';
import type { NoticeKind } from './notices.state.js';

/** A notice as it is sent to the registered database: plain JSON, by eForms field ids where they are known. */
export interface NoticeToSend {
  /** Its id in the case: what `RecordPublication` and `RecordNoticeRejection` name. */
  readonly notice: string;
  readonly kind: NoticeKind;
  /** eForms notice subtype. */
  readonly subtype: string;
  readonly reference: string;
  readonly sentAt: Instant;
  readonly fields: readonly { readonly id: string; readonly bt?: string; readonly value: Json }[];
}

/**
 * The work of sending the notice of a kind that was noted last, where the program sends it; nothing where it went by hand.
 * @param given what the command said and the state doesn't hold in a place of its own
 */
export function sending(state: CaseState, kind: NoticeKind, given: GivenContents): readonly Wanted[] {
  const sent = Object.values(state.notices).findLast((one) => one.kind === kind);
  const draft = sent && drafting(state, kind, given, sent.track);
  if (!sent || sent.by === 'hand' || !draft) return [];
  const { subtype, fields } = noticeContents(draft, sent.sentAt);
  return [
    {
      kind: 'notice',
      roles: ['procurer', 'registrar'],
      subject: { sv: `Annons att skicka i ${state.reference}`, en: `Notice to send in ${state.reference}` },
      says: {
        sv: `${sent.id} (eForms ${subtype}) skickas till annonsdatabasen. Anteckna dess besked med RecordPublication eller RecordNoticeRejection.`,
        en: `${sent.id} (eForms ${subtype}) is sent to the notice database. Record what it answers with RecordPublication or RecordNoticeRejection.`,
      },
      notice: {
        notice: sent.id,
        kind,
        subtype,
        reference: state.reference,
        sentAt: sent.sentAt,
        fields: fields.map(({ id, bt, value }) => ({ id, ...(bt === undefined ? {} : { bt }), value })),
      },
    },
  ];
}
