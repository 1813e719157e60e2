import type { CalendarDate, Instant } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import type { Award } from './award.state.js';

/** The lot whose voluntary ex-ante notice the program has sent under an id, and that is neither published nor rejected. */
const lotAwaiting = ({ awards }: CaseState, notice: string): readonly [string, Award] | undefined =>
  Object.entries(awards).find(([, one]) => one.exAnteSent?.notice === notice);

/** Whether a notice is one whose first publication begins ten days (LOU 20:3). */
export const awaitsPublication = (state: CaseState, notice: string): boolean =>
  lotAwaiting(state, notice) !== undefined;

/** A standstill that was stated in the notification is not cut short by a notice. */
export const later = (day: CalendarDate, stated = day): CalendarDate => (stated > day ? stated : day);

interface Publishing {
  readonly notice: string;
  readonly publicationId: string;
  readonly publishedAt: Instant;
  readonly standstillEndsOn: CalendarDate;
}

/** The award with its notice published: the ten days run. An award that was revoked meanwhile has no notice. */
export function exAntePublished(state: CaseState, { notice, standstillEndsOn, ...published }: Publishing): CaseState {
  const [lot, award] = lotAwaiting(state, notice) ?? [];
  if (lot === undefined || !award?.exAnteSent) return state;
  const { exAnteSent, ...rest } = award;
  const exAnte = { dispatchedAt: exAnteSent.dispatchedAt, ...published };
  const endsOn = later(standstillEndsOn, award.standstillEndsOn);
  return { ...state, awards: { ...state.awards, [lot]: { ...rest, exAnte, standstillEndsOn: endsOn } } };
}

/** The award as if the notice had not been sent. */
export function exAnteRejected(state: CaseState, notice: string): CaseState {
  const [lot, award] = lotAwaiting(state, notice) ?? [];
  if (lot === undefined || !award) return state;
  const { exAnteSent: _rejected, ...rest } = award;
  return { ...state, awards: { ...state.awards, [lot]: rest } };
}
