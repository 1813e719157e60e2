import type { Reactions } from '../case/reaction.js';
import { sending } from '../notices/notice-work.js';
import { entryWindow } from './entries.js';

export const contestReactions: Reactions = {
  // Nobody knows who is asked: the digest on the receipt tells the one whom it concerns.
  EntrantAsked: (state, { facts }) => {
    const digest = entryWindow(state)?.submissions?.find((one) => one.supplier === facts.entry)?.digest ?? '–';
    return [
      {
        kind: 'publish',
        subject: { sv: `Juryn frågar i ${state.reference}`, en: `The jury asks in ${state.reference}` },
        says: {
          sv: `Frågan gäller bidraget med SHA-256 ${digest}. Svara registratorn utan att röja er.`,
          en: `The question is about the entry with SHA-256 ${digest}. Answer the registrar without giving yourself away.`,
        },
      },
    ];
  },
  EntriesRevealed: (state, { facts }) => [
    {
      kind: 'mail',
      suppliers: [...new Set(Object.values(facts.entrants))],
      subject: { sv: `Tävlingen i ${state.reference} är avgjord`, en: `The contest in ${state.reference} is decided` },
      says: {
        sv: 'Juryns utlåtande är undertecknat och bidragen har fått sina namn.',
        en: "The jury's report is signed, and the entries have their names.",
      },
    },
  ],
  // What the program sends is told to all when it is published.
  ContestResultPublished: (state, { facts }) =>
    facts.publicationId === undefined
      ? sending(state, 'contest-result', {})
      : [
          {
            kind: 'publish',
            subject: { sv: `Resultat i ${state.reference}`, en: `Result in ${state.reference}` },
            says: {
              sv: `Publicerat ${facts.on} med beteckningen ${facts.publicationId}.`,
              en: `Published ${facts.on} as ${facts.publicationId}.`,
            },
          },
        ],
};
