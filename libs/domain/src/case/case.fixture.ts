import type { DefinitionRef } from '../procedures/definition.js';
import { innovationPartnershipV1 } from '../procedures/innovation-partnership/innovation-partnership.v1.js';
import { negotiatedV1 } from '../procedures/negotiated/negotiated.v1.js';
import { preparationV1 } from '../procedures/preparation/preparation.v1.js';
import { twoLotsV1 } from '../procedures/fixture/two-lots.v1.js';
import type { Actor } from './actor.js';
import type { EventFacts, EventType, RecordedEvent } from './event.js';
import { nothing, type CaseState, type Track } from './state.js';

const ref = ({ id, version }: DefinitionRef): DefinitionRef => ({ id, version });
export const [preparation, negotiated, partnership, twoLots] = [
  preparationV1,
  negotiatedV1,
  innovationPartnershipV1,
  twoLotsV1,
].map(ref) as [DefinitionRef, DefinitionRef, DefinitionRef, DefinitionRef];

/** Monday, 09:00 in Stockholm. */
export const at = '2027-06-14T07:00:00.000Z';
export const entered = '2027-06-07T07:00:00.000Z';

export const person = (id: string): Actor => ({ id, kind: 'person', organisationRoles: [], suppliers: [] });

export const track = (id: string, stage: string, changes: Partial<Track> = {}): Track => ({
  ...{ id, stage, definition: negotiated, enteredAt: entered, round: 1, ...changes },
});

/** A case in which only its tracks, and what else a specification says, are known. */
export const having = (tracks: readonly Track[], changes: Partial<CaseState> = {}): CaseState => ({
  ...nothing,
  seq: 1,
  organisation: 'goteborg',
  reference: 'GBG-1',
  tracks: Object.fromEntries(tracks.map((one) => [one.id, one])),
  ...changes,
});

export const happened = <T extends EventType>(type: T, facts: EventFacts[T], seq = 2): RecordedEvent =>
  ({ type, facts, seq, at, actor: { id: 'x', role: 'procurer' }, commandId: 'c' }) as unknown as RecordedEvent;

export const people = [
  { person: 'owner', role: 'needs-owner', from: entered },
  { person: 'chief', role: 'line-manager', from: entered },
  { person: 'boss', role: 'manager', from: entered },
  { person: 'd1', role: 'decision-maker', from: entered },
  { person: 'd2', role: 'decision-maker', from: entered },
] as const;

/** A case that waits for its start decision. */
export const deciding = (changes: Partial<CaseState> = {}): CaseState =>
  having([track('case', 'start-decision', { definition: preparation })], { people, ...changes });
