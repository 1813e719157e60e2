import { describe, expect, it } from 'vitest';
import { scheduled } from './activity.fixture.js';
import type { Scheduled } from './activity.js';
import type { After } from './planning.state.js';
import { slackOf } from './slack.js';

const dates = (startOn: string, endOn: string) => ({ startOn: `2027-04-${startOn}`, endOn: `2027-04-${endOn}` });
const documents = scheduled('case/documents', { stage: 'documents', ...dates('05', '09') });
const notice = (changes: object = {}) =>
  scheduled('case/notice', { dependsOn: ['case/documents'], ...dates('14', '20'), ...changes });
const trial = (changes: object = {}) =>
  scheduled('trial', { kind: 'development', dependsOn: ['case/documents'], ...dates('14', '20'), ...changes });
const slack = (all: readonly Scheduled[], after?: After) => {
  const found = slackOf(all, (id) => (id === 'trial' ? after : undefined));
  return { ...found, slack: Object.fromEntries(found.slack) };
};

describe('The slack of an activity', () => {
  it('is the working days between its end and what follows, on a way that decides the end', () => {
    // From Friday 9 to Wednesday 14 April: Friday, Monday and Tuesday are unused.
    expect(slack([documents, notice()])).toEqual({
      ...{ slack: { 'case/documents': 3, 'case/notice': 0 }, criticalPath: ['case/notice'], endsOn: '2027-04-20' },
    });
  });

  it('is none where what follows starts at once, and the way there is critical', () => {
    const at = slack([documents, notice(dates('09', '20'))]);
    expect(at.slack).toEqual({ 'case/documents': 0, 'case/notice': 0 });
    expect(at.criticalPath).toEqual(['case/documents', 'case/notice']);
  });

  it('is counted to the day on which a stage lets the next begin', () => {
    const free = scheduled('case/documents', dates('05', '09'), { followsOn: '2027-04-13' });
    expect(slack([free, notice()]).slack['case/documents']).toBe(1);
  });

  it('adds up along the way, and is the least of several ways', () => {
    const last = (id: string, startOn: string) =>
      scheduled(id, { dependsOn: ['case/notice'], startOn: `2027-04-${startOn}`, endOn: '2027-04-30' });
    expect(slack([documents, notice(), last('late', '23')]).slack).toEqual({
      ...{ 'case/documents': 6, 'case/notice': 3, late: 0 },
    });
    const both = slack([documents, notice(), last('late', '23'), last('soon', '21')]).slack;
    expect(both).toMatchObject({ 'case/documents': 4, 'case/notice': 1 });
  });

  it('of what nothing waits for is the working days to the end', () => {
    expect(slack([documents, scheduled('alone', dates('05', '16')), notice()]).slack['alone']).toBe(2);
  });

  it('of what a milestone follows by some days begins after them', () => {
    // Three days after Friday 9 is Monday 12: Monday and Tuesday are unused.
    expect(slack([documents, trial()], { activity: 'documents', days: 3 }).slack['case/documents']).toBe(2);
    expect(slack([documents, trial()], { activity: 'case/documents', days: 3 }).slack['case/documents']).toBe(2);
    expect(slack([documents, trial()], { activity: 'other', days: 3 }).slack['case/documents']).toBe(3);
    expect(slack([documents, trial()]).slack['case/documents']).toBe(3);
  });

  it('is not asked of what is done, though that may be the last', () => {
    const done = scheduled('case/analyses', { status: 'done', ...dates('01', '30') });
    expect(slack([done, documents])).toMatchObject({ slack: { 'case/documents': 15 }, criticalPath: [] });
    expect(slack([done, documents]).slack).not.toHaveProperty('case/analyses');
  });

  it('of a milestone is not taken by a stage that has begun without it', () => {
    const milestone = scheduled('trial', { kind: 'development', ...dates('05', '09') });
    const begun = notice({ status: 'current', dependsOn: ['trial'], ...dates('09', '20') });
    expect(slack([milestone, begun])).toMatchObject({ slack: { trial: 7 }, criticalPath: ['case/notice'] });
  });

  it('is none, and the way empty, where nothing is planned', () => {
    expect(slack([])).toEqual({ slack: {}, criticalPath: [], endsOn: '0000-01-01' });
  });
});
