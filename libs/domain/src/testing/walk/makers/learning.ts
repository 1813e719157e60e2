import { lessonKinds } from '../../../learning/lessons.state.js';
import type { Makers } from './maker.js';

export const learning: Makers = {
  RecordLessons: ({ random }) => ({
    lessons: [
      {
        kind: random.pick(lessonKinds),
        what: 'It took longer than anybody had thought.',
        ...(random.chance(0.5) ? { why: 'Nobody had asked.' } : {}),
        advice: 'Ask first.',
        ...(random.chance(0.5) ? { roles: ['procurer'] } : {}),
        ...(random.chance(0.5) ? { shareable: random.chance(0.5) } : {}),
      },
    ],
  }),
};
