import type { Asked } from '../case/command.js';
import { rule } from '../case/rule.js';
import type { CaseState, Track } from '../case/state.js';
import { correctionsEndAt } from '../negotiation/corrections.js';

export const noCorrectionIsOpen = rule({
  id: 'EVAL-CORRECTIONS',
  says: {
    sv: 'Ingen kan längre rätta eller komplettera sitt anbud: alla som fick har svarat, eller tiden är ute.',
    en: 'Nobody can correct or complete a tender any more: all who could have answered, or the time is over.',
  },
  basis: 'LOU 4:1, 4:9, 19:15: a tender is compared as it stands when its time to be corrected is over (own rule).',
  holds: ({ state, track, now }) => (correctionsEndAt(state, track) ?? now) <= now,
  because: ({ state, track }) => {
    const expected = correctionsEndAt(state, track) ?? '–';
    return { says: { sv: `Tiden är ute ${expected}.`, en: `The time is over at ${expected}.` }, expected };
  },
  who: ['supplier'],
});

/** Whoever is to compare tenders is asked when they can no longer be corrected. */
export function afterCorrections(state: CaseState, track: Track): Asked {
  const opensAt = correctionsEndAt(state, track);
  return opensAt === undefined || opensAt <= track.enteredAt ? {} : { opensAt };
}
