import type { Role } from '@behov/domain';
import type { HistoryEntry } from '@behov/persistence';

/**
 * Who of the buying organisation may read what was held against a supplier and what it answered: data on offences (GDPR,
 * Article 10). The supplier reads its own in its room.
 */
const mayRead: readonly Role[] = ['procurer', 'decision-maker'];
export const ofOffences: readonly string[] = ['ExclusionRaised', 'ExclusionAnswered', 'ExclusionDecided'];

export const seesOffences = (roles: readonly Role[]) => roles.some((role) => mayRead.includes(role));

/** An event of an exclusion without what it says of offences, for those who may not read that. */
export function withoutOffences(entry: HistoryEntry, roles: readonly Role[], reader: string): HistoryEntry {
  const isOpen = seesOffences(roles) || entry.actor.id === reader;
  if (isOpen) return entry;
  const { body: _kept, ...told } = entry;
  const {
    ground: _ground,
    usableUntil: _until,
    measures: _measures,
    because: _because,
    ...facts
  } = told.facts as {
    readonly [name: string]: unknown;
  };
  return { ...told, facts };
}
