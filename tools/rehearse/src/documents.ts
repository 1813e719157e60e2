import { CaseFileError, personIn, type CaseFile } from './case-file.js';
import { criterion } from './criteria.js';
import { partnershipTerms } from './partnership-terms.js';
import type { PlayedCase } from './played-case.js';
import { tries } from './tries.js';

/** The documents are written by one procurer, tried on made-up tenders, and approved by the other. */
export async function playDocuments(play: PlayedCase): Promise<void> {
  const [procurer, other] = [personIn(play.file, 'procurer'), personIn(play.file, 'procurer', 1)];
  const isTried = play.file.evaluation.criteria.length > 0 && !play.file.contest;
  if (play.file.partnership && !play.file.partnership.purchase)
    await tries(play, procurer, 'WriteDocuments', { ...documents(play.file), purchase: promised }, 'PCP-NO-PURCHASE');
  await play.give(procurer, 'WriteDocuments', documents(play.file));
  await tries(play, procurer, 'ApproveDocuments', { version: 1 }, 'DOC-FOUR-EYES');
  if (isTried) {
    await tries(play, other, 'ApproveDocuments', { version: 1 }, 'EVALUATION-SIMULATED');
    await play.give(procurer, 'SimulateModel', { version: 1 });
  }
  await play.give(other, 'ApproveDocuments', { version: 1 }, 'version 1');
}

/** A purchase that research outside the act may not promise. */
const promised = {
  ...{ performance: 'It warns in time', unit: 'hours', direction: 'at-least', level: 12 },
  highestCost: { amount: 1_000_000, currency: 'SEK' },
};

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

/** The notice; after it the documents' model is as it was announced. */
export async function playNotice(play: PlayedCase): Promise<void> {
  await publishNotice(play);
  await tries(play, personIn(play.file, 'procurer'), 'WriteDocuments', documents(play.file), 'STAGE');
}

function documents(file: CaseFile): object {
  const { model, criteria } = file.evaluation;
  return {
    awardBasis: criteria.length > 0 ? 'best-price-quality' : 'price',
    model,
    criteria: criteria.map(criterion),
    functionalRequirements: file.requirements,
    ...file.rehearsal.documents,
    ...(file.partnership ? partnershipTerms(file.partnership) : {}),
    ...file.documents,
  };
}

/** At the given number of days later. */
export const later = (instant: string, days: number) => new Date(Date.parse(instant) + days * 86_400_000).toISOString();

/** The months of a period such as `P4M`. @throws CaseFileError for another unit */
export function monthsOf(period: string): number {
  const [, months] = /^P(\d+)M$/.exec(period) ?? [];
  if (!months) throw new CaseFileError(`${period} is not a number of months`);
  return Number(months);
}
