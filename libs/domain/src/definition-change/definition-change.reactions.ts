import type { Reactions } from '../case/reaction.js';

export const definitionChangeReactions: Reactions = {
  DefinitionChanged: (state, { facts }) => [
    {
      kind: 'mail',
      roles: ['procurer', 'needs-owner', 'innovation-leader'],
      subject: {
        sv: `${state.reference} följer en ny version av förfarandet`,
        en: `${state.reference} follows a new version of the procedure`,
      },
      says: {
        sv: `Från version ${facts.from.version} till ${facts.to.version}. Ändrat: ${facts.differences.map((one) => one.path).join(', ') || 'inget'}.`,
        en: `From version ${facts.from.version} to ${facts.to.version}. Changed: ${facts.differences.map((one) => one.path).join(', ') || 'nothing'}.`,
      },
    },
  ],
};
