import { addPeriod, commands, dateInStockholm } from '@behov/domain';
import { personIn, type CaseFile, type FileTender } from './case-file.js';
import { bidder } from './competition.js';
import type { PlayedCase } from './played-case.js';
import { morning } from './morning.js';

/** From the opened final tenders to the signed contract. */
export async function playAward(play: PlayedCase): Promise<void> {
  const { file } = play;
  const procurer = personIn(file, 'procurer');
  const tenders = file.tenders.final.filter((one) => !one.late);
  const { reasons } = file.rehearsal.award;
  for (const { supplier } of tenders) {
    await play.give(procurer, 'CheckTender', { supplier, outcome: 'valid', reasons }, `${supplier}: valid`);
  }
  const evaluators = [file.functions['evaluator'] ?? []].flat();
  for (const tender of tenders) {
    for (const evaluator of evaluators) {
      await play.give(
        evaluator,
        'ScoreTender',
        { supplier: tender.supplier, scores: scores(file, tender), motive: reasons },
        tender.supplier,
      );
    }
  }
  const agreed = tenders.flatMap((tender) =>
    scores(file, tender).map((one) => ({ supplier: tender.supplier, ...one, motive: reasons })),
  );
  await play.give(procurer, 'AgreeEvaluation', { agreed });
  const ranking = await rankingOf(play);
  const winner = ranking[0]!;
  for (const one of ranking)
    play.options.story.tell(`${' '.repeat(18)}rank ${one.rank}: ${one.supplier}, ${one.result.toLocaleString('en')}`);
  await play.give(procurer, 'ProposeAward', { suppliers: [winner.supplier], reasons }, winner.supplier);
  await play.give(procurer, 'AcceptCertificates', { supplier: winner.supplier, fetched: true }, winner.supplier);
  await play.give(personIn(file, 'decision-maker'), 'DecideAward', { reasons }, winner.supplier);
  await play.give(procurer, 'NotifyTenderers', { electronic: true, reasons });
  await standstill(play);
  await play.give(procurer, 'CheckCourt', { court: file.rehearsal.award.court, noReview: true });
  await play.give(personIn(file, 'decision-maker'), 'SignContract', {});
  await play.give(bidder(file, winner.supplier)!, 'CountersignContract', {}, winner.supplier);
}

async function standstill(play: PlayedCase): Promise<void> {
  const procurer = personIn(play.file, 'procurer');
  const early = await play.refusal('SignContract in the standstill period', personIn(play.file, 'decision-maker'), () =>
    play.give(personIn(play.file, 'decision-maker'), 'SignContract', {}),
  );
  if (early.status !== 409) throw early;
  const awards = (await stateOf(play))['awards'] as Readonly<Record<string, { readonly standstillEndsOn: string }>>;
  const endsOn = Object.values(awards)[0]!.standstillEndsOn;
  await play.waitUntil(procurer, morning(addPeriod(endsOn, 'P1D')), `the standstill period ends on ${endsOn}`);
}

/** From the contract to the measured effect and the decision on what follows. */
export async function playImplementation(play: PlayedCase): Promise<void> {
  const { file } = play;
  const procurer = personIn(file, 'procurer');
  const owner = personIn(file, 'needs-owner');
  await play.give(procurer, 'PublishAwardNotice', {
    ...(commands['PublishAwardNotice']?.example ?? {}),
    publicationId: `TED-${file.case.reference}-AWARD`,
  });
  await play.give(procurer, 'CompleteReport', { report: file.rehearsal.award.reasons });
  const handover = addPeriod(dateInStockholm(play.now), file.rehearsal.delivery.after);
  await play.waitUntil(procurer, morning(handover), 'the building is built');
  await play.give(owner, 'AcceptDelivery', { on: handover });
  for (const { indicator, point, value, on } of measurements(file, handover)) {
    if (morning(on) > play.now)
      await play.waitUntil(procurer, morning(on), `${indicator} is measured ${point} after the handover`);
    await play.give(owner, 'RecordMeasurement', { indicator, point, value, on }, `${indicator} ${point}: ${value}`);
  }
  const { choice, reasons } = file.rehearsal.future;
  await play.give(personIn(file, 'decision-maker'), 'DecideFuture', { choice, reasons }, choice);
}

function measurements({ need }: CaseFile, handover: string) {
  return need.goal.indicators
    .flatMap(({ id, measured }) =>
      measured.map(({ at, after, value }) => ({
        indicator: id,
        point: at ?? after!,
        value,
        on: at ? handover : addPeriod(handover, after!),
      })),
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Levels for the criteria that evaluators score. */
const scores = (file: CaseFile, tender: FileTender) =>
  file.evaluation.criteria.filter((one) => one.levels).map(({ id }) => ({ criterion: id, score: Number(tender[id]) }));

const stateOf = async (play: PlayedCase) =>
  (await play.look(play.watcher))['state'] as Readonly<Record<string, unknown>>;

async function rankingOf(play: PlayedCase) {
  const evaluations = (await stateOf(play))['evaluations'] as Readonly<
    Record<
      string,
      { readonly ranking: readonly { readonly supplier: string; readonly rank: number; readonly result: number }[] }
    >
  >;
  return Object.values(evaluations)[0]!.ranking;
}
