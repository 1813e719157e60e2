import { describe, expect, it } from 'vitest';
import { addMilliseconds, dateInWords } from '../calendar/index.js';
import { announced, tendered } from '../testing/competed.js';
import { invited, noticed } from '../testing/competition.js';
import { decisionMaker } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import type { Window } from '../windows/windows.state.js';
import { deadlines } from './deadlines.js';

const of = ({ state, now }: Play, id: string, at = now) => deadlines(state, at).find((one) => one.id === id);
const withWindow = (play: Play, id: string, changes: Partial<Window>) => {
  const { windows } = play.state;
  play.state = { ...play.state, windows: { ...windows, [id]: { ...windows[id]!, ...changes } } };
  return play;
};

describe('A time for submissions', () => {
  it('is not among the dates when it was cancelled', () => {
    const play = announced().give(decisionMaker, 'CancelProcurement', {
      ...{ reason: 'chan-need', reasons: 'Fewer places.', electronic: true },
    });
    expect(of(play, 'submissions:requests')).toBeUndefined();
  });

  it('without a minimum in law says that it must be adequate, and that its day was set', () => {
    const window = of(announced(), 'submissions:requests')!;
    expect(window).toMatchObject({ basis: 'LOU 11:1', verified: true });
    expect(window.explanation.map(({ kind, on, source }) => [kind, on, source])).toEqual([
      ['chosen', undefined, 'LOU 11:1'],
      ['extended', '2027-03-15', 'LOU 11:1'],
    ]);
    expect(window.explanation[1]?.says.sv).toContain(dateInWords('2027-03-15').sv);
  });

  it('with a minimum rests on the section that sets it, and is set no later when it ends with it', () => {
    const noticedWindow = of(noticed(), 'submissions:requests')!;
    expect(noticedWindow).toMatchObject({ basis: 'LOU 11:3', verified: true });
    const shortest = withWindow(noticed(), 'requests', { dueAt: '2027-06-09T21:59:00.000Z' });
    const { minimum } = shortest.state.windows['requests']!;
    expect(minimum?.endsOn).toBe('2027-06-09');
    expect(of(shortest, 'submissions:requests')?.explanation.map(({ kind }) => kind)).toEqual(['chosen', 'counted']);
  });

  it('that only has to be adequate has no days to count', () => {
    const { minimum } = invited().state.windows['initial-tenders']!;
    const play = withWindow(invited(), 'initial-tenders', {
      minimum: { ...minimum!, variant: 'adequate-time', days: null },
    });
    expect(of(play, 'submissions:initial-tenders')?.explanation.map(({ kind }) => kind)).toEqual([
      'chosen',
      'extended',
    ]);
  });

  it('that the notice opened runs from its dispatch, one for the invited from its own announcement', () => {
    const counted = (play: Play, id: string) =>
      of(play, `submissions:${id}`)?.explanation.find(({ kind }) => kind === 'counted')?.on;
    const laterDispatch = (play: Play) => {
      play.state = { ...play.state, notice: { ...play.state.notice!, dispatchedAt: '2027-05-12T08:00:00.000Z' } };
      return play;
    };
    expect(counted(noticed(), 'requests')).toBe('2027-06-09');
    expect(counted(laterDispatch(noticed()), 'requests')).toBe('2027-06-11');
    expect(counted(laterDispatch(invited()), 'initial-tenders')).toBe('2027-07-16');
  });

  it('whose last instant is midnight ends on the day before', () => {
    const play = withWindow(noticed(), 'requests', { dueAt: '2027-06-14T22:00:00.000Z' });
    expect(of(play, 'submissions:requests')?.endsOn).toBe('2027-06-14');
  });
});

describe('The last day for questions', () => {
  it('is the one that was announced, with the day that is advised', () => {
    const questions = of(noticed(), 'questions:requests')!;
    expect(questions).toMatchObject({
      ...{ track: 'case', endsOn: '2027-06-01', endsAt: '2027-06-01T22:00:00.000Z' },
      ...{ whose: 'suppliers-maximum', status: 'ahead', verified: true },
    });
    const [step] = questions.explanation;
    expect(step).toMatchObject({ kind: 'chosen', on: '2027-06-01' });
    expect(step?.says.en).toContain(dateInWords('2027-06-04').en);
    expect(of(noticed(), 'questions:requests', '2027-06-01T22:00:00.000Z')?.status).toBe('met');
  });

  it('is no date where none was announced', () => {
    expect(of(announced(), 'questions:requests')).toBeUndefined();
  });
});

describe('The last day for answers to questions', () => {
  const after = '2027-08-07T22:00:00.000Z';
  const asking = (track: string, answeredAt?: string) => {
    const play = invited();
    const question = { id: 'q1', supplier: 'supplier-a', askedAt: play.now, track };
    const questions = [{ ...question, ...(answeredAt === undefined ? {} : { answeredAt }) }];
    play.state = { ...play.state, questions: questions as unknown as typeof play.state.questions };
    return withWindow(play, 'initial-tenders', { track: '1' });
  };
  const status = (play: Play, at = after) => of(play, 'answers:initial-tenders', at)?.status;

  it.each([
    ['of the same lot', asking('1'), 'overdue'],
    ['from before the lots parted', asking('case'), 'overdue'],
    ['of another lot', asking('2'), 'met'],
    ['that was answered', asking('1', '2027-07-01T08:00:00.000Z'), 'met'],
  ])('is missed by a question %s or not', (_what, play, expected) => {
    expect(status(play)).toBe(expected);
  });

  it('is ahead until then, though nothing waits', () => {
    expect(status(invited(), addMilliseconds(after, -1))).toBe('ahead');
    expect(status(invited())).toBe('met');
  });

  it('no longer matters when the time is closed', () => {
    expect(status(withWindow(asking('1'), 'initial-tenders', { status: 'closed' }))).toBe('met');
  });

  it('is four days before the last day where the time was shortened for urgency', () => {
    const { minimum } = invited().state.windows['initial-tenders']!;
    const play = withWindow(invited(), 'initial-tenders', { minimum: { ...minimum!, variant: 'urgency' } });
    expect(of(play, 'answers:initial-tenders')?.endsOn).toBe('2027-08-09');
  });

  it('belongs to its own lot, from a verified source', () => {
    expect(of(tendered(), 'answers:final-tenders')).toMatchObject({ track: 'case', verified: true });
  });
});
