import type { Reactions } from '../case/reaction.js';
import type { Wanted } from '../case/work.js';
import { toThoseWhoMaySubmit } from './to-those-who-may-submit.js';
import type { WindowsFacts } from './windows.state.js';

/** The attachments of an opened part become files of the case: outside work, for the opening waits for no file. */
const attachmentsIn = ({
  window,
  envelope,
  openers,
  attachments = 0,
}: Pick<WindowsFacts['WindowOpened'], 'window' | 'envelope' | 'openers' | 'attachments'>): readonly Wanted[] =>
  attachments === 0 || envelope === undefined
    ? []
    : [
        {
          kind: 'unseal',
          subject: { sv: `Bilagor i ${window}`, en: `Attachments of ${window}` },
          says: {
            sv: `${envelope}: ${attachments} bilagor öppnas.`,
            en: `${envelope}: ${attachments} attachments are opened.`,
          },
          attachments: { window, envelope, openers },
        },
      ];

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
    ...attachmentsIn(facts),
  ],
  EnvelopeOpened: (_state, { facts }) => attachmentsIn(facts),
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
