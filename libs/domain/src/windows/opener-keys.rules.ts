import type { Instant } from '../calendar/index.js';
import { holders } from '../case/capacity.js';
import { rule } from '../case/rule.js';
import type { CaseState } from '../case/state.js';

export const isRecipient = rule<{ readonly recipient: string }>({
  id: 'OPENER-KEY',
  says: {
    sv: 'En öppen age-nyckel börjar med age1 och har bara gemener och siffror; en hemlig nyckel lämnas aldrig.',
    en: 'A public age key begins with age1 and has lower-case letters and digits alone; a secret key is never given.',
  },
  basis: 'The age format (C2SP age), recipients; own rule: the program holds no secret of a person.',
  holds: ({ body }) => /^age1[a-z0-9]{8,}$/.test(body.recipient),
  field: 'recipient',
});

/** The openers of a case who have registered a key, with it. */
export const openerRecipients = (state: CaseState, now: Instant) =>
  holders(state, 'opener', now).flatMap((opener) => {
    const recipient = state.openerKeys[opener];
    return recipient === undefined ? [] : [{ opener, recipient }];
  });
