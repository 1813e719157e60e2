import { competitionIsOver, finishedSteps, type CaseState, type RecordedEvent } from '@behov/domain';
import type { Row, Rows } from './rows.js';

type Body = { readonly [name: string]: unknown } | undefined;

/** What a case has taught, without the text: that stands in the event's body. */
export const lessonRows = (state: CaseState): readonly Row[] => {
  if (state.lessons.length === 0) return [];
  const readable = competitionIsOver(state);
  return state.lessons.map(({ id, kind, roles, shareable, at }) => ({
    id,
    organisation: state.organisation,
    kind,
    roles,
    shareable,
    readable,
    training: state.training !== null,
    procedure: state.start?.procedure?.id ?? null,
    codes: state.cpv,
    cpv: [...new Set(state.cpv.flatMap(beginnings))],
    title_sv: state.title.sv,
    title_en: state.title.en,
    recorded_at: at,
  }));
};

/** `45214100-1` is found by `45`, `452` and so on to `45214100`. */
export const beginnings = (code: string): readonly string[] =>
  [2, 3, 4, 5, 6, 7, 8].map((length) => code.slice(0, length));

/** What an event adds to learn from: how long what it finished took, and the text of a lesson. */
export function taught(before: CaseState, event: RecordedEvent, body: Body, after: CaseState): Rows {
  const steps = finishedSteps(before, event, after);
  return {
    ...(steps.length > 0 ? { finished_step: steps.map((one) => finished(one, event, after)) } : {}),
    ...(event.type === 'LessonRecorded' && body ? { lesson_text: [lessonText(event.facts.id, body)] } : {}),
  };
}

const finished = (one: ReturnType<typeof finishedSteps>[number], event: RecordedEvent, state: CaseState): Row => ({
  id: [event.seq, one.track, one.stage, one.command, one.about].filter((part) => part !== undefined).join('/'),
  organisation: state.organisation,
  definition: one.definition,
  stage: one.stage,
  command: one.command ?? '',
  track: one.track,
  about: one.about ?? '',
  finished_on: one.finishedOn,
  calendar_days: one.calendarDays,
  working_days: one.workingDays,
  reached_days: one.reachedDays,
});

const lessonText = (id: string, body: NonNullable<Body>): Row => ({
  id,
  what: body['what'],
  why: body['why'] ?? null,
  advice: body['advice'],
});
