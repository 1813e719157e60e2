import { dateInStockholm, stepWorkingDays } from '@behov/domain';
import { organisationOf, personIn, type CaseFile, type FileTender } from './case-file.js';
import { playDeclarations } from './declarations.js';
import { later, publishNotice, writeDocuments } from './documents.js';
import type { PlayedCase } from './played-case.js';
import { morning } from './morning.js';
import { submitSealed } from './submissions.js';
import { windowIn } from './windows.js';

/** From the documents to the opened final tenders. */
export async function playCompetition(play: PlayedCase): Promise<void> {
  const { file } = play;
  const procurer = personIn(file, 'procurer');
  await writeDocuments(play);
  await publishNotice(play);
  await playQuestions(play);
  const suppliers = [file.roles['suppliers'] ?? []].flat();
  for (const supplier of suppliers) await submitSealed(play, supplier, 'requests', {});
  await closeAndOpen(play, 'requests');
  for (const supplier of suppliers) {
    const { reasons } = file.rehearsal.qualification;
    await play.give(
      procurer,
      'QualifyCandidate',
      { supplier: organisationOf(supplier), reasons },
      organisationOf(supplier),
    );
  }
  const invited = suppliers.map(organisationOf);
  await judgeInvolvement(play, invited);
  await play.give(
    personIn(file, 'decision-maker'),
    'DecideSelection',
    { invited, reasons: file.rehearsal.qualification.reasons },
    invited.join(', '),
  );
  await play.giveEarliest(procurer, 'InviteTenderers', 'tendersDueAt', { tendersDueAt: later(play.now, 14) });
  for (const tender of file.tenders.initial) await playTender(play, 'initial-tenders', tender);
  await closeAndOpen(play, 'initial-tenders');
  for (const supplier of invited) {
    await play.give(
      procurer,
      'HoldNegotiation',
      { supplier, on: play.now.slice(0, 10), minutes: file.rehearsal.negotiation.minutes },
      supplier,
    );
  }
  await play.give(procurer, 'CloseNegotiation', { finalTendersDueAt: later(play.now, 28) });
  for (const tender of file.tenders.final.filter((one) => !one.late)) await playTender(play, 'final-tenders', tender);
  await playLateTenders(play);
  await open(play, 'final-tenders');
}

/** Whoever was met before the notice and now applies is judged: what was said to it was shared with all. */
async function judgeInvolvement(play: PlayedCase, candidates: readonly string[]): Promise<void> {
  const met = play.file.analyses['early-dialogue'].flatMap((one) => one.with);
  for (const supplier of candidates.filter((one) => met.includes(one))) {
    const judged = { supplier, advantage: 'none' };
    await play.give(personIn(play.file, 'procurer'), 'CheckPriorInvolvement', judged, supplier);
  }
}

/** A supplier asks, all get the answer. */
async function playQuestions(play: PlayedCase): Promise<void> {
  for (const { supplier, text, answer } of play.file.rehearsal.questions) {
    const asker = bidder(play.file, supplier);
    if (!asker) continue;
    await play.give(asker, 'AskQuestion', { question: text });
    const question = (await play.history(play.watcher)).findLast((one) => one.type === 'QuestionAsked')?.facts?.[
      'question'
    ];
    await play.give(personIn(play.file, 'procurer'), 'AnswerQuestion', { question, answer }, String(question));
  }
}

/** After the deadline: refused, recorded, never opened. */
async function playLateTenders(play: PlayedCase): Promise<void> {
  await close(play, 'final-tenders');
  for (const tender of play.file.tenders.final.filter((one) => one.late)) {
    const refused = await play.refusal(`Submit too late to final-tenders`, bidder(play.file, tender.supplier)!, () =>
      playTender(play, 'final-tenders', tender),
    );
    if (refused.code !== 'WINDOW-CLOSED') throw refused;
  }
}

async function closeAndOpen(play: PlayedCase, window: string): Promise<void> {
  await close(play, window);
  await open(play, window);
}

async function close(play: PlayedCase, window: string): Promise<void> {
  const { dueAt } = await windowIn(play, window);
  await play.waitUntil(personIn(play.file, 'procurer'), dueAt, `the window ${window} is open until ${dueAt}`);
  while ((await windowIn(play, window)).status === 'open') await play.timeSpeaks();
}

/** People open tenders in the morning of the next working day. */
async function nextMorning(play: PlayedCase): Promise<void> {
  const date = stepWorkingDays(dateInStockholm(play.now), 1, 1, 'public-holidays-and-eves');
  await play.waitUntil(personIn(play.file, 'procurer'), morning(date), 'the next working day begins');
}

async function open(play: PlayedCase, window: string): Promise<void> {
  await nextMorning(play);
  for (const opener of [play.file.functions['opener'] ?? []].flat()) {
    await play.give(opener, 'RequestOpening', { window }, window);
  }
  while ((await windowIn(play, window)).status !== 'opened') await play.timeSpeaks();
  for (const opener of [play.file.functions['opener'] ?? []].flat()) {
    await play.give(opener, 'CertifyOpening', { window }, window);
  }
  await playDeclarations(play);
}

function playTender(play: PlayedCase, window: string, tender: FileTender): Promise<void> {
  const values = measured(play.file).flatMap(({ id }) => {
    const value = tender[id];
    return typeof value === 'number' ? [{ criterion: id, value }] : [];
  });
  const offers = [{ lot: '1', price: tender.price, values }];
  return submitSealed(
    play,
    bidder(play.file, tender.supplier)!,
    window,
    { offers },
    `price ${tender.price.toLocaleString('en')}`,
  );
}

/** Criteria that are measured from the tender's own figures; the others are scored by evaluators. */
const measured = (file: CaseFile) => file.evaluation.criteria.filter((one) => !one.levels);

export const bidder = (file: CaseFile, supplier: string): string | undefined =>
  [file.roles['suppliers'] ?? []].flat().find((one) => organisationOf(one) === supplier);
