import { lotOf } from '../case/lot-of.js';
import type { CaseState, Track } from '../case/state.js';
import type { Award, Sending } from './award.state.js';

export const sendingWays = ['electronic', 'otherwise'] as const;

/** The notification that is being sent to one after another, if any. */
export const sendingOf = (state: CaseState, track: Track): Sending | undefined => state.awards[lotOf(track)]?.sending;

/** Those to whom it has not been sent yet. */
export const unsent = ({ recipients, sent }: Sending): readonly string[] =>
  recipients.filter((one) => !Object.hasOwn(sent, one));

/** When the last was sent, and whether all went electronically: what the standstill is counted from (LOU 20:1). */
export function lastSending(sent: Sending['sent']): Pick<NonNullable<Award['notification']>, 'sentAt' | 'electronic'> {
  const all = Object.values(sent);
  return {
    sentAt: all.map((one) => one.at).reduce((a, b) => (a > b ? a : b), ''),
    electronic: all.every((one) => one.how === 'electronic'),
  };
}
