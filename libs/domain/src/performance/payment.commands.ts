import { command } from '../case/command.js';
import { exact } from '../evaluation/exact.js';
import { boolean, id, label, money, text } from '../fields/build.js';
import { acceptors } from './contract-now.js';
import { contractHasContent } from './party.rules.js';
import { inOre, payable } from './payable.js';
import * as rules from './payment.rules.js';

const approvePayment = command({
  area: 'implementation',
  relation: 'case',
  when: 'listed',
  name: 'ApprovePayment',
  says: { sv: 'Attestera en betalning', en: 'Approve a payment' },
  fields: {
    lot: id('Anbudsdel', 'Lot', { optional: true }),
    amount: money('Belopp', 'Amount'),
    invoice: label('Fakturans beteckning', "The invoice's reference", 200, { optional: true, kept: 'body' }),
    waiveRest: boolean('Det som återstår betalas inte', 'What remains is not paid', { optional: true }),
    reasons: text('Skäl', 'Reasons', 4000, { optional: true }),
  },
  by: ['controller', 'procurer'],
  rules: [
    contractHasContent,
    rules.payerIsNotSupplier,
    rules.payerHasNotAccepted,
    rules.isWithinWhatIsDue,
    rules.somethingIsPaid,
    rules.somethingIsGivenUp,
  ],
  causes: ({ state, track, today, body: { amount, waiveRest, invoice, reasons } }) => {
    const apart = { ...(invoice === undefined ? {} : { invoice }), ...(reasons === undefined ? {} : { reasons }) };
    const left = exact(payable(state, track)?.remaining ?? 0).sub(exact(amount.amount));
    return [
      {
        type: 'PaymentApproved',
        facts: { track: track.id, amount, ...(waiveRest ? { waived: inOre(left) } : {}), on: today },
        ...(Object.keys(apart).length === 0 ? {} : { body: apart }),
      },
    ];
  },
  asks: (state, track) => {
    const found = payable(state, track);
    if (!found || found.remaining === 0) return [];
    const accepted = acceptors(state, track);
    return [{ ...(found.since ? { since: found.since } : {}), ...(accepted.length > 0 ? { except: accepted } : {}) }];
  },
  example: { amount: { amount: 92_500_000, currency: 'SEK' }, invoice: 'F-2029-0117' },
});

export const paymentCommands = [approvePayment];
