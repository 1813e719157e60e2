import { isCalendarDate } from '../calendar/index.js';
import type { DelegationRow } from './delegation.state.js';

type Rows = readonly DelegationRow[];

/** Every row is about either a person or a role. */
export const eachNamesOne = (rows: Rows): boolean =>
  rows.every(({ person, role }) => (person === undefined) !== (role === undefined));

/** Every row is in force on some day. */
export const eachIsInForce = (rows: Rows): boolean =>
  rows.every(
    ({ validFrom, validTo }) =>
      isCalendarDate(validFrom) && (validTo === undefined || (isCalendarDate(validTo) && validFrom <= validTo)),
  );

/** No row sets limits for the person, by name or by a role that the person holds. */
export const noneIsFor = (rows: Rows, person: string, held: readonly string[]): boolean =>
  rows.every((row) => row.person !== person && !(row.role && held.includes(row.role)));
