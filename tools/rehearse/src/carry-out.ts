import { addPeriod } from '@behov/domain';
import { bidder, personIn } from './case-file.js';
import { morning } from './morning.js';
import type { PlayedCase } from './played-case.js';
import { stateOf, tracksOf } from './state.js';
import { tries } from './tries.js';

interface SeenContract {
  readonly lot: string;
  readonly payable?: { readonly remaining: number; readonly currency: string; readonly arithmetic: string };
}

/** What is due is paid by the program's own figure; a krona more is refused. */
export async function payWhatIsDue(play: PlayedCase): Promise<void> {
  const { items } = (await play.ask('contract')) as unknown as { readonly items: readonly SeenContract[] };
  const open = tracksOf(await stateOf(play)).map(({ id }) => id);
  const controller = personIn(play.file, 'controller');
  for (const { lot, payable } of items.filter((one) => open.includes(one.lot))) {
    if (!payable || payable.remaining === 0) continue;
    const { remaining, currency, arithmetic } = payable;
    const above = { lot, amount: { amount: remaining + 1, currency } };
    await tries(play, controller, 'ApprovePayment', above, 'PAYMENT-DUE');
    const note = `${remaining.toLocaleString('en')} ${currency}; ${arithmetic}`;
    await play.give(controller, 'ApprovePayment', { lot, amount: { amount: remaining, currency } }, note);
  }
}

/** Each milestone of the case file is reported by the supplier, accepted by whoever has the need, and paid for. */
export async function playMilestones(play: PlayedCase, concludedOn: string): Promise<void> {
  const { file } = play;
  for (const { id: milestone, text, after } of file.milestones ?? []) {
    const on = morning(addPeriod(concludedOn, after));
    if (on > play.now) await play.waitUntil(personIn(file, 'procurer'), on, text);
    const state = await stateOf(play);
    const supplier = state.contracts[tracksOf(state)[0]?.id ?? '']?.supplier ?? '';
    await play.give(bidder(file, supplier), 'ReportDelivery', { milestone, what: text }, milestone);
    await play.give(personIn(file, 'needs-owner'), 'AcceptMilestone', { milestone }, milestone);
    await payWhatIsDue(play);
  }
}
