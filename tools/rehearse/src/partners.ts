import { addPeriod, dateInStockholm, watchedResults, type CaseState } from '@behov/domain';
import { bidder, personIn } from './case-file.js';
import type { FilePhase, FilePurchase } from './file-competition.js';
import { plain } from './money.js';
import { morning } from './morning.js';
import type { PlayedCase } from './played-case.js';
import { stateOf, tracksOf } from './state.js';
import { tries } from './tries.js';

/** The phases of a development, with a gate after each; then the purchase, or what follows where nothing may be bought. */
export async function playPartnership(play: PlayedCase): Promise<void> {
  const { partnership } = play.file;
  if (!partnership) return;
  for (const [number, phase] of partnership.phases.entries())
    await playPhase(play, phase, number + 1 === partnership.phases.length);
  await (partnership.purchase ? buy(play, partnership.purchase) : buyNothing(play));
}

/** Bought at the agreed level and cost, and not above it. */
async function buy(play: PlayedCase, { reached, offered, highestCost }: FilePurchase): Promise<void> {
  const { reasons } = play.file.rehearsal.award;
  const decider = personIn(play.file, 'decision-maker');
  const bought = { buy: true, performanceReached: reached, reasons };
  const dear = { amount: highestCost.amount + 1, currency: offered.currency };
  await tries(play, decider, 'DecidePurchase', { ...bought, cost: dear }, 'PURCHASE-TERMS');
  const note = `${reached} reached; ${offered.amount.toLocaleString('en')} ${offered.currency}`;
  await play.give(decider, 'DecidePurchase', { ...bought, cost: plain(offered) }, note);
}

/** Research outside the act ends without a purchase: each partner's development is closed, and a later competition is told of. */
async function buyNothing(play: PlayedCase): Promise<void> {
  const decider = personIn(play.file, 'decision-maker');
  const partners = await partnersIn(play);
  const [first] = partners;
  const body = {
    lot: first?.lot,
    buy: true,
    performanceReached: 1,
    cost: { amount: 1, currency: 'SEK' },
    reasons: 'x',
  };
  await tries(play, decider, 'DecidePurchase', body, 'STAGE');
  const { missed: _measured, ...future } = play.file.rehearsal.future;
  for (const { lot, supplier } of partners) await play.give(decider, 'DecideFuture', { lot, ...future }, supplier);
  const { later } = (await play.ask('phases')) as { readonly later?: { readonly duties: readonly { en: string }[] } };
  for (const { en } of later?.duties ?? []) play.options.story.note(`later: ${en}`);
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
  for (const partner of partners) if (isLast || isOut(partner)) await recordRights(play, partner, isLast);
  if (isLast && !play.file.partnership?.purchase) await keepsCompetition(play, partners);
  const { reasons } = play.file.rehearsal.award;
  const decider = personIn(play.file, 'decision-maker');
  const on = (lot: string) => ({ lot, outcome: 'continue', reasons });
  for (const { lot, supplier } of partners.filter((one) => !isOut(one)))
    await play.give(decider, 'DecideGate', on(lot), `${supplier} goes on`);
  for (const { lot, supplier } of partners.filter(isOut)) {
    await tries(play, decider, 'DecideGate', on(lot), 'GATE-KEEP');
    const unstated = { lot, outcome: 'end-partnership', ground: 'terms', reasons };
    if (play.file.partnership?.purchase) await tries(play, decider, 'DecideGate', unstated, 'GATE-GROUND-STATED');
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

/** What a partner developed, and where it goes on to be used the licence that was promised, and nothing less. */
async function recordRights(play: PlayedCase, { lot, supplier }: Partner, isKept: boolean): Promise<void> {
  const procurer = personIn(play.file, 'procurer');
  const { title } = play.file.partnership?.results?.find((one) => one.supplier === supplier) ?? {
    title: play.file.case.title.en,
  };
  const right = { lot, kind: 'result', title, terms: 'supplier-owns-licence' };
  await play.give(procurer, 'RecordRights', right, `${supplier}: ${title}`);
  const promised = (await stateOf(play)).documents?.licence;
  if (!isKept || !promised) return;
  const licence = { lot, right: 'r1', kind: 'licence', on: dateInStockholm(play.now), licence: promised };
  const narrow = { ...licence, licence: { ...promised, sublicence: 'none' } };
  await tries(play, procurer, 'RecordUseOfRight', narrow, 'RIGHTS-AS-STATED');
  await play.give(procurer, 'RecordUseOfRight', licence, `${supplier}: ${promised.scope}`);
}

/** Two go on to the end, however the last phase went for one of them. */
async function keepsCompetition(play: PlayedCase, [partner]: readonly Partner[]): Promise<void> {
  const { reasons } = play.file.rehearsal.award;
  const end = { lot: partner?.lot, outcome: 'end-contract', ground: 'terms', reasons };
  await tries(play, personIn(play.file, 'decision-maker'), 'DecideGate', end, 'GATE-KEEPS-COMPETITION');
}

/** Results that suppliers own come into use, or are called back when their time is over: also after the case's end. */
export async function playResults(play: PlayedCase): Promise<void> {
  const decider = personIn(play.file, 'decision-maker');
  const watched = watchedResults((await stateOf(play)) as unknown as CaseState);
  for (const { id, supplier, from } of watched.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const told = play.file.partnership?.results?.find((one) => one.supplier === supplier);
    if (!told) continue;
    const body = { result: id, outcome: told.outcome, reasons: told.because };
    if (told.outcome === 'called-back' && morning(from) > play.now) {
      await tries(play, decider, 'DecideCallBack', body, 'CALL-BACK-TIME');
      await play.waitUntil(
        personIn(play.file, 'procurer'),
        morning(from),
        `${supplier} may use its result until ${from}`,
      );
    }
    await play.give(decider, 'DecideCallBack', body, `${supplier}: ${told.outcome}`);
  }
}
