import type { Appliers } from '../case/applier.js';
import { withFailedNotification } from '../award/failed-notification.js';
import type { LettersFacts } from './letters.state.js';

export const lettersEvolve: Appliers<keyof LettersFacts> = {
  MailFailed: (state, { at, facts }) =>
    withFailedNotification(state, facts, at) ?? {
      ...state,
      undelivered: [...state.undelivered, { id: `m${state.undelivered.length + 1}`, ...facts, at }],
    },
  UndeliveredMailSettled: (state, { facts: { mail, how } }) => ({
    ...state,
    undelivered: state.undelivered.map((one) => (one.id === mail ? { ...one, settled: how } : one)),
  }),
};
