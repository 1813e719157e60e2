import { command } from '../case/command.js';
import { endOfWorkingDays } from '../case/end-of-working-days.js';
import { firstOf } from '../case/place.js';
import { choice, id, label, text } from '../fields/build.js';
import * as rules from './letters.rules.js';
import { mailFailures, toldOtherwise, waitingMails } from './letters.state.js';

const here = { area: 'case', relation: 'case', when: 'always' } as const;
/** Who was not reached is told within so many days. */
const workingDays = 2;

const recordMailFailed = command({
  ...here,
  name: 'RecordMailFailed',
  says: { sv: 'Anteckna att ett utskick inte kom fram', en: 'Record that a mail did not arrive' },
  fields: {
    work: label('Utskickets beteckning (X-Behov-Work)', "The mail's key (X-Behov-Work)", 14),
    supplier: id('Leverantör', 'Supplier', { optional: true }),
    person: id('Person', 'Person', { optional: true }),
    reason: choice('Varför', 'Why', mailFailures),
  },
  // The program itself, and whoever learns later that a mail came back.
  by: ['procurer', 'registrar', 'system'],
  rules: [rules.workIsOfThisCase, rules.oneReceiverIsNamed, rules.failureIsNew],
  causes: ({ body: { work, supplier, person, reason } }) => [
    {
      type: 'MailFailed',
      facts: {
        work,
        ...(supplier === undefined ? {} : { supplier }),
        ...(person === undefined ? {} : { person }),
        reason,
      },
    },
  ],
  example: { work: '1/1', supplier: 'supplier-a', reason: 'bounced' },
});

const settleUndeliveredMail = command({
  ...here,
  name: 'SettleUndeliveredMail',
  says: {
    sv: 'Nå mottagaren av ett utskick som inte kom fram',
    en: 'Reach the receiver of a mail that did not arrive',
  },
  fields: {
    mail: id('Utskicket', 'The mail'),
    how: choice('Hur', 'How', toldOtherwise),
    note: text('Anteckning', 'Note', 2000, { optional: true }),
  },
  by: ['procurer', 'registrar'],
  rules: [rules.mailWaits],
  causes: ({ body: { mail, how, note } }) => [
    { type: 'UndeliveredMailSettled', facts: { mail, how }, ...(note === undefined ? {} : { body: { note } }) },
  ],
  asks: (state, track) =>
    firstOf(Object.values(state.tracks))?.id === track.id
      ? waitingMails(state).map(({ id: about, at }) => ({ about, since: at, dueAt: endOfWorkingDays(at, workingDays) }))
      : [],
  example: { mail: 'm1', how: 'other-address', note: 'Sent by hand to the address in the tender.' },
});

export const lettersCommands = [recordMailFailed, settleUndeliveredMail];
