import { addPeriod, dateInStockholm } from '@behov/domain';
import { bidder, personIn } from './case-file.js';
import type { FilePhase } from './file-competition.js';
import { plain } from './money.js';
import { morning } from './morning.js';
import type { PlayedCase } from './played-case.js';
import { stateOf, tracksOf } from './state.js';
import { tries } from './tries.js';

/** The phases of a partnership, with a gate after each, and the purchase from the partner that is left. */
export async function playPartnership(play: PlayedCase): Promise<void> {
  const { partnership } = play.file;
  if (!partnership) return;
  for (const [number, phase] of partnership.phases.entries())
    await playPhase(play, phase, number + 1 === partnership.phases.length);
  const { reached, offered } = partnership.purchase;
  const { reasons } = play.file.rehearsal.award;
  const decider = personIn(play.file, 'decision-maker');
  const bought = { buy: true, performanceReached: reached, reasons };
  const dear = { amount: partnership.purchase.highestCost.amount + 1, currency: offered.currency };
  await tries(play, decider, 'DecidePurchase', { ...bought, cost: dear }, 'PURCHASE-TERMS');
  const note = `${reached} reached; ${offered.amount.toLocaleString('en')} ${offered.currency}`;
  await play.give(decider, 'DecidePurchase', { ...bought, cost: plain(offered) }, note);
}

const partnersIn = async (play: PlayedCase) =>
  tracksOf(await stateOf(play)).flatMap((one) =>
    one.partner ? [{ lot: one.id, supplier: one.partner.supplier }] : [],
  );

type Partner = Awaited<ReturnType<typeof partnersIn>>[number];

/** At the end of a phase each partner reports, is assessed and paid; then it is decided who goes on. */
async function playPhase(play: PlayedCase, phase: FilePhase, isLast: boolean): Promise<void> {
  const { id, lasts, ends = [] } = phase;
  const procurer = personIn(play.file, 'procurer');
  const endsOn = addPeriod(dateInStockholm(play.now), lasts);
  await play.waitUntil(procurer, morning(endsOn), `the phase ${id} lasts ${lasts}`);
  const partners = await partnersIn(play);
  const isOut = ({ supplier }: Partner) => ends.includes(supplier);
  for (const partner of partners) await playWork(play, phase, partner, isOut(partner) ? 60 : 90);
  if (isLast) await recordRights(play, partners);
  const { reasons } = play.file.rehearsal.award;
  const decider = personIn(play.file, 'decision-maker');
  const on = (lot: string) => ({ lot, outcome: 'continue', reasons });
  for (const { lot, supplier } of partners.filter((one) => !isOut(one)))
    await play.give(decider, 'DecideGate', on(lot), `${supplier} goes on`);
  for (const { lot, supplier } of partners.filter(isOut)) {
    await tries(play, decider, 'DecideGate', on(lot), 'GATE-KEEP');
    const end = { lot, outcome: 'end-contract', ground: 'ranked-out', reasons };
    await play.give(decider, 'DecideGate', end, `${supplier} falls away after ${id}`);
  }
}

async function playWork(play: PlayedCase, phase: FilePhase, { lot, supplier }: Partner, score: number): Promise<void> {
  const { file } = play;
  const amount = plain(phase.ceiling);
  const results = phase.target;
  const report = { lot, targetReached: true, costToDate: amount, results, evidence: [] };
  await play.give(bidder(file, supplier), 'ReportPhase', report, phase.id);
  const assessed = { lot, targetReached: true, score, motive: file.rehearsal.award.reasons };
  await play.give(personIn(file, 'evaluator'), 'AssessPhase', assessed, `${supplier}: ${score}`);
  const controller = personIn(file, 'controller');
  const above = { lot, amount: { ...amount, amount: amount.amount + 1 }, by: 'target-reached' };
  await tries(play, controller, 'PayPhase', above, 'PAY-CEILING');
  await play.give(controller, 'PayPhase', { ...above, amount }, `${supplier}: ${amount.amount.toLocaleString('en')}`);
}

async function recordRights(play: PlayedCase, partners: readonly Partner[]): Promise<void> {
  for (const { lot } of partners) {
    const right = { lot, kind: 'result', title: play.file.case.title.en, terms: 'supplier-owns-licence' };
    await play.give(personIn(play.file, 'procurer'), 'RecordRights', right);
  }
}
