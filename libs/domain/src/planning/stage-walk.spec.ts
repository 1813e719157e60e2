import { describe, expect, it } from 'vitest';
import type { StageDurations } from '../learning/durations.js';
import type { StageDefinition, WindowDefinition } from '../procedures/definition.js';
import { walkStage, type Standing, type TimetableOptions } from './stage-walk.js';

const from = (startOn: string, after = startOn): Standing => ({
  earliest: { startOn, after },
  expected: { startOn, after },
});
const stage = (changes: Partial<StageDefinition>): StageDefinition => ({
  ...{ id: 'one', name: { sv: 'Ett', en: 'One' }, zone: 'competition', steps: [], exits: [] },
  ...changes,
});
const receiving = (period?: string, steps: StageDefinition['steps'] = []) =>
  stage({ steps, window: { receives: 'tender', openedBy: 2, ...(period ? { period } : {}) } as WindowDefinition });
const work = (...days: readonly number[]) => days.map((workingDays) => ({ command: 'CheckTender', workingDays }));
const standstill = stage({ steps: [{ command: 'EndStandstill' }] });
const nothing: StageDurations = { cases: 2, drawnFrom: [], steps: {} };
const learnt = (median: number, unit: 'working-days' | 'calendar-days' = 'calendar-days'): StageDurations => ({
  ...{ ...nothing, cases: 6, length: { cases: 6, median, p80: median + 5, unit } as never },
});
const walk = (
  one: StageDefinition,
  at: Standing | string = '2027-05-10',
  options: TimetableOptions = {},
  by = nothing,
  known?: string,
) => walkStage(one, typeof at === 'string' ? from(at) : at, options, by, known);
const ends = (...all: Parameters<typeof walk>) => {
  const { row, next } = walk(...all);
  return [row.earliestEndOn, row.expectedEndOn, next.earliest.startOn, next.expected.startOn];
};

describe('A stage in time', () => {
  it('takes none where it has neither work nor time to wait', () => {
    const { row, next } = walk(stage({}), from('2027-05-10', '2027-05-07'));
    expect(row).toMatchObject({
      stage: 'one',
      zone: 'competition',
      workingDays: 0,
      roles: [],
      explanation: [],
      work: [],
    });
    for (const none of ['period', 'assumes']) expect(row).not.toHaveProperty(none);
    expect(row).toMatchObject({ earliestEndOn: '2027-05-10', expectedEndOn: '2027-05-10' });
    expect(next).toEqual(from('2027-05-10', '2027-05-07'));
  });

  it('is as long as its work, which the law does not count', () => {
    // Two and one working days after Monday 10 May are Wednesday 12 and Thursday 13.
    const { row, next } = walk(stage({ steps: work(2, 1) }));
    expect(row).toMatchObject({ workingDays: 3, earliestEndOn: '2027-05-10', expectedEndOn: '2027-05-13' });
    expect(row.roles).toEqual([...new Set(row.roles)]);
    expect(next).toEqual({ ...from('2027-05-10'), expected: { startOn: '2027-05-13', after: '2027-05-13' } });
    expect(walk(stage({ steps: work(0) })).next).toEqual(from('2027-05-10'));
  });

  it('does its work as many times as there are rounds, where it repeats', () => {
    const round = stage({ steps: work(2), repeats: { as: 'round' } });
    const rounds = (one: StageDefinition, options: TimetableOptions) =>
      walk(one, '2027-05-10', options).row.workingDays;
    expect([rounds(round, {}), rounds(round, { rounds: 3 }), rounds(stage({ steps: work(2) }), { rounds: 3 })]).toEqual(
      [...[2, 6, 2]],
    );
  });

  it('rests on how many cases have gone through it', () => {
    expect(walk(stage({})).row.expectation).toMatchObject({ basis: 'law', cases: 2, expectedOn: '2027-05-10' });
    expect(walk(stage({}), '2027-05-10', {}, learnt(3)).row.expectation).toMatchObject({ basis: 'learned', cases: 6 });
  });
});

describe('A standstill in time', () => {
  it('is ten days, and fifteen where a notification does not go electronically; signing is free the day after', () => {
    // Day 10 after Monday 10 May is Thursday 20; day 15 is Tuesday 25.
    const on = (options: TimetableOptions) => {
      const { row, next } = walk(standstill, '2027-05-10', options);
      return [row.period, row.earliestEndOn, next.earliest.startOn, next.earliest.after];
    };
    expect(on({})).toEqual(['STANDSTILL-ELECTRONIC', '2027-05-20', '2027-05-21', '2027-05-20']);
    expect(on({ electronicNotification: true })[1]).toBe('2027-05-20');
    expect(on({ electronicNotification: false })).toEqual([
      ...['STANDSTILL-OTHER', '2027-05-25', '2027-05-26', '2027-05-25'],
    ]);
  });

  it('is followed on a working day, as expected', () => {
    // Day 10 after Tuesday 11 May is Friday 21; people go on on Monday 24.
    expect(ends(standstill, '2027-05-11')).toEqual(['2027-05-21', '2027-05-21', '2027-05-22', '2027-05-24']);
  });
});

describe('A time for submissions in time', () => {
  const end = (options: TimetableOptions, at: Standing | string = '2027-05-10') =>
    walk(receiving('TL-OPEN'), at, options).row.earliestEndOn;

  it('is the minimum period by what the documents say, and what is given goes before that', () => {
    // 30 days after 10 May is Wednesday 9 June; 35 days Monday 14 June.
    const documents = { electronicTenders: false, documentsFree: true };
    expect(end({})).toBe('2027-06-09');
    expect(end({ documents })).toBe('2027-06-14');
    expect(end({ documents: { electronicTenders: true, documentsFree: false } })).toBe('2027-06-14');
    expect(end({ documents, circumstances: { electronicTenders: true } })).toBe('2027-06-09');
  });

  it('is that of a sub-central authority, where nothing else is said', () => {
    const agreed = (circumstances: object) =>
      walk(receiving('TL-RES-TEN'), '2027-05-10', { circumstances: { agreement: 'reached', ...circumstances } });
    expect(agreed({}).row).toMatchObject({ period: 'TL-RES-TEN', earliestEndOn: '2027-05-10' });
    expect(agreed({ authority: 'central' }).row.earliestEndOn).toBe('2027-06-04');
  });

  it('is shortened by a prior information notice counted to the day of the notice', () => {
    const priorInformation = { sentOn: '2027-04-05', complete: true };
    const shortened = { circumstances: { priorInformation } };
    // 35 days lie between 5 April and 10 May, 34 between it and 9 May.
    expect(end(shortened)).toBe('2027-05-25');
    const noticed = (day: string) => ({ ...from('2027-05-10'), noticeSentOn: { earliest: day, expected: day } });
    expect(end(shortened, noticed('2027-05-09'))).toBe('2027-06-09');
    expect(end(shortened, noticed('2027-05-10'))).toBe('2027-05-25');
  });

  it('begins the count of the notice where it is the first, and keeps it after', () => {
    const at = { ...from('2027-05-10'), expected: { startOn: '2027-05-17', after: '2027-05-17' } };
    const noticeSentOn = { earliest: '2027-05-10', expected: '2027-05-17' };
    expect(walk(receiving('TL-OPEN'), at).next.noticeSentOn).toEqual(noticeSentOn);
    expect(walk(receiving('TL-OPEN'), { ...from('2027-06-21'), noticeSentOn }).next.noticeSentOn).toEqual(noticeSentOn);
    expect(walk(stage({}), at).next).not.toHaveProperty('noticeSentOn');
  });

  it('is expected to be twenty days, over a day off, where it must only be adequate', () => {
    // Twenty days after Monday 10 May is Sunday 30; people look on Monday 31 May.
    const { row } = walk(receiving('TL-IP-TEN'));
    expect(row).toMatchObject({ period: 'TL-IP-TEN', earliestEndOn: '2027-05-10', expectedEndOn: '2027-05-31' });
    expect(row.assumes?.en).toContain('20 days');
    expect(row.explanation.map(({ kind }) => kind)).toEqual(['chosen']);
    const without = walk(receiving(), '2027-05-10', { adequateDays: 10 }).row;
    expect(without).toMatchObject({ expectedEndOn: '2027-05-20', explanation: [] });
    expect(without).not.toHaveProperty('period');
    expect(without.assumes?.sv).toContain('10 dagar');
  });

  it('has questions and answers within it, and the rest after it', () => {
    const steps = [{ command: 'AnswerQuestion', workingDays: 4 }, ...work(1)];
    const { row, next } = walk(receiving('TL-OPEN', steps));
    expect(row.work.map(({ command, startOn, endOn }) => [command, startOn, endOn])).toEqual([
      ['AnswerQuestion', '2027-05-10', '2027-05-10'],
      ['CheckTender', '2027-06-10', '2027-06-10'],
    ]);
    expect(row).toMatchObject({ workingDays: 5, expectedEndOn: '2027-06-10' });
    expect(next.expected).toEqual({ startOn: '2027-06-10', after: '2027-06-10' });
    const only = walk(receiving('TL-OPEN', [{ command: 'AnswerQuestion', workingDays: 4 }]));
    expect(only.next.expected).toEqual({ startOn: '2027-06-10', after: '2027-06-09' });
  });

  it('ends on the day that is announced, which nothing has to explain', () => {
    const { row, next } = walk(receiving('TL-OPEN'), '2027-05-10', {}, nothing, '2027-07-01');
    expect(row).toMatchObject({ earliestEndOn: '2027-07-01', expectedEndOn: '2027-07-01', explanation: [] });
    expect(row).not.toHaveProperty('period');
    expect(next.earliest).toEqual({ startOn: '2027-07-02', after: '2027-07-01' });
  });
});

describe('A stage that cases have gone through', () => {
  it('takes as long as half of them took, in the unit that it is counted in', () => {
    const long = stage({ steps: work(20) });
    expect(ends(long, '2027-05-10', {}, learnt(3, 'working-days'))).toEqual([
      ...['2027-05-10', '2027-05-13', '2027-05-10', '2027-05-13'],
    ]);
    expect(ends(long, '2027-05-10', {}, learnt(6))[1]).toBe('2027-05-16');
    expect(ends(long, '2027-05-10', {}, learnt(0))[1]).toBe('2027-05-10');
  });

  it('is never shorter than the law has it, and what follows then waits for a working day', () => {
    // The standstill ends on Friday 21 May; ten days after 11 May is the same day, fourteen is Tuesday 25.
    expect(ends(standstill, '2027-05-11', {}, learnt(4)).slice(1)).toEqual(['2027-05-21', '2027-05-22', '2027-05-24']);
    expect(ends(standstill, '2027-05-11', {}, learnt(10)).slice(1)).toEqual(['2027-05-21', '2027-05-22', '2027-05-24']);
    expect(ends(standstill, '2027-05-11', {}, learnt(14)).slice(1)).toEqual(['2027-05-25', '2027-05-22', '2027-05-25']);
  });

  it('assumes nothing where the time must only be adequate', () => {
    const { row } = walk(receiving('TL-IP-TEN'), '2027-05-10', {}, learnt(7));
    expect(row).toMatchObject({ expectedEndOn: '2027-05-17' });
    expect(row).not.toHaveProperty('assumes');
  });
});
