import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import { missingInWords, noticeContents, type NoticeDraft } from './contents.js';
import type { GivenContents } from './drafting.js';
import type { NoticeKind } from './notices.state.js';

/** The draft that a command would send. */
function draftOf(ctx: Deciding<GivenContents>, kind: NoticeKind): NoticeDraft {
  const { state, track, definition, body, now } = ctx;
  return noticeContents({ state, kind, track, definition, given: body }, now);
}

/** No notice is sent that lacks what it must say; each missing particular is named with where it is given. */
export const contentsAreComplete = (kind: NoticeKind) =>
  rule<GivenContents>({
    id: 'NOTICE-CONTENTS',
    says: {
      sv: 'Annonsen har de uppgifter som den måste innehålla.',
      en: 'The notice has the particulars that it must contain.',
    },
    basis:
      'LOU 10:1–7, 4:6, 4:14, 16:6, 17:17, 18:2, 19:9; Act 2019:668, sections 7–8: an incomplete notice is stopped, and statistics are made from its data.',
    holds: (ctx) => draftOf(ctx, kind).missing.length === 0,
    because: (ctx) => {
      const draft = draftOf(ctx, kind);
      return { says: missingInWords(draft), expected: draft.missing.map(({ id }) => id).join(', ') };
    },
    who: ['procurer', 'needs-owner'],
  });
