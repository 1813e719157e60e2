import { addPeriod, dateInStockholm } from '@behov/domain';
import { bidder, personIn } from './case-file.js';
import type { FileModification } from './file-modification.js';
import { morning } from './morning.js';
import type { PlayedCase } from './played-case.js';
import { stateOf, tracksOf } from './state.js';
import { tries } from './tries.js';

/** Changes of the contract while it is carried out: those that the act allows are agreed on, and the others are refused. */
export async function playModifications(play: PlayedCase): Promise<void> {
  const concludedOn = dateInStockholm(play.now);
  for (const one of play.file.modifications ?? []) {
    const on = morning(addPeriod(concludedOn, one.after));
    if (on > play.now) await play.waitUntil(personIn(play.file, 'procurer'), on, 'the contract is carried out');
    await (one.refused === undefined ? agree(play, one) : isRefused(play, one, one.refused));
  }
}

/** What no ground allows is found out by asking, before anybody proposes it. */
async function isRefused(play: PlayedCase, { change }: FileModification, code: string): Promise<void> {
  await tries(play, personIn(play.file, 'procurer'), 'ProposeModification', change, code);
}

/** Proposed by one, decided by another, and signed by both parties. */
async function agree(play: PlayedCase, { change, decision }: FileModification): Promise<void> {
  const { file } = play;
  const [procurer, decider] = [personIn(file, 'procurer'), personIn(file, 'decision-maker')];
  await play.give(procurer, 'ProposeModification', change, String(change['ground']));
  const state = await stateOf(play);
  const [track] = tracksOf(state);
  const modification = Object.values(state.modifications[track?.id ?? ''] ?? []).at(-1)?.id ?? '';
  const supplier = state.contracts[track?.id ?? '']?.supplier ?? '';
  const decided = { modification, outcome: 'approved', reasons: decision ?? String(change['reasons']) };
  await play.give(decider, 'DecideModification', decided, modification);
  const signed = { modification, reference: `${file.case.reference}/contract/${modification}` };
  await play.give(decider, 'SignModification', signed, modification);
  await play.give(bidder(file, supplier), 'CountersignModification', signed, modification);
}
