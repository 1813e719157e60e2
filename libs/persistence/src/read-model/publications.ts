import type { CaseState, RecordedEvent } from '@behov/domain';
import type { Row } from './rows.js';

/** What suppliers read because of an event: for all of them, or for those named. */
export function publications(
  _before: CaseState,
  _event: RecordedEvent,
  _body: { readonly [name: string]: unknown } | undefined,
  _after: CaseState,
): readonly Row[] {
  return [];
}
