import type { CalendarDate } from '../calendar/index.js';
import type { Text } from '../case/text.js';
import type { LearnedLength } from './durations.js';
import { casesToLearnFrom } from './learned.js';

/** When something is expected to be done, and what that rests on. */
export interface Expectation extends Partial<Pick<LearnedLength, 'median' | 'p80' | 'unit'>> {
  /**
   * `learned`: the organisation's own finished cases; `law`: too few of them, so the law's minimum and the working days that the
   * definition gives the work.
   */
  readonly basis: 'law' | 'learned';
  /** How many finished cases have done it. */
  readonly cases: number;
  readonly expectedOn: CalendarDate;
  /** The day by which it is done with 80 per cent likelihood, by what is learned of it and of all before it. */
  readonly latelyOn?: CalendarDate;
  readonly says: Text;
}

/** @param length undefined where nothing is learned yet */
export function expectation(cases: number, length: LearnedLength | undefined, expectedOn: CalendarDate): Expectation {
  if (!length) return { basis: 'law', cases, expectedOn, says: byLaw(cases) };
  const { median, p80, unit } = length;
  return { basis: 'learned', cases, median, p80, unit, expectedOn, says: bySelf(length) };
}

const byLaw = (cases: number): Text => ({
  sv: `Lagens minimum och förfarandets egna arbetsdagar: ${cases} av de ${casesToLearnFrom} avslutade ärenden som behövs.`,
  en: `The law's minimum and the procedure's own working days: ${cases} of the ${casesToLearnFrom} finished cases that are needed.`,
});

const bySelf = ({ cases, median, p80, unit }: LearnedLength): Text => {
  const days = unit === 'working-days' ? { sv: 'arbetsdagar', en: 'working days' } : { sv: 'dagar', en: 'days' };
  return {
    sv: `Av ${cases} egna avslutade ärenden: hälften inom ${median} ${days.sv}, fyra av fem inom ${p80}. Aldrig före lagens minimum.`,
    en: `From ${cases} finished cases of your own: half within ${median} ${days.en}, four of five within ${p80}. Never before the law's minimum.`,
  };
};
