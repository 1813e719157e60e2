import { command } from '../case/command.js';
import { assignableRoles, needs } from '../case/roles.js';
import type { CaseState, Track } from '../case/state.js';
import { nobodyIsLeft } from '../ending/nobody-left.js';
import { boolean, choice, list, object, text } from '../fields/build.js';
import { isLast } from '../planning/path.js';
import type { StageDefinition } from '../procedures/definition.js';
import { definitionOf } from '../procedures/registry.js';
import { caseHasRoomForLessons, lessonsSaySomething } from './lessons.rules.js';
import { lessonKinds } from './lessons.state.js';

/** The last stage, or one where only the end is left: what was learned is asked for before it is forgotten. */
const endIsNear = (state: CaseState, track: Track, stage: StageDefinition) =>
  (stage.zone !== 'preparation' && isLast(definitionOf(track.definition), stage)) || nobodyIsLeft(state, track, stage);

const recordLessons = command({
  name: 'RecordLessons',
  says: { sv: 'Anteckna lärdomar', en: 'Record lessons' },
  area: 'case',
  fields: {
    lessons: list(
      'Lärdomar',
      'Lessons',
      object('Lärdom', 'Lesson', {
        kind: choice('Vad den gäller', 'What it is about', lessonKinds),
        what: text('Vad hände', 'What happened', 2000),
        why: text('Varför', 'Why', 2000, { optional: true }),
        advice: text('Råd till nästa ärende', 'Advice to the next case', 2000),
        roles: list(
          'För vem (tom: för alla)',
          'For whom (empty: for all)',
          choice('Roll', 'Role', assignableRoles),
          [0, assignableRoles.length],
          { optional: true },
        ),
        shareable: boolean(
          'Får läsas av andra organisationer, med organisationens namn men utan ärendets beteckning',
          "May be read by other organisations, with the organisation's name but without the case's reference",
          { optional: true },
        ),
      }),
      [1, 20],
    ),
  },
  by: assignableRoles,
  relation: 'case',
  when: 'even-after-the-end',
  rules: [lessonsSaySomething, caseHasRoomForLessons],
  causes: ({ state, body }) =>
    body.lessons.map(({ kind, roles, shareable, what, why, advice }, at) => ({
      type: 'LessonRecorded',
      facts: {
        id: `lesson-${state.lessons.length + at + 1}`,
        kind,
        roles: [...new Set(roles ?? [])],
        shareable: shareable ?? false,
      },
      body: { what, ...(why === undefined ? {} : { why }), advice },
    })),
  asks: (state, track, stage) =>
    !state.end && state.lessons.length === 0 && endIsNear(state, track, stage)
      ? [{ roles: [...needs, 'procurer'] }]
      : [],
  example: {
    lessons: [
      {
        kind: 'market',
        what: 'The suppliers of materials were asked two months after the builders.',
        why: 'Nobody had thought of them as part of the market.',
        advice: 'Ask those who make the materials in the first round.',
        roles: ['needs-owner'],
        shareable: true,
      },
    ],
  },
});

export const lessonsCommands = [recordLessons];
