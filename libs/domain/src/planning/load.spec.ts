import { describe, expect, it } from 'vitest';
import { startOfDay } from '../calendar/index.js';
import type { Role } from '../case/roles.js';
import { nothing } from '../case/state.js';
import { scheduled } from './activity.fixture.js';
import { loadOf } from './load.js';
import type { DatedWork } from './stage-work.js';

const held = (person: string, role: Role) => ({ person, role, from: '2027-01-01T00:00:00.000Z' });
const state = {
  ...nothing,
  people: [held('b', 'procurer'), held('a', 'procurer'), ...['x', 'y', 'z'].map((one) => held(one, 'evaluator'))],
};
const work = (workingDays: number, endOn: string, changes: Partial<DatedWork> = {}): DatedWork => ({
  ...{ command: 'WriteDocuments', roles: ['procurer'], workingDays, inWindow: false, startOn: endOn, endOn },
  ...changes,
});
const load = (today: string, ...all: readonly DatedWork[]) =>
  loadOf(
    state,
    [scheduled('case/documents', { persons: ['owner', 'other'] }, { work: all })],
    today,
    startOfDay(today),
  ).map(({ week, role, person, workingDays }) => `${week} ${role ?? person} ${workingDays}`);

describe('The load of a week', () => {
  it('is the working days up to the end of the work, for the role and shared by those who hold it', () => {
    // Three working days up to Monday 12 April 2027 are that day, Friday and Thursday.
    expect(load('2027-04-01', work(3, '2027-04-12'))).toEqual([
      ...['2027-W14 procurer 2', '2027-W14 a 1', '2027-W14 b 1'],
      ...['2027-W15 procurer 1', '2027-W15 a 0.5', '2027-W15 b 0.5'],
    ]);
  });

  it('passes over holidays and eves', () => {
    // Monday 24 December 2029 is Christmas Eve: the day before it is Friday 21, of the week before.
    expect(load('2029-12-01', work(1, '2029-12-24', { roles: ['registrar'] }))).toEqual(['2029-W51 registrar 1']);
  });

  it('counts from today on', () => {
    expect(load('2027-04-09', work(3, '2027-04-09'))).toEqual([
      ...['2027-W14 procurer 1', '2027-W14 a 0.5', '2027-W14 b 0.5'],
    ]);
    expect(load('2027-04-10', work(3, '2027-04-09'))).toEqual([]);
  });

  it('is the sum of all work, rounded to a tenth of a day', () => {
    const evaluating = { roles: ['evaluator', 'procurer'] as const };
    expect(load('2027-04-01', work(1, '2027-04-07', evaluating), work(1, '2027-04-09', evaluating))).toEqual([
      ...['2027-W14 evaluator 2', '2027-W14 x 0.7', '2027-W14 y 0.7', '2027-W14 z 0.7'],
    ]);
  });

  it('has no work of suppliers, and none that is done while submissions are received', () => {
    expect(load('2027-04-01', work(1, '2027-04-09', { roles: ['supplier'] }))).toEqual([]);
    expect(load('2027-04-01', work(1, '2027-04-09', { inWindow: true }))).toEqual([]);
    expect(load('2027-04-01', work(0, '2027-04-09'))).toEqual([]);
  });

  it('is that of the persons who own it, where no role does', () => {
    expect(load('2027-04-01', work(1, '2027-04-09', { roles: [] }))).toEqual([
      ...['2027-W14 other 0.5', '2027-W14 owner 0.5'],
    ]);
  });
});
