import type { Role } from '../case/roles.js';
import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import type { Fault } from './faults.js';
import type { Thread } from './node.js';
import { threadRows, type ThreadRow } from './thread-rows.js';
import { thread } from './thread.js';

/** A place where the thread of a case is broken. */
export interface ThreadBreak extends Fault {
  /** The rule that it breaks; the same id refuses where it stops. */
  readonly rule: string;
  readonly says: Text;
  readonly basis: string;
  /** `stop`: the case does not get past its gate with it. `warn`: it is only told, or cannot be mended any more. */
  readonly severity: 'stop' | 'warn';
  readonly who: readonly Role[];
  /** The command that mends it; none when it is too late for that. */
  readonly mendedBy?: string;
}

/** All breaks of a case's thread, from the need to the contract. */
export function threadBreaks(state: CaseState, whole: Thread = thread(state)): readonly ThreadBreak[] {
  return threadRows.flatMap((row) => row.faults(whole, state).map((fault) => found(row, fault, state)));
}

function found(row: ThreadRow, fault: Fault, state: CaseState): ThreadBreak {
  const { id, says, basis, who, mendedBy } = row;
  const open = row.canBeMended(state, fault);
  return {
    ...fault,
    ...{ rule: id, says, basis, severity: open && row.stops(state) ? 'stop' : 'warn', who },
    ...(open ? { mendedBy } : {}),
  };
}
