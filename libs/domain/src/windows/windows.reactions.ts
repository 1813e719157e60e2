import type { Reactions } from '../case/reaction.js';
import { toThoseWhoMaySubmit } from './to-those-who-may-submit.js';

export const windowsReactions: Reactions = {
  WindowExtended: (state, { facts }) => [
    toThoseWhoMaySubmit(state, facts.window, {
      subject: { sv: `Förlängd tid i ${state.reference}`, en: `Longer time in ${state.reference}` },
      says: { sv: `Ny sista tid är ${facts.dueAt}.`, en: `The new deadline is ${facts.dueAt}.` },
    }),
  ],
  WindowOpened: (state, { facts }) => [
    {
      kind: 'mail',
      roles: ['registrar', 'procurer'],
      subject: { sv: `Öppning i ${state.reference}`, en: `Opening in ${state.reference}` },
      says: {
        sv: `${facts.window} är öppnad; förteckningen ska diarieföras.`,
        en: `${facts.window} is opened; the list is to be registered.`,
      },
    },
  ],
  LateSubmissionRefused: (state, { facts }) => [
    {
      kind: 'mail',
      suppliers: [facts.supplier],
      roles: ['registrar'],
      subject: { sv: `För sent i ${state.reference}`, en: `Too late in ${state.reference}` },
      says: {
        sv: `Inlämningen kom in ${facts.receivedAt}, efter sista tiden, och läses inte.`,
        en: `The submission was received ${facts.receivedAt}, after the deadline, and is not read.`,
      },
    },
  ],
};
