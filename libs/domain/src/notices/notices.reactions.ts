import type { Reactions } from '../case/reaction.js';
import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import type { Wanted } from '../case/work.js';
import { disclosed } from '../notice/notice.reactions.js';
import type { NoticeKind, Publication } from './notices.state.js';

export const noticeKindNames: Readonly<Record<NoticeKind, Text>> = {
  call: { sv: 'Annons', en: 'Contract notice' },
  'ex-ante': { sv: 'Frivillig förhandsinsyn', en: 'Voluntary ex-ante notice' },
  award: { sv: 'Efterannons', en: 'Award notice' },
  'contest-result': { sv: 'Resultat av projekttävling', en: 'Result of the design contest' },
  modification: { sv: 'Annons om ändring', en: 'Modification notice' },
};

/** That a notice is published, told to all suppliers. */
function published(state: CaseState, kind: NoticeKind, { publicationId, publishedAt }: Publication): Wanted {
  const name = noticeKindNames[kind];
  return {
    kind: 'publish',
    subject: { sv: `${name.sv}: ${state.title.sv}`, en: `${name.en}: ${state.title.en}` },
    says: {
      sv: `${state.reference} är publicerad ${publishedAt} med beteckningen ${publicationId}.`,
      en: `${state.reference} is published ${publishedAt} as ${publicationId}.`,
    },
  };
}

export const noticesReactions: Reactions = {
  PublicationRecorded: (state, { facts }) => {
    const notice = state.notices[facts.notice];
    if (!notice) return [];
    // What somebody entered by hand was told when it was sent; the first publication of another notice makes it public.
    const isFirst = notice.by === 'port' && (notice.ted === undefined || notice.national === undefined);
    if (!isFirst) return [];
    const disclosures = notice.kind === 'call' ? disclosed(state) : [];
    return [published(state, notice.kind, facts), ...disclosures];
  },
  NoticeRejected: (state, { facts }) => {
    const notice = state.notices[facts.notice];
    if (!notice) return [];
    const name = noticeKindNames[notice.kind];
    const subject = {
      sv: `${name.sv} avvisad i ${state.reference}`,
      en: `${name.en} rejected in ${state.reference}`,
    };
    const told: Wanted = {
      kind: 'mail',
      roles: ['procurer', 'decision-maker', 'needs-owner', 'registrar'],
      subject,
      says: {
        sv: `${notice.id} publiceras inte. Rätta uppgifterna och skicka den på nytt.`,
        en: `${notice.id} is not published. Correct its particulars and send it anew.`,
      },
    };
    if (notice.kind !== 'call') return [told];
    const everybody: Wanted = {
      kind: 'publish',
      subject,
      says: {
        sv: `Annonsen för ${state.reference} publiceras inte. Tiden för inlämning är inställd, och det som har lämnats in öppnas inte; en ny annons kan komma.`,
        en: `The notice for ${state.reference} is not published. The time for submissions is cancelled, and nothing that was submitted is opened; another notice may come.`,
      },
    };
    return [told, everybody];
  },
};
