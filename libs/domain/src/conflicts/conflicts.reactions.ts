import type { Reactions } from '../case/reaction.js';
import type { CaseState } from '../case/state.js';

const subject = (state: CaseState) => ({
  sv: `Jäv i ${state.reference}`,
  en: `Conflict of interest in ${state.reference}`,
});

export const conflictsReactions: Reactions = {
  // Whoever leads the case has to find somebody in the disqualified person's place.
  DeclarationAssessed: (state, { facts: { person, outcome } }) =>
    outcome === 'disqualified'
      ? [
          {
            kind: 'mail',
            roles: ['line-manager'],
            subject: subject(state),
            says: {
              sv: `${person} är förklarad jävig och handlar inte längre i ärendet. Ersätt personen i rollen, eller låt andra i rollen fortsätta.`,
              en: `${person} is disqualified and no longer acts in the case. Replace the person in the role, or let others in the role go on.`,
            },
          },
        ]
      : [],
};
