import { describe, expect, it } from 'vitest';
import { contracted } from '../testing/contracted.js';
import { decisionMaker, needsOwner, supplierA } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { deadlines } from './deadlines.js';

const of = (play: Play, id: string) => deadlines(play.state, play.now).find((one) => one.id === `${id}:1`);

describe('What a contract agrees on', () => {
  it('stands beside what the law gives: milestones, options and the last day', () => {
    const play = contracted();
    expect(of(play, 'milestone/frame')).toMatchObject({
      endsOn: '2028-06-30',
      status: 'ahead',
      whose: 'suppliers-maximum',
    });
    expect(of(play, 'option/yard')).toMatchObject({ endsOn: '2029-03-31', status: 'ahead' });
    expect(of(play, 'contract-end')).toMatchObject({ endsOn: '2029-12-31', status: 'ahead' });
  });

  it('is overdue from the day after a milestone, until it is accepted', () => {
    const play = contracted().on('2028-06-30T21:59:59.999Z');
    expect(of(play, 'milestone/frame')?.status).toBe('ahead');
    play.on('2028-06-30T22:00:00Z');
    expect(of(play, 'milestone/frame')?.status).toBe('overdue');
    play.give(supplierA, 'ReportDelivery', { milestone: 'frame', what: 'It stands.' });
    expect(of(play, 'milestone/frame')?.status).toBe('overdue');
    play.give(needsOwner, 'AcceptMilestone', { milestone: 'frame' });
    expect(of(play, 'milestone/frame')).toMatchObject({ status: 'met', doneOn: '2028-07-01' });
  });

  it('lets an option pass, or be exercised, which moves the last day', () => {
    const passed = contracted().on('2029-04-01');
    expect(of(passed, 'option/yard')).toMatchObject({ status: 'met' });
    expect(of(passed, 'option/yard')).not.toHaveProperty('doneOn');
    const used = contracted().give(decisionMaker, 'ExerciseOption', { option: 'yard', reasons: 'Needed.' });
    expect(of(used, 'option/yard')).toMatchObject({ status: 'met', doneOn: '2027-10-04' });
    expect(of(used, 'contract-end')?.endsOn).toBe('2030-06-30');
  });
});
