import { describe, expect, it } from 'vitest';
import type { StageDefinition, StepDefinition } from '../procedures/definition.js';
import { durationsOf, lastDay, unitOf, type RecordedDurations } from './durations.js';

const stage = (steps: readonly StepDefinition[], more: Partial<StageDefinition> = {}): StageDefinition => ({
  id: 'documents',
  name: { sv: '', en: '' },
  zone: 'competition',
  steps,
  exits: [],
  ...more,
});
const write = { command: 'WriteDocuments', workingDays: 10 };
const estimate = { command: 'EstimateValue' };

describe('A stage', () => {
  it.each([
    ['working days where people’s work has working days', stage([estimate, write]), 'working-days'],
    ['calendar days where none of its steps has them', stage([estimate]), 'calendar-days'],
    [
      'calendar days where submissions are received',
      stage([write], { window: { receives: 'tender', openedBy: 2 } }),
      'calendar-days',
    ],
    ['calendar days where a standstill runs', stage([write, { command: 'EndStandstill' }]), 'calendar-days'],
  ])('is counted in %s', (_unit, of, unit) => {
    expect(unitOf(of)).toBe(unit);
  });
});

describe('What is recorded of a stage', () => {
  const took = (command: string | undefined, changes: Partial<RecordedDurations> = {}): RecordedDurations => ({
    definition: 'open',
    stage: 'documents',
    ...(command === undefined ? {} : { command }),
    calendarDays: [11, 12, 13, 14, 15],
    workingDays: [1, 2, 3, 4, 5],
    reachedDays: [21, 22, 23, 24, 25],
    ...changes,
  });
  const of = (...recorded: readonly RecordedDurations[]) => durationsOf(recorded, 'open', stage([write, estimate]));

  it('is the whole stage’s, whatever is recorded of its steps before', () => {
    expect(of(took('WriteDocuments', { workingDays: [9] }), took(undefined))).toMatchObject({
      cases: 5,
      length: { cases: 5, median: 3, p80: 4, unit: 'working-days' },
      drawnFrom: [11, 12, 13, 14, 15],
    });
  });

  it('is nothing where no case is recorded', () => {
    expect(of()).toEqual({ cases: 0, drawnFrom: [], steps: {} });
    expect(of(took(undefined, { stage: 'notice' }), took(undefined, { definition: 'restricted' })).cases).toBe(0);
  });

  it('is each step’s own: in working days where the definition gives it some, else in calendar days', () => {
    const reached = { cases: 5, median: 23, p80: 24 };
    expect(of(took('EstimateValue'), took('WriteDocuments')).steps).toEqual({
      EstimateValue: { cases: 5, length: { cases: 5, median: 13, p80: 14, unit: 'calendar-days' }, reached },
      WriteDocuments: { cases: 5, length: { cases: 5, median: 3, p80: 4, unit: 'working-days' }, reached },
    });
  });

  it('is not that of a step that the stage does not have', () => {
    expect(of(took('SignContract')).steps).toEqual({});
  });

  it('is no length of fewer cases than teach, only how many there were', () => {
    const few = { workingDays: [1, 2, 3, 4], calendarDays: [1, 2, 3, 4], reachedDays: [1, 2, 3, 4] };
    expect(of(took('WriteDocuments', few)).steps).toEqual({ WriteDocuments: { cases: 4 } });
  });
});

describe('The last day of a learned length', () => {
  it('skips eves and days off in working days, and counts each in calendar days', () => {
    // Midsummer Eve is Friday 25 June 2027.
    expect(lastDay('2027-06-24', 1, 'working-days')).toBe('2027-06-28');
    expect(lastDay('2027-06-24', 1, 'calendar-days')).toBe('2027-06-25');
  });

  it('is the first day itself where it takes none, a Saturday too', () => {
    expect(lastDay('2027-06-26', 0, 'working-days')).toBe('2027-06-26');
    expect(lastDay('2027-06-26', 0, 'calendar-days')).toBe('2027-06-26');
  });
});
