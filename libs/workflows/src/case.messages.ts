import type { CaseEnd, CaseState, Due, RecordedEvent, Refusal, Task, Work } from '@behov/domain';
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';

/** The workflow's type. */
export const procurementCaseType = 'procurementCase';

/** What a run begins with. */
export interface CaseStart {
  /** The case's uuid in the record. */
  readonly caseId: string;
  /** What the run before left to this one; without it the case is read from the record. */
  readonly carried?: Carried;
}

/** A case between two runs of its workflow: plain JSON. */
export interface Carried {
  readonly state: CaseState;
  /** Outside work that wasn't known to be done when the run before ended. */
  readonly unfinished: readonly Work[];
}

export type { CaseEnd };

/** What the record has that the workflow may not know yet: events in order, without bodies. */
export interface News {
  readonly events: readonly RecordedEvent[];
}

/** A command signed by a service account: the compact JWS itself, or an object around it; null where nothing could be read. */
export type SignedMessage = string | { readonly jws: string } | null;

/** What became of a signed command. */
export type CommandAnswer =
  | {
      readonly status: 'accepted';
      readonly commandId: string;
      /** The last event that it caused. */
      readonly seq: number;
      readonly at: string;
      readonly repeated: boolean;
    }
  | {
      readonly status: 'refused';
      /** Absent when the command could not be read. */
      readonly commandId?: string;
      readonly refusal: Refusal;
      readonly repeated: boolean;
    };

/** From the relay: new events. At least once; the workflow drops what it has seen and asks for what is missing. */
export const recorded = defineSignal<[News]>('recorded');
/** From an integration, without an answer; a refusal is recorded. */
export const commandSignal = defineSignal<[SignedMessage]>('command');
/** From an integration, answered with what became of it. Asking again with the same command id gives the first answer. */
export const commandUpdate = defineUpdate<CommandAnswer, [SignedMessage]>('command');

export const stateQuery = defineQuery<CaseState>('state');
/** Who may do what now. */
export const tasksQuery = defineQuery<readonly Task[]>('tasks');
/** What time will bring, soonest first. */
export const deadlinesQuery = defineQuery<readonly Due[]>('deadlines');
