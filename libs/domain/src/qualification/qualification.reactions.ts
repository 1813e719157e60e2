import type { Reactions } from '../case/reaction.js';

export const qualificationReactions: Reactions = {
  CertificatesRequested: (state, { facts }) => [
    {
      kind: 'mail',
      suppliers: [facts.supplier],
      subject: { sv: `Bevis begärs i ${state.reference}`, en: `Certificates are asked for in ${state.reference}` },
      says: {
        sv: `Lämna bevisen senast ${facts.dueOn}. Vilka det gäller finns i ärendet.`,
        en: `Hand in the certificates by ${facts.dueOn}. Which ones is in the case.`,
      },
    },
  ],
};
