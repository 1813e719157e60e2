import type { Text } from '@behov/domain';
import type { ViolationCode } from '../violation.js';

/** One thing that is asked of a value; the first that does not hold is what is answered. */
export interface Expectation {
  readonly code: ViolationCode;
  readonly expected: string;
  readonly says: Text;
  /** True for values that an earlier expectation has already refused (of another type). */
  holds(value: unknown): boolean;
}
