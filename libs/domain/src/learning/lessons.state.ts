import type { Instant } from '../calendar/index.js';
import type { Role } from '../case/roles.js';

export const lessonKinds = [
  'need',
  'market',
  'procedure',
  'requirements',
  'evaluation',
  'contract',
  'effect',
  'cooperation',
] as const;
export type LessonKind = (typeof lessonKinds)[number];

/** Something that the case taught; its text is a body and stands in the read model. */
export interface Lesson {
  readonly id: string;
  readonly kind: LessonKind;
  /** For whom it is; empty: for all. */
  readonly roles: readonly Role[];
  /** Whether other organisations may read it. */
  readonly shareable: boolean;
  readonly at: Instant;
}

export interface LessonsState {
  readonly lessons: readonly Lesson[];
}

export interface LessonsFacts {
  LessonRecorded: Omit<Lesson, 'at'>;
}

export const noLessons: LessonsState = { lessons: [] };
