import { addPeriod, dateInStockholm } from '@behov/domain';
import { personIn, type CaseFile } from './case-file.js';
import type { PlayedCase } from './played-case.js';
import { termsFor } from './terms.js';
import { tries } from './tries.js';

/**
 * The content of one contract is settled: the tender's price, how it is paid, and a term for each promise. Where something was
 * promised it is tried without the terms first, and nobody can sign that.
 */
export async function settle(play: PlayedCase, lot: string, supplier: string): Promise<void> {
  const procurer = personIn(play.file, 'procurer');
  const terms = await termsFor(play, lot);
  const content = { lot, ...priceAndTime(play, supplier), payment: payment(play.file) };
  if (play.file.partnership && !play.file.partnership.purchase) await promisesNothing(play, content);
  if (terms.some(({ keeps }) => keeps.length > 0)) {
    await play.give(procurer, 'SettleContract', { ...content, terms: [] }, `${supplier}, without terms`);
    const reference = `${play.file.case.reference}/contract`;
    await tries(play, personIn(play.file, 'decision-maker'), 'SignContract', { lot, reference }, 'THREAD-PROMISE-TERM');
  }
  await play.give(procurer, 'SettleContract', { ...content, terms }, `${supplier}, ${terms.length} terms`);
}

/** A contract on research outside the act gives no right to buy. */
async function promisesNothing(play: PlayedCase, content: object): Promise<void> {
  const { currency } = play.file.case.estimatedValue;
  const option = { id: 'units', text: 'The right to buy a hundred units', value: { amount: 1_000_000, currency } };
  await tries(
    play,
    personIn(play.file, 'procurer'),
    'SettleContract',
    { ...content, options: [option] },
    'PCP-CONTRACT',
  );
}

function priceAndTime({ file, now }: PlayedCase, supplier: string): object {
  const all = file.tenders.final.length > 0 ? file.tenders.final : file.tenders.initial;
  const price = all.find((one) => one.supplier === supplier)?.price ?? file.case.estimatedValue.amount;
  const startsOn = dateInStockholm(now);
  const months = Number(file.rehearsal.strategy['contractMonths'] ?? 60);
  return {
    value: { amount: price, currency: file.case.estimatedValue.currency },
    startsOn,
    endsOn: addPeriod(startsOn, `P${months}M`),
    milestones: (file.milestones ?? []).map(({ after, ...one }) => ({ ...one, dueOn: addPeriod(startsOn, after) })),
  };
}

/** By outcome at the last measurement of the first goal, by phase, or a fixed price. */
function payment({ payment: terms, partnership, need }: CaseFile): object {
  if (partnership) return { model: 'per-phase' };
  const [indicator] = need.goal.indicators;
  const last = indicator?.measured.at(-1);
  if (!terms || !indicator || !last) return { model: 'fixed' };
  return { model: 'outcome', fixedPercent: terms.fixed, indicator: indicator.id, point: last.at ?? last.after };
}
