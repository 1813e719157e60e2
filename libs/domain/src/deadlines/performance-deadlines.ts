import { dateInWords, type CalendarDate, type Instant } from '../calendar/index.js';
import type { CaseState, Track } from '../case/state.js';
import type { Text } from '../case/text.js';
import {
  contentOf,
  deliveryOf,
  exerciseBy,
  lastDay,
  milestonesOf,
  performanceOf,
} from '../performance/contract-now.js';
import { chosen, demands, ending, passes, type LegalDeadline } from './legal-deadline.js';

const agreed = (on: CalendarDate, basis: string) => {
  const day = dateInWords(on);
  return {
    ...ending(on),
    basis,
    explanation: [chosen(`Avtalat: ${day.sv}.`, `Agreed: ${day.en}.`, basis, on)],
    verified: true,
  };
};

const named = (track: Track, id: string, says: Text) => ({ id: `${id}:${track.id}`, track: track.id, says });

/** Agreed between the parties, and binding as what the law says: milestones, the last day of options, and the contract's own. */
export function performanceDeadlines(state: CaseState, track: Track, now: Instant): readonly LegalDeadline[] {
  const content = contentOf(state, track);
  const end = lastDay(state, track);
  if (!content || end === undefined || state.contracts[track.id]?.concludedOn === undefined) return [];
  const { exercised } = performanceOf(state, track);
  return [
    ...milestonesOf(state, track).map(({ id, text, dueOn }): LegalDeadline => {
      const delivery = deliveryOf(state, track, id);
      const doneOn = delivery?.status === 'accepted' ? delivery.reportedOn : undefined;
      return {
        ...named(track, `milestone/${id}`, { sv: `Milstolpe: ${text}`, en: `Milestone: ${text}` }),
        ...agreed(dueOn, 'The contract; LOU 17:8 where it is moved'),
        whose: 'suppliers-maximum',
        status: demands(doneOn !== undefined, ending(dueOn).endsAt, now),
        ...(doneOn === undefined ? {} : { doneOn }),
      };
    }),
    ...content.options.map((option): LegalDeadline => {
      const until = exerciseBy(state, track, option);
      const doneOn = exercised.find((one) => one.option === option.id)?.on;
      const says = { sv: `Sista dag för optionen: ${option.text}`, en: `Last day of the option: ${option.text}` };
      return {
        ...named(track, `option/${option.id}`, says),
        ...agreed(until, 'The contract; LOU 17:10'),
        whose: 'authoritys-maximum',
        status: doneOn === undefined ? passes(ending(until).endsAt, now) : 'met',
        ...(doneOn === undefined ? {} : { doneOn }),
      };
    }),
    {
      ...named(track, 'contract-end', { sv: 'Avtalets sista dag', en: 'Last day of the contract' }),
      ...agreed(end, 'The contract'),
      whose: 'authoritys-minimum',
      status: passes(ending(end).endsAt, now),
    },
  ];
}
