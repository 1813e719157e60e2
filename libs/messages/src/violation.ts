import type { Text } from '@behov/domain';

/** What is wrong with one value of a message. Stable: programs branch on it. */
export type ViolationCode =
  | 'REQUIRED'
  | 'UNKNOWN'
  | 'NAME'
  | 'TYPE'
  | 'EMPTY'
  | 'TOO-LONG'
  | 'CHARACTERS'
  | 'DATE'
  | 'INSTANT'
  | 'RANGE'
  | 'CHOICE'
  | 'ID'
  | 'CURRENCY'
  | 'LENGTH'
  | 'TOO-LARGE';

export interface Violation {
  /** Where: `indicators[0].baseline.value`; empty for the message as a whole. Never holds what was sent as a value. */
  readonly field: string;
  readonly code: ViolationCode;
  /** What would have been accepted, for programs: `string, 1 to 200 characters`. */
  readonly expected: string;
  readonly says: Text;
}
