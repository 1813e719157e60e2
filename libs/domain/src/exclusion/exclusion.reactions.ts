import type { Reactions } from '../case/reaction.js';

/** What the ground is, and what was decided, stands in the case: a mail tells only that there is something to read. */
export const exclusionReactions: Reactions = {
  ExclusionRaised: (state, { facts }) => [
    {
      kind: 'mail',
      suppliers: [facts.supplier],
      subject: { sv: `Ni får yttra er i ${state.reference}`, en: `You may be heard in ${state.reference}` },
      says: {
        sv: `En fråga om uteslutning har tagits upp (${facts.exclusion}). Ni kan yttra er till och med ${facts.answersDueOn}.`,
        en: `A question of exclusion was raised (${facts.exclusion}). You can answer to the end of ${facts.answersDueOn}.`,
      },
    },
  ],
  ExclusionAnswered: (state, { facts }) => [
    {
      kind: 'mail',
      roles: ['procurer'],
      subject: { sv: `Yttrande i ${state.reference}`, en: `Answer in ${state.reference}` },
      says: {
        sv: `Ett yttrande har kommit in (${facts.exclusion}).`,
        en: `An answer was received (${facts.exclusion}).`,
      },
    },
  ],
  ExclusionDecided: (state, { facts }) => [
    {
      kind: 'mail',
      suppliers: [facts.supplier],
      subject: { sv: `Beslut i ${state.reference}`, en: `Decision in ${state.reference}` },
      says: {
        sv: `Frågan ${facts.exclusion} är avgjord. Beslutet och skälen finns i ärendet.`,
        en: `The question ${facts.exclusion} is decided. The decision and its reasons are in the case.`,
      },
    },
  ],
};
