import { describe, expect, it } from 'vitest';
import { contracted } from '../testing/contracted.js';
import { controller, decisionMaker, needsOwner, procurer1, supplierA } from '../testing/people.js';
import { contractRecords } from './contract-record.js';
import { awarded } from '../testing/competed.js';

const sek = (amount: number) => ({ amount, currency: 'SEK' });

describe('The record of a contract', () => {
  it('is there when its content is settled', () => {
    expect(contractRecords(awarded().state)).toEqual([]);
    expect(contractRecords(contracted().state)).toMatchObject([
      {
        ...{ lot: '1', organisation: 'goteborg', supplier: 'supplier-a', concludedOn: '2027-10-04' },
        ...{ value: sek(92_500_000), lastDayOn: '2029-12-31', payable: { due: 0 } },
        milestones: [{ id: 'frame', status: 'open' }, { id: 'roof' }],
        options: [{ id: 'yard', lastDayOn: '2029-03-31' }],
      },
    ]);
  });

  it('tells of everything that was done under it, and of no person', () => {
    const play = contracted()
      .on('2028-07-03T08:00:00Z')
      .give(supplierA, 'ReportDelivery', { milestone: 'frame', what: 'It stands.' })
      .give(needsOwner, 'AcceptMilestone', { milestone: 'frame' })
      .give(procurer1, 'ClaimPenalty', { penalty: 'delay', milestone: 'frame' })
      .give(controller, 'ApprovePayment', { amount: sek(29_000_000) })
      .give(procurer1, 'RecordFollowUp', { term: 'labour', on: '2028-07-03', outcome: 'kept' })
      .give(decisionMaker, 'ExerciseOption', { option: 'yard', reasons: 'Needed.' });
    const [record] = contractRecords(play.state);
    expect(record).toMatchObject({
      milestones: [
        { id: 'frame', status: 'accepted', reportedOn: '2028-07-03', decidedOn: '2028-07-03', rejections: 0 },
        { id: 'roof' },
        { id: 'option:yard' },
      ],
      ...{ valueNow: sek(94_500_000), endsOn: '2029-12-31', lastDayOn: '2030-06-30' },
      payable: { due: 30_000_000, paid: 29_000_000, penalties: 462_500, remaining: 537_500 },
      payments: [{ amount: sek(29_000_000), on: '2028-07-03' }],
      penalties: [{ id: 'delay', claimed: [{ units: 1, amount: sek(462_500) }] }],
      terms: [{ id: 'labour', followUps: [{ on: '2028-07-03', outcome: 'kept' }] }],
      options: [{ id: 'yard', exercisedOn: '2028-07-03' }],
    });
    const people = ['needs-owner', 'controller', 'procurer-1', 'bidder@supplier-a'];
    for (const person of people) expect(JSON.stringify(record)).not.toContain(`"${person}"`);
  });
});
