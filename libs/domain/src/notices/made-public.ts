import type { RecordedEvent } from '../case/event.js';
import type { CaseState } from '../case/state.js';
import { isPublished, standingCall } from './note-sent.js';

/** Whether suppliers can know of the competition: its notice went by hand, or is published. */
export function isAnnounced(state: CaseState): boolean {
  const call = standingCall(state);
  return call !== undefined && (call.by === 'hand' || isPublished(call));
}

/** Whether an event makes the call public, and with it documents and what was disclosed. @param before the state that it met */
export const makesTheCallPublic = (before: CaseState, event: RecordedEvent, after: CaseState): boolean =>
  (event.type === 'NoticePublished' || event.type === 'PublicationRecorded') &&
  isAnnounced(after) &&
  !isAnnounced(before);
