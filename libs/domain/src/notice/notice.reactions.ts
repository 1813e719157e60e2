import type { Instant } from '../calendar/index.js';
import type { Reactions } from '../case/reaction.js';
import type { CaseState } from '../case/state.js';
import type { Wanted } from '../case/work.js';

/** The package goes to all with the documents. */
function disclosed(state: CaseState, at: Instant): readonly Wanted[] {
  const items = state.disclosures.filter((one) => one.withTheCall && one.publishedAt === at).map((one) => one.what);
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

export const noticeReactions: Reactions = {
  NoticePublished: (state, { facts, at }) => [
    {
      kind: 'publish',
      subject: { sv: `Annons: ${state.title.sv}`, en: `Contract notice: ${state.title.en}` },
      says: {
        sv: `${state.reference} är annonserad (${facts.publicationId}). Frågor ställs senast ${facts.questionsUntilOn}.`,
        en: `${state.reference} is announced (${facts.publicationId}). Questions are asked by ${facts.questionsUntilOn}.`,
      },
    },
    ...disclosed(state, at),
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
