import { describe, expect, it } from 'vitest';
import type { Actor } from '../case/actor.js';
import { contracted } from '../testing/contracted.js';
import { controller, decisionMaker, needsOwner, procurer1, supplierA } from '../testing/people.js';
import type { Play } from '../testing/play.js';

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const summer = () => contracted().on('2028-07-03T08:00:00Z');
const frame = { milestone: 'frame' };
const reported = () => summer().give(supplierA, 'ReportDelivery', { ...frame, what: 'It stands.' });
const accepted = () => reported().give(needsOwner, 'AcceptMilestone', frame);
const deviating = (dueOn?: string) =>
  summer().give(procurer1, 'RecordDeviation', { title: 'Dust', grade: 'major', ...(dueOn ? { dueOn } : {}) });
const groundworks = { id: 'ground-2', name: 'Supplier H', part: 'Groundworks' };

type Given = readonly [play: () => Play, by: Actor, command: string, body: object];

describe('What is kept apart of how a contract is carried out', () => {
  const kept = ([begin, by, command, body]: Given) => {
    const decision = begin().ask(by, command, { ...body });
    if (!decision.ok) throw new Error(decision.refusal.code);
    const [event] = decision.events;
    return [event?.facts, event?.body];
  };
  const on = '2028-07-03';
  const track = '1';

  it.each<readonly [what: string, given: Given, facts: object, body: object | undefined]>([
    [
      'of a report what is delivered',
      [summer, supplierA, 'ReportDelivery', { ...frame, what: 'It stands.' }],
      { track, ...frame, on, files: [] },
      { what: 'It stands.' },
    ],
    ['of an acceptance nothing', [reported, needsOwner, 'AcceptMilestone', frame], { track, ...frame, on }, undefined],
    [
      'of an acceptance the remarks',
      [reported, needsOwner, 'AcceptMilestone', { ...frame, remarks: 'A dent.' }],
      { track, ...frame, on },
      { remarks: 'A dent.' },
    ],
    [
      'of a rejection the reasons',
      [reported, needsOwner, 'RejectDelivery', { ...frame, reasons: 'It leans.' }],
      { track, ...frame, on },
      { reasons: 'It leans.' },
    ],
    [
      'of a payment nothing',
      [accepted, controller, 'ApprovePayment', { amount: sek(1) }],
      { track, amount: sek(1), on },
      undefined,
    ],
    [
      'of a payment invoice and reasons',
      [accepted, controller, 'ApprovePayment', { amount: sek(1), invoice: 'F-1', reasons: 'A part.' }],
      { track, amount: sek(1), on },
      { invoice: 'F-1', reasons: 'A part.' },
    ],
    [
      'of a penalty the reasons',
      [summer, procurer1, 'ClaimPenalty', { penalty: 'delay', ...frame, amount: sek(5), reasons: 'Late.' }],
      { track, penalty: 'delay', units: 1, on, ...frame, amount: sek(5) },
      { reasons: 'Late.' },
    ],
    [
      'of a penalty by the week nothing',
      [summer, procurer1, 'ClaimPenalty', { penalty: 'delay', units: 2 }],
      { track, penalty: 'delay', units: 2, on, amount: sek(925_000) },
      undefined,
    ],
    [
      'of a deviation the description',
      [summer, procurer1, 'RecordDeviation', { title: 'Dust', grade: 'minor', ...frame, description: 'All over.' }],
      { track, id: 'deviation-1', title: 'Dust', grade: 'minor', on, ...frame },
      { description: 'All over.' },
    ],
    [
      'of a second deviation nothing',
      [deviating, procurer1, 'RecordDeviation', { title: 'Noise', grade: 'minor', dueOn: '2028-07-31' }],
      { track, id: 'deviation-2', title: 'Noise', grade: 'minor', on, dueOn: '2028-07-31' },
      undefined,
    ],
    [
      'of a resolved deviation how',
      [deviating, procurer1, 'ResolveDeviation', { deviation: 'deviation-1', reasons: 'Swept.' }],
      { track, deviation: 'deviation-1', on },
      { reasons: 'Swept.' },
    ],
    [
      'of a subcontractor how to reach it',
      [
        summer,
        supplierA,
        'RegisterSubcontractor',
        { subcontractor: 'r', name: 'R', part: 'Roof', number: '5', contact: 'x' },
      ],
      { track, subcontractor: { id: 'r', name: 'R', number: '5', part: 'Roof', registeredOn: on } },
      { contact: 'x' },
    ],
    [
      'of a subcontractor nothing',
      [summer, supplierA, 'RegisterSubcontractor', { subcontractor: 'r', name: 'R', part: 'Roof' }],
      { track, subcontractor: { id: 'r', name: 'R', part: 'Roof', registeredOn: on } },
      undefined,
    ],
    [
      'of a replacement reasons and how to reach the new one',
      [
        summer,
        supplierA,
        'ReplaceSubcontractor',
        { subcontractor: 'ground', by: groundworks, ground: 'insolvency', reasons: 'Bankrupt.', contact: 'x' },
      ],
      { track, subcontractor: 'ground', by: { ...groundworks, registeredOn: on }, ground: 'insolvency', on },
      { reasons: 'Bankrupt.', contact: 'x' },
    ],
    [
      'of a follow-up the findings',
      [summer, procurer1, 'RecordFollowUp', { term: 'labour', on, outcome: 'kept', findings: 'All paid.' }],
      { track, term: 'labour', on, outcome: 'kept' },
      { findings: 'All paid.' },
    ],
    [
      'of a follow-up nothing',
      [summer, procurer1, 'RecordFollowUp', { term: 'labour', on, outcome: 'unclear' }],
      { track, term: 'labour', on, outcome: 'unclear' },
      undefined,
    ],
    [
      'of an option the reasons',
      [summer, decisionMaker, 'ExerciseOption', { option: 'yard', reasons: 'Needed.' }],
      { track, option: 'yard', on, months: 6, value: sek(2_000_000) },
      { reasons: 'Needed.' },
    ],
  ])('is %s', (_what, given, facts, body) => {
    expect(kept(given)).toStrictEqual([facts, body]);
  });
});
