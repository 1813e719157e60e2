import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import { tasks } from '../case/tasks.js';
import { contracted } from '../testing/contracted.js';
import { controller, needsOwner, procurer1, supplierA, supplierB } from '../testing/people.js';
import type { Play } from '../testing/play.js';

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const what = 'It is done.';
const frame = { milestone: 'frame' };
const june = (play = contracted()) => play.on('2028-06-20T08:00:00Z');
const reported = () => june().give(supplierA, 'ReportDelivery', { ...frame, what });
const accepted = () => reported().give(needsOwner, 'AcceptMilestone', frame);
const asked = (play: Play, command: string) => tasks(play.state).filter((one) => one.command === command);

describe('Reporting a delivery', () => {
  it("is for the contract's supplier, of a milestone of the contract", () => {
    expect(june().refused(supplierA, 'ReportDelivery', { ...frame, what })).toBe('accepted');
    expect(june().refused(supplierB, 'ReportDelivery', { ...frame, what })).toBe('PERFORMANCE-PARTY');
    expect(june().refused(needsOwner, 'ReportDelivery', { ...frame, what })).toBe('ROLE');
    expect(june().ask(supplierA, 'ReportDelivery', { milestone: 'cellar', what })).toMatchObject({
      refusal: { code: 'DELIVERY-MILESTONE', expected: 'frame, roof' },
    });
  });

  it('waits to be judged, and is not made again meanwhile', () => {
    expect(reported().refused(supplierA, 'ReportDelivery', { ...frame, what })).toBe('DELIVERY-OPEN');
    expect(accepted().refused(supplierA, 'ReportDelivery', { ...frame, what })).toBe('DELIVERY-OPEN');
    const rejected = reported().give(needsOwner, 'RejectDelivery', { ...frame, reasons: 'It leans.' });
    expect(rejected.refused(supplierA, 'ReportDelivery', { ...frame, what })).toBe('accepted');
    expect(rejected.state.performances['1']?.deliveries['frame']).toMatchObject({ status: 'rejected', rejections: 1 });
  });

  it('is asked for a month before the last day of each milestone, and overdue after it', () => {
    expect(asked(contracted(), 'ReportDelivery')).toMatchObject([
      {
        about: 'frame',
        suppliers: ['supplier-a'],
        opensAt: '2028-05-30T22:00:00.000Z',
        dueAt: '2028-06-30T22:00:00.000Z',
      },
      { about: 'roof', dueAt: '2028-10-31T23:00:00.000Z' },
    ]);
    expect(asked(accepted(), 'ReportDelivery').map(({ about }) => about)).toEqual(['roof']);
  });

  it('brings no files that the case has not received', () => {
    const files = [{ file: '00000000-0000-4000-8000-000000000001' }];
    expect(june().refused(supplierA, 'ReportDelivery', { ...frame, what, files })).toBe('FILE-KNOWN');
  });
});

describe('Judging a delivery', () => {
  it('is for those who have the need, of what is reported', () => {
    expect(june().refused(needsOwner, 'AcceptMilestone', frame)).toBe('DELIVERY-REPORTED');
    expect(reported().refused(needsOwner, 'AcceptMilestone', frame)).toBe('accepted');
    expect(reported().refused(procurer1, 'AcceptMilestone', frame)).toBe('ROLE');
    expect(asked(reported(), 'AcceptMilestone')).toMatchObject([
      { about: 'frame', roles: ['needs-owner', 'innovation-leader'] },
    ]);
  });

  it('is not for whoever acts for the supplier', () => {
    const both = { ...needsOwner, suppliers: ['supplier-a'] };
    expect(reported().refused(both, 'AcceptMilestone', frame)).toBe('DELIVERY-FOUR-EYES');
    const self = june().give(both, 'ReportDelivery', { ...frame, what });
    expect(self.refused(needsOwner, 'AcceptMilestone', frame)).toBe('DELIVERY-FOUR-EYES');
    expect(self.refused(needsOwner, 'RejectDelivery', { ...frame, reasons: 'No.' })).toBe('DELIVERY-FOUR-EYES');
  });

  it('gives reasons when it rejects, and tells the supplier', () => {
    expect(reported().refused(needsOwner, 'RejectDelivery', { ...frame, reasons: ' ' })).toBe('DELIVERY-REASONS');
    const play = reported();
    const before = play.state;
    const event = play.give(needsOwner, 'RejectDelivery', { ...frame, reasons: 'It leans.' }).events.at(-1)!;
    expect(react(before, event)[0]).toMatchObject({ kind: 'mail', suppliers: ['supplier-a'] });
  });

  it('comes before the handover, or the handover says why not', () => {
    const on = '2028-06-20';
    expect(accepted().ask(needsOwner, 'AcceptDelivery', { on })).toMatchObject({
      refusal: { code: 'DELIVERY-MILESTONES', expected: 'roof' },
    });
    expect(accepted().refused(needsOwner, 'AcceptDelivery', { on, openMilestones: ' ' })).toBe('DELIVERY-MILESTONES');
    expect(accepted().refused(needsOwner, 'AcceptDelivery', { on, openMilestones: 'In spring.' })).toBe('accepted');
    expect(contracted({ milestones: [] }).on('2028-06-20').refused(needsOwner, 'AcceptDelivery', { on })).toBe(
      'accepted',
    );
  });
});

describe('Approving a payment', () => {
  const pay = (play: Play, amount: number, more: object = {}, by = controller) =>
    play.refused(by, 'ApprovePayment', { amount: sek(amount), ...more });

  it('is of what is due and no more, and says how much that is', () => {
    expect(pay(accepted(), 30_000_000)).toBe('accepted');
    expect(pay(accepted(), 30_000_000.01)).toBe('PAYMENT-DUE');
    expect(accepted().ask(controller, 'ApprovePayment', { amount: sek(40_000_000) })).toMatchObject({
      refusal: { code: 'PAYMENT-DUE', expected: '30000000 SEK', field: 'amount' },
    });
    const part = accepted().give(controller, 'ApprovePayment', { amount: sek(10_000_000) });
    expect(pay(part, 20_000_000)).toBe('accepted');
    expect(pay(part, 20_000_001)).toBe('PAYMENT-DUE');
    expect(accepted().refused(controller, 'ApprovePayment', { amount: { amount: 1, currency: 'EUR' } })).toBe(
      'PAYMENT-DUE',
    );
  });

  it('is under a contract whose content is settled', () => {
    const play = accepted();
    const { content: _none, ...contract } = play.state.contracts['1']!;
    play.state = { ...play.state, contracts: { '1': contract } };
    expect(pay(play, 1)).toBe('PERFORMANCE-CONTENT');
  });

  it('is of something', () => {
    expect(pay(accepted(), 0)).toBe('PAYMENT-AMOUNT');
  });

  it('can close the account with reasons', () => {
    expect(pay(accepted(), 0, { waiveRest: true })).toBe('PAYMENT-AMOUNT');
    const play = accepted();
    const reasons = 'The parties have settled.';
    play.give(controller, 'ApprovePayment', { amount: sek(29_000_000), waiveRest: true, reasons });
    expect(play.state.performances['1']?.payments).toMatchObject([{ waived: 1_000_000 }]);
    expect(pay(play, 1)).toBe('PAYMENT-DUE');
  });

  it('gives up only what remains', () => {
    const settled = { waiveRest: true, reasons: 'The parties have settled.' };
    expect(pay(accepted(), 30_000_000, settled)).toBe('PAYMENT-REST');
    expect(pay(accepted(), 29_999_999.99, settled)).toBe('accepted');
    const paid = accepted().give(controller, 'ApprovePayment', { amount: sek(30_000_000) });
    expect(pay(paid, 0, settled)).toBe('PAYMENT-REST');
  });

  it('is not for whoever accepted the delivery, nor for the supplier', () => {
    const play = reported();
    play.state = {
      ...play.state,
      people: [
        ...play.state.people,
        ...['controller', 'needs-owner'].map((role) => ({
          person: 'both',
          role: role as 'controller',
          from: '2027-01-01T00:00:00.000Z',
        })),
      ],
    };
    const both = { ...controller, id: 'both' };
    play.give(both, 'AcceptMilestone', frame);
    expect(pay(play, 1, {}, both)).toBe('PAYMENT-FOUR-EYES');
    expect(pay(play, 1)).toBe('accepted');
    expect(pay(accepted(), 1, {}, { ...controller, suppliers: ['supplier-a'] })).toBe('PAYMENT-PARTY');
  });

  it('is asked for when something is due', () => {
    expect(asked(reported(), 'ApprovePayment')).toEqual([]);
    expect(asked(accepted(), 'ApprovePayment')).toMatchObject([
      { roles: ['controller', 'procurer'], since: '2028-06-20T08:00:00.000Z', except: ['needs-owner'] },
    ]);
  });

  it('comes before the end of the case', () => {
    const end = { choice: 'stop', reasons: 'Enough.', unreached: 'The need is gone.' };
    const play = accepted().give(needsOwner, 'AcceptDelivery', { on: '2028-06-20', openMilestones: 'In spring.' });
    const decide = () => play.ask({ ...controller, id: 'decision-maker' }, 'DecideFuture', end);
    expect(decide()).toMatchObject({ refusal: { code: 'EFFECT-PAID', expected: '92500000 SEK' } });
    play.give(controller, 'ApprovePayment', { amount: sek(92_500_000) });
    expect(decide()).toMatchObject({ ok: true });
  });
});
