import { rule } from '../case/rule.js';

interface Lessons {
  readonly lessons: readonly { readonly what: string; readonly advice: string }[];
}

export const lessonsAtMost = 100;

const isBlank = (text: string) => text.trim() === '';

export const lessonsSaySomething = rule<Lessons>({
  id: 'LESSON-TEXT',
  says: {
    sv: 'Varje lärdom säger vad som hände och vad nästa ärende råds till.',
    en: 'Every lesson says what happened and what the next case is advised to do.',
  },
  basis: 'Own rule: a lesson that gives no advice helps no later case.',
  holds: ({ body }) => body.lessons.every(({ what, advice }) => !isBlank(what) && !isBlank(advice)),
  because: ({ body }) => {
    const at = body.lessons.findIndex(({ what, advice }) => isBlank(what) || isBlank(advice));
    const field = isBlank(body.lessons[at]?.what ?? '') ? 'what' : 'advice';
    return {
      says: { sv: `Lärdom ${at + 1} saknar text.`, en: `Lesson ${at + 1} has no text.` },
      field: `lessons[${at}].${field}`,
    };
  },
  field: 'lessons',
});

export const caseHasRoomForLessons = rule<Lessons>({
  id: 'LESSON-ROOM',
  says: {
    sv: `Ett ärende har högst ${lessonsAtMost} lärdomar.`,
    en: `A case has at most ${lessonsAtMost} lessons.`,
  },
  basis: 'Own rule: a long list is not read, and the state of a case is kept small.',
  holds: ({ state, body }) => state.lessons.length + body.lessons.length <= lessonsAtMost,
  field: 'lessons',
});
