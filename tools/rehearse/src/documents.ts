import { personIn, type CaseFile, type FileCriterion } from './case-file.js';
import type { PlayedCase } from './played-case.js';

/** The documents are written by one procurer and approved by the other. */
export async function writeDocuments(play: PlayedCase): Promise<void> {
  await play.give(personIn(play.file, 'procurer'), 'WriteDocuments', documents(play.file));
  await play.give(personIn(play.file, 'procurer'), 'SimulateModel', { version: 1 });
  await play.give(personIn(play.file, 'procurer', 1), 'ApproveDocuments', { version: 1 }, 'version 1');
}

/** With the file's deadline, or fourteen days; where the law's minimum is longer, the earliest that it allows. */
export function publishNotice(play: PlayedCase): Promise<void> {
  const days = play.file.pitfalls?.openDays ?? 14;
  return play.giveEarliest(personIn(play.file, 'procurer'), 'PublishNotice', 'submissionsDueAt', {
    dispatchedAt: play.now,
    publicationId: `TED-${play.file.case.reference}`,
    submissionsDueAt: later(play.now, days),
    questionsUntilOn: later(play.now, days - 4).slice(0, 10),
  });
}

function documents(file: CaseFile): object {
  const { model, criteria } = file.evaluation;
  return {
    awardBasis: 'best-price-quality',
    model,
    criteria: criteria.map(criterion),
    ...file.rehearsal.documents,
  };
}

/** `100 000 SEK for each kg below 300` is measured from the tender; levels are scored. */
function criterion({ id, text, unit, value, levels, guide = {} }: FileCriterion): object {
  if (levels) {
    const worth = Object.entries(levels).map(([level, money]) => ({
      level: Number(level),
      value: money,
      text: guide[level] ?? `Level ${level} of ${Object.keys(levels).length - 1}: ${text}`,
    }));
    return { id, text, measure: 'levels', levels: worth };
  }
  const [, perUnit, limit] = /^([\d ]+) SEK for each \S+ below (\d+)$/.exec(value ?? '') ?? [];
  if (!perUnit) throw new Error(`criterion ${id}: what it is worth is not understood: ${value}`);
  return { id, text, unit, measure: 'below', limit: Number(limit), valuePerUnit: Number(perUnit.replaceAll(' ', '')) };
}

/** At the given number of days later. */
export const later = (instant: string, days: number) => new Date(Date.parse(instant) + days * 86_400_000).toISOString();
