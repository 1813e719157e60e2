import type { CaseState } from '../case/state.js';
import { deliveryOf, milestonesOf, performanceOf } from '../performance/contract-now.js';
import { payable } from '../performance/payable.js';
import type { Block } from './paper.js';
import type { Pen } from './pen.js';
import * as words from './words.data.js';

/** What the contract pays for, step by step, and what was paid. */
export function paymentBlocks(pen: Pen, state: CaseState, id: string): readonly Block[] {
  const track = state.tracks[id];
  const found = track && payable(state, track);
  if (!track || !found) return [];
  const money = (amount: number) => pen.money({ amount, currency: found.currency });
  return [
    ...pen.table(
      'payable',
      { sv: 'Vad avtalet betalar för', en: 'What the contract pays for' },
      [
        pen.column('for', 'Vad', 'What'),
        pen.column('arithmetic', 'Beräkning', 'Computation'),
        pen.column('due', 'Förfallet', 'Due'),
        pen.column('amount', 'Belopp', 'Amount', 'right'),
      ],
      found.steps.map(({ says, arithmetic, due, amount }) => [
        pen.say(says),
        arithmetic === '' ? undefined : arithmetic,
        pen.yes(due),
        money(amount),
      ]),
    ),
    ...pen.entries(
      ['due', 'Förfallet sammanlagt', 'Due altogether', money(found.due)],
      ['penalties', 'Viten som har dragits av', 'Penalties that were set off', money(found.penalties)],
      ['waived', 'Avstått med skäl', 'Given up with reasons', money(found.waived)],
      ['paid', 'Betalat', 'Paid', money(found.paid)],
      ['remaining', 'Återstår', 'Remains', money(found.remaining)],
    ),
    ...pen.table(
      'payments',
      { sv: 'Betalningar', en: 'Payments' },
      [
        pen.column('on', 'Dag', 'Date'),
        pen.column('by', 'Godkänd av', 'Approved by'),
        pen.column('amount', 'Belopp', 'Amount', 'right'),
      ],
      performanceOf(state, track).payments.map(({ on, by, amount }) => [pen.day(on), by, pen.money(amount)]),
    ),
  ];
}

/** Milestones and deviations, as the contract was carried out. */
export function deliveryBlocks(pen: Pen, state: CaseState, id: string): readonly Block[] {
  const track = { id };
  return [
    ...pen.table(
      'milestones',
      { sv: 'Milstolpar', en: 'Milestones' },
      [
        pen.column('text', 'Milstolpe', 'Milestone'),
        pen.column('dueOn', 'Senast', 'Due'),
        pen.column('reportedOn', 'Rapporterad', 'Reported'),
        pen.column('status', 'Läge', 'Status'),
        pen.column('payment', 'Betalning', 'Payment', 'right'),
      ],
      milestonesOf(state, track).map(({ id: milestone, text, dueOn, payment }) => {
        const delivery = deliveryOf(state, track, milestone);
        return [
          text,
          pen.day(dueOn),
          delivery && pen.day(delivery.reportedOn),
          delivery && pen.word(words.deliveries, delivery.status),
          payment && pen.money(payment),
        ];
      }),
    ),
    ...pen.table(
      'deviations',
      { sv: 'Avvikelser', en: 'Deviations' },
      [
        pen.column('title', 'Avvikelse', 'Deviation'),
        pen.column('grade', 'Grad', 'Grade'),
        pen.column('on', 'Dag', 'Date'),
        pen.column('resolvedOn', 'Åtgärdad', 'Mended'),
      ],
      performanceOf(state, track).deviations.map(({ title, grade, on, resolvedOn }) => [
        title,
        pen.word(words.deviationGrades, grade),
        pen.day(on),
        resolvedOn === undefined ? undefined : pen.day(resolvedOn),
      ]),
    ),
  ];
}
