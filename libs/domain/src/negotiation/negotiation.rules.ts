import { dateInStockholm } from '../calendar/index.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import type { CaseState, Track } from '../case/state.js';
import { remaining } from '../selection/remaining.js';

const meetings = (state: CaseState, track: Track) => state.negotiations[track.id]?.meetings ?? [];

/** The remaining tenderers that were not met, in a round or at all. */
export function notMet(state: CaseState, track: Track, round?: number): readonly string[] {
  const met = meetings(state, track)
    .filter((one) => round === undefined || one.round === round)
    .map((one) => one.supplier);
  return remaining(state, track.id).filter((one) => !met.includes(one));
}

const listed = (suppliers: readonly string[]) => {
  const list = suppliers.join(', ') || '–';
  return { says: { sv: `${list}.`, en: `${list}.` }, expected: list };
};

interface Meeting {
  readonly supplier: string;
  readonly on: string;
}

export const isRemaining = rule<Meeting>({
  id: 'NEGOTIATION-REMAINING',
  says: {
    sv: 'Förhandling förs bara med de anbudsgivare som är kvar:',
    en: 'Negotiations are held only with the tenderers who remain:',
  },
  basis: 'LOU 6:8, 6:10',
  holds: ({ state, track, body }) => remaining(state, track.id).includes(body.supplier),
  because: ({ state, track }) => listed(remaining(state, track.id)),
  field: 'supplier',
});

export const meetingIsPast = rule<Meeting>({
  id: 'NEGOTIATION-DAY',
  says: {
    sv: 'Mötet har hållits, i den här omgången.',
    en: 'The meeting has been held, in this round.',
  },
  basis: 'Minutes are kept of what has happened (LOU 12:14).',
  holds: ({ track, today, body }) => dateInStockholm(track.enteredAt) <= body.on && body.on <= today,
  because: ({ track, today }) => ({
    says: {
      sv: `Mellan ${dateInStockholm(track.enteredAt)} och ${today}.`,
      en: `Between ${dateInStockholm(track.enteredAt)} and ${today}.`,
    },
    expected: today,
  }),
  field: 'on',
});

export const everyoneWasMet = rule({
  id: 'NEGOTIATION-EVERYONE-MET',
  says: {
    sv: 'Varje anbudsgivare som är kvar har fått förhandla. Saknas:',
    en: 'Every remaining tenderer has been met. Missing:',
  },
  basis: 'LOU 4:1, 6:8: tenderers are treated equally.',
  holds: ({ state, track }) => remaining(state, track.id).length > 0 && notMet(state, track).length === 0,
  because: ({ state, track }) => listed(notMet(state, track)),
});

const metInRound = ({ state, track }: Deciding) => meetings(state, track).some((one) => one.round === track.round);

export const roundIsEven = rule({
  id: 'NEGOTIATION-EQUAL',
  says: {
    sv: 'I en omgång möts alla som är kvar, eller ingen. Saknas:',
    en: 'In a round all who remain are met, or none. Missing:',
  },
  basis: 'LOU 4:1, 6:8: tenderers are treated equally.',
  holds: (ctx) => !metInRound(ctx) || notMet(ctx.state, ctx.track, ctx.track.round).length === 0,
  because: ({ state, track }) => listed(notMet(state, track, track.round)),
});

export const roundWasHeld = rule({
  id: 'ROUND-HELD',
  says: { sv: 'Omgången har inte hållits med alla. Saknas:', en: 'The round was not held with all. Missing:' },
  basis: 'LOU 4:1, 6:10: a round is the same for all.',
  holds: ({ state, track }) => remaining(state, track.id).length > 0 && notMet(state, track, track.round).length === 0,
  because: ({ state, track }) => listed(notMet(state, track, track.round)),
});

export const moreRoundsMayFollow = rule({
  id: 'ROUND-LAST',
  says: {
    sv: 'Fler omgångar än de annonserade hålls inte; avsluta förhandlingen.',
    en: 'No more rounds are held than were announced; close the negotiation.',
  },
  basis: 'LOU 6:10',
  holds: ({ track, stage }) => track.round < (stage.repeats?.atMost ?? Infinity),
});

interface Elimination {
  readonly eliminated: readonly string[];
}

export const eliminationWasAnnounced = rule<Elimination>({
  id: 'ROUND-ANNOUNCED',
  says: {
    sv: 'Ingen faller bort mellan omgångar om det inte har annonserats.',
    en: 'Nobody falls away between rounds unless it was announced.',
  },
  basis: 'LOU 6:10',
  holds: ({ state, body, stage }) =>
    body.eliminated.length === 0 || (state.documents?.eliminates === true && stage.repeats?.eliminates !== undefined),
  field: 'eliminated',
});

export const eliminatedAreRemaining = rule<Elimination>({
  id: 'ROUND-REMAINING',
  says: {
    sv: 'Bara den som är kvar kan falla bort:',
    en: 'Only those who remain can fall away:',
  },
  basis: 'LOU 6:10',
  holds: ({ state, track, body }) => body.eliminated.every((one) => remaining(state, track.id).includes(one)),
  because: ({ state, track }) => listed(remaining(state, track.id)),
  field: 'eliminated',
});

export const enoughAreKept = rule<Elimination>({
  id: 'ROUND-KEEPS',
  says: {
    sv: 'Så många är kvar att det finns konkurrens.',
    en: 'Enough remain for there to be competition.',
  },
  basis: 'LOU 6:10',
  holds: ({ state, track, stage, body }) => {
    const left = remaining(state, track.id).filter((one) => !body.eliminated.includes(one)).length;
    return body.eliminated.length === 0 || left >= (stage.repeats?.eliminates?.keepsAtLeast ?? 1);
  },
  because: ({ stage }) => {
    const least = stage.repeats?.eliminates?.keepsAtLeast ?? 1;
    return { says: { sv: `Minst ${least}.`, en: `At least ${least}.` }, expected: String(least) };
  },
  field: 'eliminated',
});

export const rightWasReserved = rule({
  id: 'INITIAL-RESERVED',
  says: {
    sv: 'Rätten att tilldela kontraktet på de första anbuden har inte annonserats.',
    en: 'The right to award the contract on the initial tenders was not announced.',
  },
  basis: 'LOU 6:8',
  holds: ({ state }) => state.documents?.mayAwardOnInitialTenders === true,
});

export const nothingWasNegotiated = rule({
  id: 'INITIAL-NOT-NEGOTIATED',
  says: {
    sv: 'Förhandling har hållits; då lämnas slutliga anbud.',
    en: 'Negotiations were held; then final tenders are submitted.',
  },
  basis: 'LOU 6:8, 6:11',
  holds: ({ state, track }) => meetings(state, track).length === 0,
});

export const someoneRemains = rule({
  id: 'INITIAL-SOMEONE',
  says: { sv: 'Inga anbud har kommit in.', en: 'No tenders were received.' },
  basis: 'There is nothing to evaluate; the procurement is cancelled (LOU 12:12).',
  holds: ({ state, track }) => remaining(state, track.id).length > 0,
});
