import type { CaseState, Command, Instant, RecordedEvent, Work } from '@behov/domain';
import type { CommandAnswer, SignedMessage } from './case.messages.js';

/** A case as its log makes it. */
export interface TakenUp {
  readonly state: CaseState;
  /** Outside work that its events ask for and that isn't recorded as done. */
  readonly unfinished: readonly Work[];
}

/** A command that time gives. */
export interface DueCommand {
  /** Deterministic: a retried activity gets the first outcome. */
  readonly commandId: string;
  /** Not before this instant of the case's time. */
  readonly at: Instant;
  readonly command: Command;
  /** A training case's time is its own, which the record knows. */
  readonly training: boolean;
}

/** What became of a due command. `early`: the record's clock says it is not time yet; nothing was recorded. */
export type DueAnswer =
  | { readonly status: 'accepted'; readonly seq: number }
  | { readonly status: 'refused'; readonly code: string }
  | { readonly status: 'early'; readonly now: Instant };

/** What the workflow asks of the record. Every one may be repeated. */
export interface RecordActivities {
  /** The next events after a sequence, in order, without bodies; some of them when there are many, none when there are no more. */
  eventsAfter(caseId: string, seq: number): Promise<readonly RecordedEvent[]>;
  takeUp(caseId: string): Promise<TakenUp>;
  executeDue(caseId: string, due: DueCommand): Promise<DueAnswer>;
  executeSigned(caseId: string, message: SignedMessage): Promise<CommandAnswer>;
}
