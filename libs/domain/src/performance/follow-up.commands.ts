import { addMonths, endOfDay, isCalendarDate, startOfDay, addDays, type CalendarDate } from '../calendar/index.js';
import { listed } from '../case/because.js';
import { command } from '../case/command.js';
import { needs } from '../case/roles.js';
import { rule } from '../case/rule.js';
import type { CaseState } from '../case/state.js';
import { choice, date, id, text } from '../fields/build.js';
import { contentOf, lastDay, performanceOf, type Of } from './contract-now.js';
import { followUpOutcomes } from './performance.state.js';

interface FollowingUp {
  readonly term: string;
  readonly on: string;
}

const termsOf = (state: CaseState, track: Of) => contentOf(state, track)?.terms ?? [];

export const termIsAgreed = rule<FollowingUp>({
  id: 'FOLLOWUP-TERM',
  says: { sv: 'Villkoret finns i avtalet.', en: 'The term is one of the contract.' },
  basis: 'LOU 17:1–5: special terms for labour, the environment and society are followed up as they were agreed.',
  holds: ({ state, track, body }) => termsOf(state, track).some((one) => one.id === body.term),
  because: ({ state, track }) =>
    listed(
      termsOf(state, track).map((one) => one.id),
      { sv: 'Här:', en: 'Here:' },
    ),
  field: 'term',
});

export const followUpIsPast = rule<FollowingUp>({
  id: 'FOLLOWUP-ON',
  says: {
    sv: 'Uppföljningen gjordes en dag sedan avtalet slöts och inte i framtiden.',
    en: 'The follow-up was made on a day since the contract was concluded, and not in the future.',
  },
  basis: 'Own rule: a follow-up is of what has been done.',
  holds: ({ state, track, body, today }) =>
    isCalendarDate(body.on) && body.on <= today && body.on >= (state.contracts[track.id]?.concludedOn ?? body.on),
  field: 'on',
});

/** Every twelve months from the contract, or at its last day where that comes before: when a special term is followed up next. */
function nextOn(state: CaseState, track: Of, term: string): CalendarDate | undefined {
  const end = lastDay(state, track);
  const concludedOn = state.contracts[track.id]?.concludedOn;
  if (end === undefined || concludedOn === undefined) return undefined;
  const done = performanceOf(state, track)
    .followUps.filter((one) => one.term === term)
    .map(({ on }) => on);
  const last = done.toSorted().at(-1);
  if (last !== undefined && last >= addDays(end, -askedForDaysBefore)) return undefined;
  const yearly = addMonths(last ?? concludedOn, 12);
  return yearly < end ? yearly : end;
}

const askedForDaysBefore = 30;

const recordFollowUp = command({
  area: 'implementation',
  relation: 'case',
  when: 'listed',
  name: 'RecordFollowUp',
  says: { sv: 'Anteckna uppföljningen av ett villkor', en: 'Record the follow-up of a term' },
  fields: {
    lot: id('Anbudsdel', 'Lot', { optional: true }),
    term: id('Villkor i avtalet', 'Term of the contract'),
    on: date('Dag', 'Day'),
    outcome: choice('Utfall', 'Outcome', followUpOutcomes),
    findings: text('Vad som framkom', 'Findings', 8000, { optional: true }),
  },
  by: ['procurer', ...needs],
  rules: [termIsAgreed, followUpIsPast],
  causes: ({ track, body: { term, on, outcome, findings } }) => [
    {
      type: 'TermFollowedUp',
      facts: { track: track.id, term, on, outcome },
      ...(findings === undefined ? {} : { body: { findings } }),
    },
  ],
  asks: (state, track) =>
    termsOf(state, track).flatMap((one) => {
      const on = one.special && nextOn(state, track, one.id);
      if (!on) return [];
      return [{ about: one.id, opensAt: startOfDay(addDays(on, -askedForDaysBefore)), dueAt: endOfDay(on) }];
    }),
  example: { term: 'labour', on: '2028-09-01', outcome: 'kept', findings: 'Pay slips of ten employees were read.' },
});

export const followUpCommands = [recordFollowUp];
