import type { Reactions } from '../case/reaction.js';
import type { CaseState } from '../case/state.js';
import type { Wanted } from '../case/work.js';
import { remaining } from '../selection/remaining.js';
import { toThoseWhoMaySubmit } from '../windows/to-those-who-may-submit.js';
import type { DocumentsFacts } from './documents.state.js';

/** Those who may submit or, in a negotiation or dialogue, all who remain and nobody else (LOU 6:9). */
const toAllConcerned = (
  state: CaseState,
  { window, track = 'case' }: DocumentsFacts['DocumentsRevised'],
  what: Pick<Wanted, 'subject' | 'says'>,
): Wanted =>
  window === undefined
    ? { kind: 'mail', suppliers: remaining(state, track), ...what }
    : toThoseWhoMaySubmit(state, window, what);

export const revisionReactions: Reactions = {
  DocumentsRevised: (state, { facts }) => [
    toAllConcerned(state, facts, {
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
