import type { Reactions } from '../case/reaction.js';

export const noticeReactions: Reactions = {
  NoticePublished: (state, { facts }) => [
    {
      kind: 'publish',
      subject: { sv: `Annons: ${state.title.sv}`, en: `Contract notice: ${state.title.en}` },
      says: {
        sv: `${state.reference} är annonserad (${facts.publicationId}). Frågor ställs senast ${facts.questionsUntilOn}.`,
        en: `${state.reference} is announced (${facts.publicationId}). Questions are asked by ${facts.questionsUntilOn}.`,
      },
    },
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
