import type { Instant } from '../calendar/index.js';
import { lotTracks } from '../case/lot-of.js';
import type { CaseState, Track } from '../case/state.js';
import type { Documents } from '../documents/documents.state.js';
import { computation } from '../evaluation/computation.js';
import { evaluatedWindow } from '../evaluation/tenders.js';
import type { SubmissionRecord } from '../windows/submission.js';
import { openersNeeded } from '../windows/opening.js';
import type { Window } from '../windows/windows.state.js';
import type { CompetitionRecord } from './competition-record.js';
import { chainOf, openingsOf } from './openings.js';
import {
  competitionFormat,
  type PublishedCompetition,
  type PublishedDocuments,
  type PublishedLot,
  type PublishedSubmission,
  type PublishedWindow,
} from './published-competition.js';

/** When and for which case something is published. */
export interface Publishing {
  readonly caseId: string;
  readonly madeAt: Instant;
  /** Without what is compared: for those who may not see prices yet. */
  readonly withoutTenders?: boolean;
}

/**
 * A competition for the authority: every window that was opened and every lot whose assessment is agreed.
 * @returns undefined before anything is opened
 */
export function publishedCompetition(
  state: CaseState,
  record: CompetitionRecord,
  { caseId, madeAt, withoutTenders = false }: Publishing,
): PublishedCompetition | undefined {
  const windows = Object.values(state.windows).filter(({ status }) => status === 'opened');
  if (windows.length === 0) return undefined;
  const { documents } = state;
  const tracks = withoutTenders ? [] : lotTracks(state);
  return {
    format: competitionFormat,
    case: caseId,
    organisation: state.organisation,
    reference: state.reference,
    madeAt,
    ...(documents ? { documents: publishedDocuments(documents) } : {}),
    windows: windows.map((window) => publishedWindow(window, record)),
    lots: tracks.flatMap((track) => publishedLot(state, track)),
  };
}

/** When the next opening can be at the earliest: undefined where nothing is awaited. */
export const nextOpeningAt = ({ windows }: Pick<CaseState, 'windows'>): Instant | undefined =>
  Object.values(windows)
    .filter(({ status }) => status === 'open' || status === 'closed')
    .map(({ dueAt }) => dueAt)
    .toSorted()[0];

function publishedDocuments({ status: _s, author: _a, reviewer: _r, simulated: _t, ...terms }: Documents) {
  return { version: terms.version, terms } satisfies PublishedDocuments;
}

function publishedWindow(window: Window, record: CompetitionRecord): PublishedWindow {
  const { id, receives, opensAt, dueAt, envelopes = [], submissions = [], late = [], faulty = [] } = window;
  const chain = chainOf(record, id);
  return {
    id,
    receives,
    opensAt,
    dueAt,
    takes: openersNeeded(window),
    envelopes,
    openings: openingsOf(record, id),
    counted: submissions.map(counted),
    late,
    faulty,
    ...(chain ? { chain } : {}),
  };
}

const counted = ({ id, supplier, receivedAt, digest, offers }: SubmissionRecord): PublishedSubmission => ({
  submission: id,
  supplier,
  receivedAt,
  digest,
  lots: offers.map(({ lot }) => lot),
});

function publishedLot(state: CaseState, track: Track): readonly PublishedLot[] {
  const evaluation = computation(state, track);
  if (!evaluation) return [];
  const { decision, notification } = state.awards[track.id] ?? {};
  const window = evaluatedWindow(state, track)?.id;
  return [
    {
      lot: track.id,
      ...(window === undefined ? {} : { window }),
      evaluation,
      ...(decision ? { decision: { suppliers: decision.suppliers, at: decision.at } } : {}),
      ...(notification ? { notifiedAt: notification.sentAt } : {}),
    },
  ];
}
