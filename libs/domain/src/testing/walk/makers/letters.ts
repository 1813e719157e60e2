import { mailFailures, waitingMails } from '../../../letters/letters.state.js';
import type { Makers } from './maker.js';

/** Mails that fail: notifications of awards, where one goes, and others. */
export const letters: Makers = {
  RecordMailFailed: ({ state, random }) => {
    const told = Object.values(state.awards).flatMap(({ sending, notification }) => sending ?? notification ?? []);
    const of = told.length > 0 && random.chance(0.5) ? random.pick(told) : undefined;
    const suppliers = of?.recipients ?? Object.keys(state.competitors);
    const receiver =
      suppliers.length > 0 && random.chance(0.8)
        ? { supplier: random.pick(suppliers) }
        : { person: random.pick(state.people).person };
    return { work: `${of?.seq ?? random.whole(1, state.seq)}/1`, ...receiver, reason: random.pick(mailFailures) };
  },
  SettleUndeliveredMail: ({ state, random }) => {
    const waiting = waitingMails(state);
    return waiting.length === 0 ? undefined : { mail: random.pick(waiting).id, how: 'other-address' };
  },
};
