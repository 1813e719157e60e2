import type { Actor } from '../case/actor.js';
import { tasks } from '../case/tasks.js';
import { contracted } from '../testing/contracted.js';
import { supplierA } from '../testing/people.js';
import type { Play } from '../testing/play.js';

export const sek = (amount: number) => ({ amount, currency: 'SEK' });
export const frame = { milestone: 'frame' };
/** A concluded contract in the summer in which its frame is due. */
export const summer = (...all: Parameters<typeof contracted>): Play => contracted(...all).on('2028-07-03T08:00:00Z');
export const reported = (play = summer()): Play =>
  play.give(supplierA, 'ReportDelivery', { ...frame, what: 'It stands.' });

/** The refusal's code and what it expected. */
export const refusal = (play: Play, by: Actor, command: string, body: object) => {
  const decision = play.ask(by, command, { ...body });
  return decision.ok ? 'accepted' : [decision.refusal.code, decision.refusal.expected];
};
export const asked = (play: Play, command: string) => tasks(play.state).filter((one) => one.command === command);

/** A contract that was concluded before its content was settled in the case. */
export const withoutContent = (): Play => {
  const play = summer();
  const { content: _none, ...contract } = play.state.contracts['1']!;
  play.state = { ...play.state, contracts: { '1': contract } };
  return play;
};
