import { definitionOf, stageIn, stageOf } from '../procedures/registry.js';
import { conditions } from '../procedures/conditions.js';
import type { EndName } from '../procedures/definition.js';
import { noteStages } from '../planning/stage-dates.js';
import { appliers } from './appliers.js';
import type { RecordedEvent } from './event.js';
import type { CaseEnd, CaseState, Track } from './state.js';

/** The next state: what the event itself says, then where its stage's definition leads. Pure, and total for every recorded event. */
export function evolve(state: CaseState, event: RecordedEvent): CaseState {
  // The table has one function per type of event; TypeScript can't follow the type through the lookup.
  const apply = appliers[event.type] as (state: CaseState, event: RecordedEvent) => CaseState;
  return noteStages(state, { ...moved(apply(state, event), event), seq: event.seq }, event.at);
}

function moved(state: CaseState, event: RecordedEvent): CaseState {
  const only = 'track' in event.facts ? event.facts.track : undefined;
  const concerned = Object.values(state.tracks).filter(
    (track) => !track.end && (only === undefined || track.id === only || track.partner?.lot === only),
  );
  const next = concerned.reduce((so, track) => (so.tracks[track.id] ? leave(so, track, event) : so), state);
  return next === state ? state : ended(next);
}

function leave(state: CaseState, track: Track, event: RecordedEvent): CaseState {
  const exit = stageOf(track).exits.find(
    (one) => one.on === event.type && (!one.when || conditions[one.when](state, track)),
  );
  if (!exit) return state;
  const after = forget(state, track);
  if (exit.to.startsWith('end:')) {
    return put(after, { ...track, end: { how: exit.to.slice(4) as CaseEnd['how'], at: event.at } });
  }
  if (exit.to === 'anew') return beginAnew(after, track, event);
  if (exit.to === 'again') return put(after, { ...track, round: track.round + 1, enteredAt: event.at });
  const definition = exit.to === 'procedure' ? after.start!.procedure! : track.definition;
  const stage = exit.to === 'procedure' ? definitionOf(definition).begins : exit.to;
  return enter(after, { ...track, definition, stage, round: 1, enteredAt: event.at });
}

/** One track again, at the procedure's beginning: what was done stays in the log alone. */
function beginAnew(state: CaseState, { definition }: Track, event: RecordedEvent): CaseState {
  const stage = definitionOf(definition).begins;
  return { ...state, tracks: { case: { id: 'case', definition, stage, enteredAt: event.at, round: 1 } } };
}

/** Where lots part, the case's one track becomes one for each lot; where partners part, a lot's becomes one for each of them. */
function enter(state: CaseState, track: Track): CaseState {
  const { perLot, perPartner } = stageIn(track.definition, track.stage);
  if (track.id === 'case' && perLot) {
    const lots = state.lots.map((lot) => ({ ...track, id: lot.id }));
    return lots.reduce(enter, { ...state, tracks: Object.fromEntries(lots.map((one) => [one.id, one])) });
  }
  if (track.partner && !perPartner) return partnersJoin(state, track, track.partner.lot);
  return perPartner && !track.partner ? partnersPart(state, track) : put(state, track);
}

/** A revoked award takes all partners that compete for their contracts still: their lot is one track again. */
function partnersJoin(state: CaseState, { partner: _, ...track }: Track, lot: string): CaseState {
  const joins = (one: Track) => one.partner?.lot === lot && !one.end && stageOf(one).zone === 'competition';
  const others = Object.values(state.tracks).filter((one) => !joins(one));
  return { ...state, tracks: Object.fromEntries([{ ...track, id: lot }, ...others].map((one) => [one.id, one])) };
}

/** One track for each supplier that the lot's award decision names, in the lot's place. */
function partnersPart(state: CaseState, track: Track): CaseState {
  const partners = (state.awards[track.id]?.decision?.suppliers ?? []).map((supplier) => ({
    ...track,
    id: `${track.id}:${supplier}`,
    partner: { lot: track.id, supplier },
  }));
  const all = Object.values(state.tracks).flatMap((one) => (one.id === track.id ? partners : [one]));
  return { ...state, tracks: Object.fromEntries(all.map((one) => [one.id, one])) };
}

const put = (state: CaseState, track: Track): CaseState => ({
  ...state,
  tracks: { ...state.tracks, [track.id]: track },
});

/** A stage that is left takes its reminders with it. */
function forget(state: CaseState, track: Track): CaseState {
  const start = `${track.id}/${track.stage}/`;
  const kept = Object.entries(state.reminded).filter(([task]) => !task.startsWith(start));
  return { ...state, reminded: Object.fromEntries(kept) };
}

const strongest: readonly EndName[] = [
  'end:further-development',
  'end:scaled-up',
  'end:ended',
  'end:terminated',
  'end:not-continued',
  'end:cancelled',
  'end:closed',
  'end:stopped',
];

/** The case ends when its last track does; its end is called after the lot that came furthest. */
function ended(state: CaseState): CaseState {
  const ends = Object.values(state.tracks).map((track) => track.end);
  if (ends.some((end) => !end)) return state;
  const rank = (end: CaseEnd) => strongest.indexOf(`end:${end.how}`);
  const [first] = (ends as CaseEnd[]).toSorted((a, b) => rank(a) - rank(b));
  const at = (ends as CaseEnd[])
    .map((end) => end.at)
    .toSorted()
    .at(-1)!;
  return { ...state, end: { how: first!.how, at } };
}
