import type { Appliers } from '../case/applier.js';
import type { LessonsFacts } from './lessons.state.js';

export const lessonsEvolve: Appliers<keyof LessonsFacts> = {
  LessonRecorded: (state, { at, facts }) => ({ ...state, lessons: [...state.lessons, { ...facts, at }] }),
};
