import type { Instant } from '../calendar/index.js';
import { disclosedWithTheCall } from '../early-dialogue/disclosure.js';
import type { Reactions } from '../case/reaction.js';
import type { CaseState } from '../case/state.js';
import type { Wanted } from '../case/work.js';
import type { NoticeFacts } from './notice.state.js';
import { sending } from '../notices/notice-work.js';

/** The package goes to all with the documents. @param at only what was published at this instant */
export function disclosed(state: CaseState, at?: Instant): readonly Wanted[] {
  const items = disclosedWithTheCall(state)
    .filter((one) => at === undefined || one.publishedAt === at)
    .map((one) => one.what);
  if (items.length === 0) return [];
  const list = items.join('; ');
  return [
    {
      kind: 'publish',
      subject: {
        sv: `Vad leverantörer fått veta: ${state.title.sv}`,
        en: `What suppliers have been told: ${state.title.en}`,
      },
      says: { sv: `${state.reference}: ${list}.`, en: `${state.reference}: ${list}.` },
    },
  ];
}

const contentsOf = ({
  dispatchedAt,
  submissionsDueAt,
  questionsUntilOn,
  accelerated,
}: NoticeFacts['NoticePublished']) => ({
  dispatchedAt,
  submissionsDueAt,
  questionsUntilOn,
  urgency: accelerated,
});

/** What was sent by hand is made public at once; what the program sends, when it is published. */
function announced(
  state: CaseState,
  { publicationId, questionsUntilOn }: NoticeFacts['NoticePublished'],
  at: Instant,
): readonly Wanted[] {
  return [
    {
      kind: 'publish',
      subject: { sv: `Annons: ${state.title.sv}`, en: `Contract notice: ${state.title.en}` },
      says: {
        sv: `${state.reference} är annonserad (${publicationId}). Frågor ställs senast ${questionsUntilOn}.`,
        en: `${state.reference} is announced (${publicationId}). Questions are asked by ${questionsUntilOn}.`,
      },
    },
    ...disclosed(state, at),
  ];
}

export const noticeReactions: Reactions = {
  NoticePublished: (state, { facts, at }) => [
    ...(facts.publicationId === undefined ? sending(state, 'call', contentsOf(facts)) : announced(state, facts, at)),
    {
      kind: 'mail',
      roles: ['needs-owner', 'innovation-leader', 'matching-officer', 'registrar'],
      subject: { sv: `${state.reference} är annonserad`, en: `${state.reference} is announced` },
      says: {
        sv: 'Från och med nu går alla kontakter med leverantörer genom frågor och svar.',
        en: 'From now on all contact with suppliers goes through questions and answers.',
      },
    },
  ],
};
