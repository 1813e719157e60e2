import { describe, expect, it } from 'vitest';
import { startOfDay } from '../calendar/index.js';
import { nothing, type CaseState, type Track } from '../case/state.js';
import { noteStages } from './stage-dates.js';

const track = (id: string, stage: string, changes: Partial<Track> = {}): Track => ({
  ...{ id, stage, definition: { id: 'open', version: 1 }, round: 1, enteredAt: startOfDay('2027-04-01') },
  ...changes,
});
const state = (tracks: readonly Track[], stageDates: CaseState['stageDates'] = {}): CaseState => ({
  ...nothing,
  ...{ tracks: Object.fromEntries(tracks.map((one) => [one.id, one])), stageDates },
});
const noted = (before: readonly Track[], after: readonly Track[], dates: CaseState['stageDates'] = {}) =>
  noteStages(state(before, dates), state(after, dates), '2027-05-02T22:30:00.000Z').stageDates;
const end = { end: { how: 'ended', at: '2027-05-02T22:30:00.000Z' } } as const;
const today = '2027-05-03';

describe('The days of a stage', () => {
  it('are those in Stockholm on which a track leaves one and enters the next', () => {
    const dates = { 'case/documents': { enteredOn: '2027-04-01' } };
    expect(noted([track('case', 'documents')], [track('case', 'notice')], dates)).toEqual({
      'case/documents': { enteredOn: '2027-04-01', leftOn: today },
      'case/notice': { enteredOn: today },
    });
  });

  it('begin with the case, and end with it', () => {
    expect(noted([], [track('case', 'analyses')])).toEqual({ 'case/analyses': { enteredOn: today } });
    expect(noted([track('case', 'future')], [track('case', 'future', end)])).toEqual({
      'case/future': { enteredOn: today, leftOn: today },
    });
    expect(noted([track('case', 'future', end)], [track('case', 'future', end)])).toEqual({});
  });

  it('stay as they are while a track stays, whatever else happens', () => {
    const dates = { 'case/requests': { enteredOn: '2027-04-01' } };
    const again = [track('case', 'requests', { round: 2 })];
    expect(noted([track('case', 'requests')], again, dates)).toEqual(dates);
    const before = state([track('case', 'requests')], dates);
    const after = { ...before, seq: 8 };
    expect(noteStages(before, after, '2027-05-02T22:30:00.000Z')).toBe(after);
  });

  it('are from the first time that it is entered to the last time that it is left', () => {
    const dates = { 'case/evaluation': { enteredOn: '2027-02-01', leftOn: '2027-02-15' } };
    const back = noted([track('case', 'award')], [track('case', 'evaluation')], dates);
    expect(back).toMatchObject({ 'case/evaluation': { enteredOn: '2027-02-01' } });
    expect(back['case/evaluation']).not.toHaveProperty('leftOn');
    const left = noted([track('case', 'evaluation')], [track('case', 'award')], back);
    expect(left['case/evaluation']).toEqual({ enteredOn: '2027-02-01', leftOn: today });
  });

  it('are each lot’s own once they have parted', () => {
    const parted = [track('1', 'award'), track('2', 'evaluation')];
    expect(noted([track('case', 'evaluation')], parted)).toEqual({
      'case/evaluation': { enteredOn: today, leftOn: today },
      ...{ '1/award': { enteredOn: today }, '2/evaluation': { enteredOn: today } },
    });
    expect(noted(parted, [track('1', 'award'), track('2', 'award')])).toEqual({
      '2/evaluation': { enteredOn: today, leftOn: today },
      '2/award': { enteredOn: today },
    });
  });
});
