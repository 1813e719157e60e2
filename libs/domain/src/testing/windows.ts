import type { Deciding } from '../case/command.js';
import { nothing, type CaseState, type Track } from '../case/state.js';
import type { ProcedureDefinition, StageDefinition } from '../procedures/definition.js';
import type { SubmissionRecord } from '../windows/submission.js';
import type { Window } from '../windows/windows.state.js';
import { documentsOfHoppet } from './competed.js';

/** States of windows made directly, for what is a pure function of them. */

/** A window for tenders of the whole case, due at the end of 14 June 2027 and open. */
export const windowOf = (changes: Partial<Window> = {}): Window => ({
  id: 'tenders',
  stage: 'tenders',
  track: 'case',
  receives: 'tender',
  openTo: null,
  opensAt: '2027-05-10T08:00:00.000Z',
  dueAt: '2027-06-14T22:00:00.000Z',
  status: 'open',
  openers: [],
  ...changes,
});

/** A submission with an offer for each of some lots. */
export const submissionFrom = (supplier: string, ...lots: readonly string[]): SubmissionRecord => ({
  id: `tender-${supplier}`,
  supplier,
  receivedAt: '2027-06-10T08:00:00.000Z',
  digest: supplier.slice(-1).repeat(64),
  offers: lots.map((lot) => ({ lot, values: [] })),
});

export const trackOf = (id: string, stage = 'tenders', changes: Partial<Track> = {}): Track => ({
  id,
  definition: { id: 'open', version: 1 },
  stage,
  enteredAt: '2027-06-15T08:00:00.000Z',
  round: 1,
  ...changes,
});

/** A case in two lots with two openers, in some tracks (default: the whole case, in the stage that receives tenders). */
export function caseWith(
  windows: readonly Window[],
  tracks: readonly Track[] = [trackOf('case')],
  changes: Partial<CaseState> = {},
): CaseState {
  return {
    ...nothing,
    seq: 1,
    reference: 'GBG-2027-1',
    lots: ['1', '2'].map((id) => ({ id, title: id })),
    people: ['opener-1', 'opener-2'].map((person) => ({ person, role: 'opener', from: '2027-01-01T00:00:00.000Z' })),
    windows: Object.fromEntries(windows.map((one) => [one.id, one])),
    tracks: Object.fromEntries(tracks.map((one) => [one.id, one])),
    ...changes,
  };
}

/** Documents that are approved, with changes. */
export const approvedDocuments = (changes: Partial<NonNullable<CaseState['documents']>> = {}) => ({
  ...documentsOfHoppet,
  status: 'locked' as const,
  author: 'procurer-1',
  reviewer: 'needs-owner',
  ...changes,
});

/** What a rule looks at when a command with a content is given in a track, by the first opener. */
export const givenIn = <B>(state: CaseState, track: Track, body: B, more: Partial<Deciding<B>> = {}): Deciding<B> => ({
  state,
  body,
  actor: { id: 'opener-1', kind: 'person', organisationRoles: [], suppliers: [] },
  capacity: { role: 'opener' },
  now: '2027-06-15T08:00:00.000Z',
  today: '2027-06-15',
  track,
  stage: {} as StageDefinition,
  definition: {} as ProcedureDefinition,
  brought: {},
  ...more,
});
