import type { Reactions } from '../case/reaction.js';
import { concerned } from '../award/concerned.js';
import type { CaseState } from '../case/state.js';

const told = (state: CaseState, track: string) => {
  const found = state.tracks[track];
  return found ? concerned(state, found) : [];
};

export const reviewReactions: Reactions = {
  ReviewApplied: (state, { facts }) => [
    {
      kind: 'mail',
      roles: ['decision-maker', 'procurer'],
      subject: { sv: `Överprövning i ${state.reference}`, en: `Review in ${state.reference}` },
      says:
        facts.of === 'cancellation'
          ? {
              sv: `En ansökan om överprövning av beslutet att avbryta kom in ${facts.filedOn}.`,
              en: `An application for review of the decision to cancel was received ${facts.filedOn}.`,
            }
          : {
              sv: `En ansökan kom in ${facts.filedOn}. Avtal får inte slutas medan förvaltningsrätten handlägger den.`,
              en: `An application was received ${facts.filedOn}. No contract may be concluded while the court handles it.`,
            },
    },
  ],
  AwardRevoked: (state, { facts }) => [
    {
      kind: 'mail',
      suppliers: told(state, facts.track),
      subject: {
        sv: `Tilldelningsbeslutet i ${state.reference} är återkallat`,
        en: `The award decision in ${state.reference} is revoked`,
      },
      says: {
        sv: 'Ett nytt beslut fattas, och en ny avtalsspärr börjar när det underrättas om.',
        en: 'A new decision will be made, and a new standstill period begins when it is notified.',
      },
    },
  ],
  ProcurementRedone: (state) => [
    {
      kind: 'publish',
      subject: { sv: `${state.reference} görs om`, en: `${state.reference} is done again` },
      says: {
        sv: 'Domstolen har bestämt att upphandlingen ska göras om. Den annonseras på nytt.',
        en: 'The court has ordered that the procurement be done again. It will be advertised anew.',
      },
    },
  ],
};
