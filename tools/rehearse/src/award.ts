import { addPeriod, definitionOf } from '@behov/domain';
import { bidder, personIn } from './case-file.js';
import type { FileReview } from './file-competition.js';
import { morning } from './morning.js';
import type { PlayedCase } from './played-case.js';
import { settle } from './settlement.js';
import { only, stateOf, tracksOf } from './state.js';
import { tries } from './tries.js';

/** The best are proposed, as many as were announced; nothing is decided before their certificates are in. */
export async function playAward(play: PlayedCase): Promise<void> {
  const { file } = play;
  const [procurer, decider] = [personIn(file, 'procurer'), personIn(file, 'decision-maker')];
  const { reasons } = file.rehearsal.award;
  const { ranking = [] } = only((await stateOf(play)).evaluations, 'evaluation');
  const places = file.partnership?.phases[0]?.partners ?? 1;
  const best = ranking.slice(0, places).map(({ supplier }) => supplier);
  const more = ranking.slice(0, places + 1).map(({ supplier }) => supplier);
  if (more.length > places) await tries(play, procurer, 'ProposeAward', { suppliers: more, reasons }, 'AWARD-NUMBER');
  await play.give(procurer, 'ProposeAward', { suppliers: best, reasons }, best.join(', '));
  if ((await play.ask('rulebook'))['regime'] === 'eu')
    await tries(play, decider, 'DecideAward', { reasons }, 'AWARD-CERTIFICATES');
  for (const supplier of best) await play.give(procurer, 'AcceptCertificates', { supplier, fetched: true }, supplier);
  await play.give(decider, 'DecideAward', { reasons }, best.join(', '));
}

/** Nothing is signed before all have been told. */
export async function playNotification(play: PlayedCase): Promise<void> {
  await tries(play, personIn(play.file, 'decision-maker'), 'SignContract', {}, 'STAGE');
  const { reasons } = play.file.rehearsal.award;
  await play.give(personIn(play.file, 'procurer'), 'NotifyTenderers', { electronic: true, reasons });
  while (tracksOf(await stateOf(play))[0]?.stage === 'notification') await play.timeSpeaks();
}

/** Nothing is signed in the standstill period. */
export async function playStandstill(play: PlayedCase): Promise<void> {
  await tries(play, personIn(play.file, 'decision-maker'), 'SignContract', {}, 'STAGE');
  const endsOn = only((await stateOf(play)).awards, 'award').standstillEndsOn!;
  await waitOut(play, endsOn, `the standstill period ends on ${endsOn}`);
}

const waitOut = (play: PlayedCase, endsOn: string, why: string): Promise<void> =>
  play.waitUntil(personIn(play.file, 'procurer'), morning(addPeriod(endsOn, 'P1D')), why);

/** A review that was applied for in time comes to know: nothing is signed while the court tries it, nor in the ten days after. */
async function playReview(play: PlayedCase, { caseNumber, outcome, reasons }: FileReview): Promise<void> {
  const [procurer, decider] = [personIn(play.file, 'procurer'), personIn(play.file, 'decision-maker')];
  const { court } = play.file.rehearsal.award;
  const filedOn = only((await stateOf(play)).awards, 'award').standstillEndsOn!;
  await play.give(procurer, 'RecordReviewApplication', { filedOn, caseNumber, court }, `${caseNumber}, ${filedOn}`);
  await tries(play, decider, 'SignContract', {}, 'REVIEW-PENDING');
  const decidedOn = addPeriod(filedOn, 'P6W');
  await play.waitUntil(procurer, morning(decidedOn), 'the court tries the award');
  const review = Object.values((await stateOf(play)).reviews)
    .flat()
    .at(-1)!.id;
  const decided = { review, court: 'administrative-court', outcome, on: decidedOn, reasons };
  await play.give(procurer, 'RecordCourtDecision', decided, `${caseNumber}: ${outcome}`);
  await tries(play, decider, 'SignContract', {}, 'AWARD-STANDSTILL');
  const tenDays = Object.values((await stateOf(play)).reviews)
    .flat()
    .at(-1)!.tenDaysEndOn!;
  await waitOut(play, tenDays, `ten days after the court's decision end on ${tenDays}`);
}

/** Whether a standstill period is kept by law, so that a review may be pending when the contract is signed. */
async function asksTheCourt(play: PlayedCase): Promise<boolean> {
  const chosen = (await stateOf(play)).start?.procedure;
  return chosen !== undefined && definitionOf(chosen).standstill === 'statutory';
}

/** A voluntary notice before the contract: nothing is signed in the ten days from its publication. */
async function playExAnte(play: PlayedCase, justification: string): Promise<void> {
  const procurer = personIn(play.file, 'procurer');
  const publicationId = `TED-${play.file.case.reference}-EX-ANTE`;
  const notice = { dispatchedAt: play.now, publishedAt: play.now, publicationId, justification };
  await play.give(procurer, 'PublishExAnteNotice', notice, publicationId);
  await tries(play, personIn(play.file, 'decision-maker'), 'SignContract', {}, 'AWARD-STANDSTILL');
  const endsOn = only((await stateOf(play)).awards, 'award').standstillEndsOn!;
  await waitOut(play, endsOn, `the ten days from the ex-ante notice end on ${endsOn}`);
}

/** Each who was awarded a contract signs after the authority, which has asked the court. */
export async function playSigning(play: PlayedCase): Promise<void> {
  const { file } = play;
  const decider = personIn(file, 'decision-maker');
  if (file.review) await playReview(play, file.review);
  const { awards } = await stateOf(play);
  const [winner] = only(awards, 'award').decision!.suppliers;
  const reference = `${file.case.reference}/contract`;
  const tracks = tracksOf(await stateOf(play)).map(({ id, partner }) => ({
    lot: id,
    supplier: partner?.supplier ?? winner!,
  }));
  const [first] = tracks;
  if (file.exAnte) await playExAnte(play, file.exAnte);
  if ((await asksTheCourt(play)) || file.exAnte) {
    await tries(play, decider, 'SignContract', { lot: first!.lot, reference }, 'CONTRACT-COURT');
    const asked = { lot: first!.lot, court: file.rehearsal.award.court, noReview: true };
    await play.give(personIn(file, 'procurer'), 'CheckCourt', asked);
  }
  for (const { lot, supplier } of tracks) {
    await settle(play, lot, supplier);
    await play.give(decider, 'SignContract', { lot, reference }, supplier);
    await play.give(bidder(file, supplier), 'CountersignContract', { lot, reference }, supplier);
  }
}
