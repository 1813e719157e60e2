import type { Reactions } from '../case/reaction.js';
import { notificationOf } from '../award/failed-notification.js';

export const lettersReactions: Reactions = {
  // Who waits for a notification that is on its way is planned work already: that it failed makes it work for now.
  MailFailed: (state, { facts }) => {
    const lot = notificationOf(state, facts);
    if (lot === undefined || !state.awards[lot]?.sending) return [];
    return [
      {
        kind: 'mail',
        roles: ['procurer', 'registrar'],
        subject: {
          sv: `Att göra i ${state.reference}: en underrättelse kom inte fram`,
          en: `To do in ${state.reference}: a notification did not arrive`,
        },
        says: {
          sv: `Underrättelsen om tilldelningsbeslutet nådde inte ${facts.supplier ?? ''} med e-post. Skicka den på annat sätt och anteckna det: avtalsspärren räknas från den sista som skickas.`,
          en: `The notification of the award decision did not reach ${facts.supplier ?? ''} by mail. Send it otherwise and record that: the standstill is counted from the last that is sent.`,
        },
      },
    ];
  },
};
