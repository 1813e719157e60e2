import { describe, expect, it } from 'vitest';
import type { Actor } from '../case/actor.js';
import { react } from '../case/react.js';
import { contracted } from '../testing/contracted.js';
import { controller, decisionMaker, needsOwner, procurer1, supplierA } from '../testing/people.js';
import type { Play } from '../testing/play.js';

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const summer = () => contracted().on('2028-07-03T08:00:00Z');
const frame = { milestone: 'frame' };
const reported = () => summer().give(supplierA, 'ReportDelivery', { ...frame, what: 'It stands.' });
const accepted = () => reported().give(needsOwner, 'AcceptMilestone', frame);
const groundworks = { id: 'ground-2', name: 'Supplier H', part: 'Groundworks' };

type Given = readonly [play: () => Play, by: Actor, command: string, body: object];

describe('What is told of how a contract is carried out', () => {
  const mails = ([begin, by, command, body]: Given) => {
    const play = begin();
    const before = play.state;
    return react(before, play.give(by, command, { ...body }).events.at(-1)!);
  };

  it.each<readonly [what: string, given: Given, en: string]>([
    ['an accepted milestone', [reported, needsOwner, 'AcceptMilestone', frame], 'The milestone frame is accepted.'],
    [
      'a rejected one',
      [reported, needsOwner, 'RejectDelivery', { ...frame, reasons: 'It leans.' }],
      'The milestone frame is not accepted. The reasons are in the case.',
    ],
    ['a payment', [accepted, controller, 'ApprovePayment', { amount: sek(1000) }], '1000 SEK excluding VAT is paid.'],
    [
      'a penalty',
      [summer, procurer1, 'ClaimPenalty', { penalty: 'delay', ...frame }],
      '462500 SEK by the term delay; it is set off against the payment.',
    ],
    [
      'a deviation without a day',
      [summer, procurer1, 'RecordDeviation', { title: 'Dust', grade: 'minor' }],
      'deviation-1: Dust.',
    ],
    [
      'a deviation with its day',
      [summer, procurer1, 'RecordDeviation', { title: 'Dust', grade: 'minor', dueOn: '2028-07-31' }],
      'deviation-1: Dust. To be mended by 2028-07-31.',
    ],
    [
      'a followed-up term',
      [summer, procurer1, 'RecordFollowUp', { term: 'labour', on: '2028-07-03', outcome: 'not-kept' }],
      'The term labour: not kept.',
    ],
    [
      'an option',
      [summer, decisionMaker, 'ExerciseOption', { option: 'yard', reasons: 'Needed.' }],
      'The option yard is exercised.',
    ],
  ])('is %s to its supplier', (_what, given, en) => {
    const [mail] = mails(given);
    expect(mail).toMatchObject({ kind: 'mail', suppliers: ['supplier-a'], persons: [], says: { en } });
    expect(mail?.subject.en).toMatch(/^[A-Z].+ in GBG-2017-HOPPET$/);
  });

  it.each<readonly [what: string, command: string, body: object, en: string]>([
    [
      'a subcontractor',
      'RegisterSubcontractor',
      { subcontractor: 'roof', name: 'Supplier R', part: 'The roof' },
      'Supplier R: The roof.',
    ],
    [
      'a replaced one',
      'ReplaceSubcontractor',
      { subcontractor: 'ground', by: groundworks, ground: 'insolvency', reasons: 'Bankrupt.' },
      'ground is replaced by Supplier H: Groundworks.',
    ],
  ])('is %s to the procurers', (_what, command, body, en) => {
    const [mail] = mails([summer, supplierA, command, body]);
    expect(mail).toMatchObject({ kind: 'mail', roles: ['procurer'], suppliers: [], says: { en } });
    expect(mail?.subject.sv).toMatch(/^[A-Z].+ i GBG-2017-HOPPET$/);
  });

  it('is a date to those who decide on what follows: the last day, or that of an option', () => {
    const { state } = summer();
    const told = (about: string) => {
      const event = {
        type: 'ContractDateNeared',
        facts: { track: '1', about, days: 60, dueOn: '2029-12-31' },
      } as const;
      const play = summer().happened(event);
      return react(state, play.events.at(-1)!)[0];
    };
    expect(told('end')).toMatchObject({
      roles: ['procurer', 'needs-owner', 'innovation-leader', 'decision-maker'],
      says: { en: "The contract's last day is 2029-12-31." },
    });
    expect(told('option:yard')?.says.en).toBe('The last day to exercise option:yard is 2029-12-31.');
  });
});
