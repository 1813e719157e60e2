import type { Reactions } from '../case/reaction.js';

export const archiveReactions: Reactions = {
  // The record has removed the bodies and submissions with the decision itself; files stand outside it.
  DisposalDecided: (_state, { facts }) =>
    facts.files.length === 0
      ? []
      : [
          {
            kind: 'dispose',
            subject: { sv: 'Gallring av filer', en: 'Disposal of files' },
            says: { sv: `Gallras enligt ${facts.reference}`, en: `Disposed of by ${facts.reference}` },
          },
        ],
};
