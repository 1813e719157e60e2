import { personIn, type CaseFile, type FileTender } from './case-file.js';
import { isScored } from './criteria.js';
import type { PlayedCase } from './played-case.js';
import { only, stateOf } from './state.js';
import { isNotShown, tries } from './tries.js';
import { certify, openPart, type SeenWindow } from './windows.js';

/** From the opened tenders to the ranking. */
export async function playEvaluation(play: PlayedCase): Promise<void> {
  const { file } = play;
  const procurer = personIn(file, 'procurer');
  const tenders = inTime(file);
  const { reasons } = file.rehearsal.award;
  const [first] = tenders;
  const low = { supplier: first!.supplier, outcome: 'rejected', ground: 'abnormally-low', reasons };
  const pricesApart = await sealedPrices(play);
  const mayReject = play.file.analyses.procedure.chosen !== 'direct-award';
  if (!pricesApart && mayReject) await tries(play, procurer, 'CheckTender', low, 'EVAL-LOW-PRICE');
  for (const { supplier } of tenders)
    await play.give(procurer, 'CheckTender', { supplier, outcome: 'valid', reasons }, `${supplier}: valid`);
  if (pricesApart) await refusedPrice(play, pricesApart);
  await playScores(play, tenders);
  const agreed = tenders.flatMap((tender) =>
    scores(file, tender).map((one) => ({ supplier: tender.supplier, ...one, motive: reasons })),
  );
  await play.give(procurer, 'AgreeEvaluation', { agreed });
  if (pricesApart) await openPrices(play, pricesApart);
  for (const one of only((await stateOf(play)).evaluations, 'evaluation').ranking ?? [])
    play.options.story.note(`rank ${one.rank}: ${one.supplier}, ${one.result.toLocaleString('en')}`);
}

/** Each evaluator scores alone and sees no price; nobody agrees before all are in, and nobody changes their own afterwards. */
async function playScores(play: PlayedCase, tenders: readonly FileTender[]): Promise<void> {
  const { file } = play;
  const motive = file.rehearsal.award.reasons;
  if (!file.evaluation.criteria.some(isScored)) return;
  const evaluators = [file.functions['evaluator'] ?? []].flat();
  await tries(play, personIn(file, 'procurer'), 'AgreeEvaluation', { agreed: [] }, 'EVAL-TWO');
  await seesNoPrice(play, evaluators[0]!, tenders);
  for (const tender of tenders) {
    for (const evaluator of evaluators) {
      const body = { supplier: tender.supplier, scores: scores(file, tender), motive };
      await play.give(evaluator, 'ScoreTender', body, tender.supplier);
    }
  }
  const again = { supplier: tenders[0]!.supplier, scores: scores(file, tenders[0]!), motive };
  await tries(play, evaluators[0]!, 'ScoreTender', again, 'EVAL-REVEALED');
}

interface Submitted {
  readonly submissionId: string;
  readonly kind: string;
}

/** Neither in the case nor in the tenders themselves. */
async function seesNoPrice(play: PlayedCase, evaluator: string, tenders: readonly FileTender[]): Promise<void> {
  const { state } = (await play.look(evaluator)) as { readonly state: { readonly windows: object } };
  const { items } = (await play.ask('submissions', evaluator)) as { readonly items: readonly Submitted[] };
  const inTime = items.filter(({ kind }) => kind === 'received');
  const read = await Promise.all(inTime.map(({ submissionId }) => play.ask(`submissions/${submissionId}`, evaluator)));
  const opened = read.map((one) => ({ ...one, sealed: undefined }));
  const prices = tenders.map(({ price }) => String(price));
  isNotShown(play, evaluator, 'the prices', [state.windows, opened], prices);
}

/** The window whose prices are sealed in a part of their own, where there is one. */
async function sealedPrices(play: PlayedCase): Promise<SeenWindow | undefined> {
  const last = Object.values((await stateOf(play)).windows).at(-1);
  const sealed = (last?.envelopes ?? []).filter(({ id }) => !last?.opened?.includes(id));
  return sealed.some(({ id }) => id === 'price') ? last : undefined;
}

/** Nobody opens the prices before the quality is agreed. */
const refusedPrice = (play: PlayedCase, { id: window }: SeenWindow): Promise<void> =>
  tries(play, personIn(play.file, 'opener'), 'RequestOpening', { window, envelope: 'price' }, 'OPENING-BEFORE');

async function openPrices(play: PlayedCase, { id: window }: SeenWindow): Promise<void> {
  await openPart(play, window, 'price');
  await certify(play, window);
  await play.give(personIn(play.file, 'procurer'), 'EstablishRanking', {});
}

const inTime = ({ tenders }: CaseFile): readonly FileTender[] => tenders.final.filter((one) => !one.late);

/** Scores or levels for the criteria that evaluators judge. */
const scores = ({ evaluation }: CaseFile, tender: FileTender) =>
  evaluation.criteria.filter(isScored).map(({ id }) => ({ criterion: id, score: Number(tender[id]) }));
