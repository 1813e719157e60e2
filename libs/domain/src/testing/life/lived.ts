import { system } from '../../case/actor.js';
import { due } from '../../case/due.js';
import { Play } from '../play.js';
import type { Life } from './lives.js';

/**
 * Plays a life again with all that time brings on the way, reminders and escalations included: people do what they do when they do
 * it, and before that each deadline that has come has led to its command, one after the other.
 */
export function lived({ moments }: Life): Play {
  const play = new Play();
  for (const { now, given } of moments) {
    untilDue(play, now);
    if (given.actor.kind !== 'person') continue;
    play.on(now).brought = given.brought;
    play.give(given.actor, given.command.type, given.command.body);
  }
  return play;
}

function untilDue(play: Play, instant: string): void {
  for (let next = due(play.state)[0]; next && next.at <= instant; next = due(play.state)[0]) {
    if (next.at > play.now) play.now = next.at;
    play.give(system, next.command.type, next.command.body);
  }
}
