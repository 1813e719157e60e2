import { describe, expect, it } from 'vitest';
import { tasks } from '../case/tasks.js';
import type { CaseState } from '../case/state.js';
import { example, noticed, started } from '../testing/competition.js';
import { concluded } from '../testing/competed.js';
import { decisionMaker, evaluator1, procurer1, stranger, supplierA } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { competitionIsOver } from './competition-over.js';
import { lessonsAtMost } from './lessons.rules.js';

const lesson = { kind: 'market', what: 'Nobody answered.', advice: 'Ask earlier.' };
const record = (...lessons: readonly object[]) => ({ lessons });
const asked = (state: CaseState) => tasks(state).filter(({ command }) => command === 'RecordLessons');

/** Moved to the last stage, where only the decision on the future is left. */
const atTheEnd = (): Play => {
  const play = concluded('2027-10-04');
  const [track] = Object.values(play.state.tracks);
  play.state = { ...play.state, tracks: { '1': { ...track!, stage: 'future' } } };
  return play;
};

describe('Recording lessons', () => {
  it('keeps what is counted as facts, and what is said apart', () => {
    const play = started();
    const decision = play.ask(
      procurer1,
      'RecordLessons',
      record({ ...lesson, why: 'It was July.', roles: ['procurer', 'procurer'], shareable: true }),
    );
    expect(decision).toMatchObject({
      ok: true,
      events: [
        {
          type: 'LessonRecorded',
          facts: { id: 'lesson-1', kind: 'market', roles: ['procurer'], shareable: true },
          body: { what: 'Nobody answered.', why: 'It was July.', advice: 'Ask earlier.' },
        },
      ],
    });
  });

  it('numbers them on, is for all and stays in the organisation unless it says otherwise', () => {
    const play = started();
    play.give(procurer1, 'RecordLessons', record(lesson, lesson));
    play.give(evaluator1, 'RecordLessons', record(lesson));
    expect(play.state.lessons.map(({ id }) => id)).toEqual(['lesson-1', 'lesson-2', 'lesson-3']);
    expect(play.state.lessons[0]).toEqual({
      id: 'lesson-1',
      kind: 'market',
      roles: [],
      shareable: false,
      at: play.now,
    });
    expect(play.whole.at(-1)?.body).toStrictEqual({ what: 'Nobody answered.', advice: 'Ask earlier.' });
  });

  it('is for the people of the case alone', () => {
    expect(started().refused(stranger, 'RecordLessons', record(lesson))).toBe('ROLE');
    expect(started().refused(supplierA, 'RecordLessons', record(lesson))).toBe('ROLE');
  });

  it('is refused without what happened, or without advice, and says where', () => {
    const refusal = (one: object) => {
      const decision = started().ask(procurer1, 'RecordLessons', record(lesson, { ...lesson, ...one }));
      return decision.ok ? undefined : decision.refusal;
    };
    expect(refusal({ what: ' ' })).toMatchObject({ code: 'LESSON-TEXT', field: 'lessons[1].what' });
    expect(refusal({ advice: '' })).toMatchObject({ code: 'LESSON-TEXT', field: 'lessons[1].advice' });
  });

  it('is possible up to a hundred lessons, and refused beyond', () => {
    const play = started();
    const one = { id: 'x', kind: 'market', roles: [], shareable: false, at: play.now } as const;
    play.state = { ...play.state, lessons: Array.from({ length: lessonsAtMost - 1 }, () => one) };
    expect(play.refused(procurer1, 'RecordLessons', record(lesson, lesson))).toBe('LESSON-ROOM');
    expect(play.refused(procurer1, 'RecordLessons', record(lesson))).toBe('accepted');
  });

  it('is possible still when the case has ended', () => {
    const play = noticed().give(decisionMaker, 'CancelProcurement', example('CancelProcurement'));
    expect(play.state.end).toBeDefined();
    expect(play.refused(procurer1, 'RecordLessons', record(lesson))).toBe('accepted');
  });
});

describe('Lessons', () => {
  it('are asked for in the last stage, of the needs owner and the procurer, until there are some', () => {
    const play = atTheEnd();
    expect(asked(play.state)).toMatchObject([{ roles: ['needs-owner', 'innovation-leader', 'procurer'] }]);
    play.give(procurer1, 'RecordLessons', record(lesson));
    expect(asked(play.state)).toEqual([]);
  });

  it('are not asked for before', () => {
    expect(asked(noticed().state)).toEqual([]);
    expect(asked(concluded('2027-10-04').state)).toEqual([]);
    const following = atTheEnd();
    const [track] = Object.values(following.state.tracks);
    expect(asked({ ...following.state, tracks: { '1': { ...track!, stage: 'effect' } } })).toEqual([]);
  });

  it('are asked for when a terminated contract is settled, too', () => {
    const play = atTheEnd();
    const [track] = Object.values(play.state.tracks);
    expect(asked({ ...play.state, tracks: { '1': { ...track!, stage: 'settlement' } } })).toHaveLength(1);
  });

  it('hold up no end, and are not asked for after it', () => {
    const play = atTheEnd();
    const [track] = Object.values(play.state.tracks);
    const end = { how: 'ended', at: play.now } as const;
    expect(asked({ ...play.state, tracks: { '1': { ...track!, end } }, end })).toEqual([]);
  });
});

describe('A competition', () => {
  it('is over once every lot is carried out or has ended', () => {
    expect(competitionIsOver(started().state)).toBe(false);
    expect(competitionIsOver(noticed().state)).toBe(false);
    const both = concluded('2027-10-04', { lots: ['1', '2'] });
    expect(competitionIsOver(both.state)).toBe(true);
    const [one, other] = Object.values(both.state.tracks);
    const back = { ...other!, stage: 'evaluation' };
    expect(competitionIsOver({ ...both.state, tracks: { '1': one!, '2': back } })).toBe(false);
    const ended = { ...back, end: { how: 'cancelled', at: both.now } as const };
    expect(competitionIsOver({ ...both.state, tracks: { '1': one!, '2': ended } })).toBe(true);
  });
});
