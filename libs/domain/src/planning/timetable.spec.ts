import { describe, expect, it } from 'vitest';
import { definitions } from '../procedures/registry.js';
import { negotiatedV1 } from '../procedures/negotiated/negotiated.v1.js';
import { preparationV1 } from '../procedures/preparation/preparation.v1.js';
import { timetable, type TimetableOptions } from './timetable.js';

const from = '2027-05-10';
const negotiated = (options?: TimetableOptions) => timetable(negotiatedV1, from, options);
const stage = (id: string, options?: TimetableOptions) => {
  const found = negotiated(options).stages.find((one) => one.stage === id);
  if (!found) throw new Error(`no stage ${id}`);
  return found;
};

describe('The timetable of the negotiated procedure', () => {
  it('counts the minimum periods and the standstill as the earliest, with no days for own work', () => {
    // Sent 10 May: day 30 is Wednesday 9 June; invited 10 June: day 25 is Monday 5 July; notified 7 July: day 10 is
    // Saturday 17 July, so the standstill ends on Monday 19 July.
    expect(stage('requests')).toMatchObject({
      period: 'TL-NEG-REQ',
      earliestStartOn: from,
      earliestEndOn: '2027-06-09',
    });
    expect(stage('initial-tenders')).toMatchObject({ earliestStartOn: '2027-06-10', earliestEndOn: '2027-07-05' });
    expect(stage('final-tenders')).toMatchObject({ earliestStartOn: '2027-07-06', earliestEndOn: '2027-07-06' });
    expect(stage('standstill')).toMatchObject({ earliestStartOn: '2027-07-07', earliestEndOn: '2027-07-19' });
    expect(negotiated().contractEarliestOn).toBe('2027-07-20');
  });

  it('says how the earliest end came about', () => {
    expect(stage('standstill').explanation.map(({ kind }) => kind)).toEqual(['chosen', 'counted', 'rolled']);
  });

  it('is shorter with urgency, and with a prior information notice in its time', () => {
    const urgency = { justification: 'The dam is about to burst.' };
    expect(stage('requests', { circumstances: { urgency } }).earliestEndOn).toBe('2027-05-25');
    const priorInformation = { sentOn: '2027-03-01', complete: true };
    expect(stage('initial-tenders', { circumstances: { priorInformation } }).earliestEndOn).toBe('2027-06-21');
  });

  it("expects the definition's working days in between, over holidays and eves", () => {
    // 40 working days of writing and 10 of approval after 10 May; 6 May is past, 6 June a Sunday, Midsummer Eve 25 June.
    const documents = stage('documents');
    expect(documents.work.map(({ command, endOn }) => [command, endOn])).toEqual([
      ['WriteDocuments', '2027-07-06'],
      ['ApproveDocuments', '2027-07-20'],
    ]);
    expect(documents.expectedEndOn).toBe('2027-07-20');
    expect(stage('notice')).toMatchObject({ expectedStartOn: '2027-07-20', expectedEndOn: '2027-08-03' });
  });

  it('expects twenty days where the time must only be adequate, and says that it assumes it', () => {
    expect(stage('final-tenders').assumes?.en).toContain('20 days, an assumption');
    expect(stage('requests').assumes).toBeUndefined();
  });

  it('is longer for each round more', () => {
    const once = negotiated().contractExpectedOn ?? '';
    expect((negotiated({ rounds: 2 }).contractExpectedOn ?? '') > once).toBe(true);
    expect(negotiated({ rounds: 2 }).contractEarliestOn).toBe(negotiated().contractEarliestOn);
  });

  it('uses the durations that an organisation knows better', () => {
    expect(stage('documents', { durations: { WriteDocuments: 1, ApproveDocuments: 1 } }).expectedEndOn).toBe(
      '2027-05-12',
    );
  });
});

describe('The timetable of the preparation', () => {
  it('lets the analyses be written side by side, then submitted and approved one after the other', () => {
    const [analyses] = timetable(preparationV1, '2027-01-11').stages;
    const ends = new Map(analyses?.work.map(({ command, endOn }) => [command, endOn]));
    expect(ends.get('WriteNeedsAnalysis')).toBe('2027-02-08');
    expect(ends.get('WriteProcurementStrategy')).toBe('2027-05-05');
    expect(ends.get('SubmitAnalysis')).toBe('2027-05-20');
    expect(ends.get('ApproveAnalysis')).toBe('2027-06-03');
  });

  it('leads to no contract of its own', () => {
    expect(timetable(preparationV1, '2027-01-11').contractEarliestOn).toBeUndefined();
  });
});

describe.each(definitions.map((one) => [`${one.id}@${one.version}`, one] as const))('The timetable of %s', (_, one) => {
  const { stages, contractEarliestOn, contractExpectedOn } = timetable(one, '2026-12-18');

  it('has its stages one after the other, none expected before it is possible', () => {
    expect(stages.length).toBeGreaterThan(0);
    stages.forEach((now, at) => {
      const before = stages[at - 1];
      expect(now.earliestEndOn >= now.earliestStartOn).toBe(true);
      expect(now.expectedEndOn >= now.expectedStartOn).toBe(true);
      expect(now.expectedEndOn >= now.earliestEndOn).toBe(true);
      if (before) expect(now.earliestStartOn >= before.earliestEndOn).toBe(true);
      if (before) expect(now.expectedStartOn >= before.expectedEndOn).toBe(true);
    });
  });

  it('leads to a contract where the procedure has one', () => {
    const signs = one.stages.some(({ exits }) => exits.some(({ on }) => on === 'ContractConcluded'));
    expect([contractEarliestOn !== undefined, contractExpectedOn !== undefined]).toEqual([signs, signs]);
  });
});
