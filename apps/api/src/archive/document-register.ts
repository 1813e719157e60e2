import { directionOf, isTenderSecret, type CaseState, type KnownDocument, type RecordedEvent } from '@behov/domain';
import { eventTexts } from '@behov/messages';
import type { FileReading, HistoryEntry, SubmissionReading } from '@behov/persistence';
import type { RegisteredDocument } from './views/register-view.js';
import type { Language } from '../platform/http/language.js';

/** What the register is made of. */
export interface Registered {
  readonly state: CaseState;
  readonly events: readonly HistoryEntry[];
  /** Oldest first. */
  readonly files: readonly FileReading[];
  readonly submissions: readonly SubmissionReading[];
}

/** Every document of a case, by the time it came or was made: events with a text of their own, files, and opened submissions. */
export function documentRegister({ state, events, files, submissions }: Registered, language: Language) {
  const all = [
    ...events.flatMap((one) => ofEvent(state, one, language)),
    ...files.map((one, at) => ofFile(state, one, at + 1)),
    ...ofSubmissions(state, submissions, language),
  ];
  return all.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}

function ofEvent(state: CaseState, entry: HistoryEntry, language: Language): readonly RegisteredDocument[] {
  const { seq, at, actor, body, disposedBy } = entry;
  if (body === undefined && disposedBy === undefined) return [];
  const { type } = entry as Pick<RecordedEvent, 'type'>;
  const known: KnownDocument = { id: `event/${seq}`, kind: 'event', type, sha256: '', disposed: false, parts: [] };
  return [
    {
      id: known.id,
      number: `${state.reference}:${seq}`,
      at,
      direction: directionOf(type, actor.supplier),
      says: eventTexts[type][language],
      secrecy: isTenderSecret(state, known) ? 'OSL-19:3-2' : 'none',
      parts: Object.keys(body ?? {}),
      ...(disposedBy === undefined ? {} : { disposedBy }),
    },
  ];
}

function ofFile(state: CaseState, one: FileReading, number: number): RegisteredDocument {
  const known: KnownDocument = { id: `file/${one.file}`, kind: 'file', sha256: one.sha256, disposed: false };
  const marked = state.secrecy?.[one.file] ?? 'none';
  return {
    id: known.id,
    number: `${state.reference}:F${number}`,
    at: one.receivedAt,
    direction: 'internal',
    says: one.name,
    secrecy: isTenderSecret(state, known) ? 'OSL-19:3-2' : marked,
    sha256: one.sha256,
    ...(one.disposedBy === undefined ? {} : { disposedBy: one.disposedBy }),
  };
}

/** Numbered within their window, which is opened before they are listed: the numbers stay. */
function ofSubmissions(
  state: CaseState,
  submissions: readonly SubmissionReading[],
  language: Language,
): readonly RegisteredDocument[] {
  const counts = new Map<string, number>();
  return submissions
    .filter(({ kind }) => kind !== 'withdrawn')
    .map(({ submissionId, windowId, receivedAt, supplier, digest }) => {
      const number = (counts.get(windowId) ?? 0) + 1;
      counts.set(windowId, number);
      const receives = state.windows[windowId]?.receives ?? 'tender';
      const known: KnownDocument = {
        id: `submission/${submissionId}`,
        kind: 'submission',
        sha256: digest,
        disposed: false,
        receives,
        supplier,
      };
      return {
        id: known.id,
        number: `${state.reference}:${windowId}-${number}`,
        at: receivedAt,
        direction: 'incoming' as const,
        says: names[receives][language],
        secrecy: isTenderSecret(state, known) ? 'OSL-19:3-2' : 'none',
        sha256: digest,
      };
    });
}

const names = {
  request: { sv: 'Anbudsansökan', en: 'Request to participate' },
  tender: { sv: 'Anbud', en: 'Tender' },
  entry: { sv: 'Tävlingsbidrag', en: 'Contest entry' },
} as const;
