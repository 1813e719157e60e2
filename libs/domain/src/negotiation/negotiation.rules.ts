import { listed } from '../case/because.js';
import type { CaseState } from '../case/state.js';
import { rule } from '../case/rule.js';
import type { StageDefinition } from '../procedures/definition.js';
import { announcesItself } from '../procedures/regimes.js';
import { remaining } from '../selection/remaining.js';
import { meetings, notMet } from './meetings.js';
import { meetingRules } from './meetings.rules.js';

export const negotiating = meetingRules({
  prefix: 'NEGOTIATION',
  onlyRemaining: {
    sv: 'Förhandling förs bara med de anbudsgivare som är kvar:',
    en: 'Negotiations are held only with the tenderers who remain:',
  },
  everyoneMet: {
    sv: 'Varje anbudsgivare som är kvar har fått förhandla. Saknas:',
    en: 'Every remaining tenderer has been met. Missing:',
  },
  basis: 'LOU 6:8, 6:10, 19:16',
});

export const roundWasHeld = rule({
  id: 'ROUND-HELD',
  says: { sv: 'Omgången har inte hållits med alla. Saknas:', en: 'The round was not held with all. Missing:' },
  basis: 'LOU 4:1, 6:10, 6:23: a round is the same for all.',
  holds: ({ state, track }) => remaining(state, track.id).length > 0 && notMet(state, track, track.round).length === 0,
  because: ({ state, track }) => listed(notMet(state, track, track.round)),
});

export const moreRoundsMayFollow = rule({
  id: 'ROUND-LAST',
  says: {
    sv: 'Fler omgångar än de annonserade hålls inte.',
    en: 'No more rounds are held than were announced.',
  },
  basis: 'LOU 6:10, 6:23',
  holds: ({ track, stage }) => track.round < (stage.repeats?.atMost ?? Infinity),
});

interface Elimination {
  readonly eliminated: readonly string[];
  readonly byCriteria?: readonly string[];
}

export const eliminationWasAnnounced = rule<Elimination>({
  id: 'ROUND-ANNOUNCED',
  says: {
    sv: 'Ingen faller bort mellan omgångar om det inte har annonserats.',
    en: 'Nobody falls away between rounds unless it was announced.',
  },
  basis: 'LOU 6:10, 6:23',
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
  basis: 'LOU 6:10, 6:23',
  holds: ({ state, track, body }) => body.eliminated.every((one) => remaining(state, track.id).includes(one)),
  because: ({ state, track }) => listed(remaining(state, track.id)),
  field: 'eliminated',
});

/** By what somebody may fall away: the price, and the award criteria of the documents. */
const deciding = (state: CaseState) => ['price', ...(state.documents?.criteria ?? []).map((one) => one.id)];

export const eliminationIsByCriteria = rule<Elimination>({
  id: 'ROUND-CRITERIA',
  says: {
    sv: 'Den som faller bort gör det enligt angivna tilldelningskriterier, eller priset:',
    en: 'Whoever falls away does so by named award criteria, or the price:',
  },
  basis: 'LOU 6:10, 6:23, 6:36: by the award criteria alone.',
  holds: ({ state, body }) => {
    const named = body.byCriteria ?? [];
    return named.every((one) => deciding(state).includes(one)) && (body.eliminated.length === 0 || named.length > 0);
  },
  because: ({ state }) => listed(deciding(state)),
  field: 'byCriteria',
});

const leastKept = (stage: StageDefinition): number => stage.repeats?.eliminates?.keepsAtLeast ?? 1;

export const enoughAreKept = rule<Elimination>({
  id: 'ROUND-KEEPS',
  says: {
    sv: 'Så många är kvar att det finns konkurrens.',
    en: 'Enough remain for there to be competition.',
  },
  basis: 'LOU 6:10, 6:23',
  holds: ({ state, track, stage, body }) => {
    const left = remaining(state, track.id).filter((one) => !body.eliminated.includes(one)).length;
    return body.eliminated.length === 0 || left >= leastKept(stage);
  },
  because: ({ stage }) => {
    const least = leastKept(stage);
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
  basis: 'LOU 6:8, 19:9; where there is no notice there is nothing to reserve it in (6:12–19).',
  holds: ({ state, definition }) => !announcesItself(definition) || state.documents?.mayAwardOnInitialTenders === true,
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
