import { here, listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import { failedIn, notificationOf } from '../award/failed-notification.js';
import { waitingMails } from './letters.state.js';

interface Failing {
  readonly work: string;
  readonly supplier?: string;
  readonly person?: string;
}
interface Settling {
  readonly mail: string;
}

export const workIsOfThisCase = rule<Failing>({
  id: 'MAIL-WORK',
  says: {
    sv: 'Utskicket hör till en händelse i ärendet: dess nummer, ett snedstreck och utskickets nummer.',
    en: "The mail belongs to an event of the case: the event's number, a slash and the mail's number.",
  },
  basis: 'own rule: what failed is known by the key that the mail itself carries (`X-Behov-Work`).',
  holds: ({ state, body: { work } }) =>
    /^[1-9]\d{0,8}\/[1-9]\d{0,3}$/.test(work) && Number(work.split('/')[0]) <= state.seq,
  because: ({ state }) => listed([`1–${state.seq}/n`], here),
  field: 'work',
});

export const oneReceiverIsNamed = rule<Failing>({
  id: 'MAIL-RECEIVER',
  says: {
    sv: 'En mottagare anges: en leverantör eller en person.',
    en: 'One receiver is named: a supplier or a person.',
  },
  basis: 'own rule: each receiver who was not reached is told otherwise, one by one.',
  holds: ({ body: { supplier, person } }) => (supplier === undefined) !== (person === undefined),
  field: 'supplier',
});

const known = ({ state, body }: Deciding<Failing>): boolean => {
  const { work, supplier, person } = body;
  if (person !== undefined) return waitingMails(state).some((one) => one.person === person);
  const lot = notificationOf(state, body);
  return lot === undefined
    ? state.undelivered.some((one) => one.work === work && one.supplier === supplier)
    : failedIn(state, lot).some((one) => one === supplier);
};

export const failureIsNew = rule<Failing>({
  id: 'MAIL-KNOWN',
  says: {
    sv: 'Det är inte redan antecknat att utskicket inte nådde mottagaren.',
    en: 'It is not recorded already that the mail did not reach the receiver.',
  },
  basis:
    'own rule: one failure is one piece of work; a person of the case is asked about once, however many mails fail.',
  holds: (ctx) => !known(ctx),
  field: 'work',
});

export const mailWaits = rule<Settling>({
  id: 'MAIL-WAITS',
  says: {
    sv: 'Utskicket är ett som inte kom fram och som väntar.',
    en: 'The mail is one that did not arrive and that waits.',
  },
  basis: 'own rule: what is settled is a mail that did not arrive.',
  holds: ({ state, body }) => waitingMails(state).some(({ id }) => id === body.mail),
  because: ({ state }) =>
    listed(
      waitingMails(state).map(({ id }) => id),
      here,
    ),
  field: 'mail',
});
