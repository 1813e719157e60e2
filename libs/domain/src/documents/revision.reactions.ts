import type { Reactions } from '../case/reaction.js';
import { toThoseWhoMaySubmit } from '../windows/to-those-who-may-submit.js';

export const revisionReactions: Reactions = {
  DocumentsRevised: (state, { facts }) => [
    toThoseWhoMaySubmit(state, facts.window, {
      subject: { sv: `Ändrade dokument i ${state.reference}`, en: `Changed documents in ${state.reference}` },
      says: {
        sv: `Upphandlingsdokumenten är ändrade (version ${facts.version}).`,
        en: `The procurement documents are changed (version ${facts.version}).`,
      },
    }),
    {
      kind: 'mail',
      roles: ['needs-owner', 'innovation-leader', 'registrar'],
      subject: { sv: `Ändrade dokument i ${state.reference}`, en: `Changed documents in ${state.reference}` },
      says: {
        sv: `Version ${facts.version} gäller från och med nu.`,
        en: `Version ${facts.version} holds from now on.`,
      },
    },
  ],
};
