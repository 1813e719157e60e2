import type { Actor, Command, Instant, Refusal } from '@behov/domain';

/** A command that the edge has authenticated and whose content has the form its fields describe. */
export interface CommandRequest {
  /** UUID; for `CreateCase` a new one. */
  readonly caseId: string;
  /** 1–200 characters, chosen by the sender: the same id with the same command has the same outcome for good. */
  readonly commandId: string;
  readonly command: Command;
  readonly actor: Actor;
  /** When the request arrived, as `receive` told it. */
  readonly receivedAt: Instant;
  /**
   * The case's sequence that the sender has seen (`If-Match`). When it has moved on, the answer is the refusal
   * `PRECONDITION`, which is not kept: the same command id may be sent again with another expectation.
   */
  readonly expectedSeq?: number;
  /** Whether the actor runs the platform (named by configuration); counts for organisations only. */
  readonly operator?: boolean;
}

/** The answer to a command. `repeated` is set when the id was known and this is what was answered first. */
export type Outcome = Accepted | Refused;

export interface Accepted {
  readonly status: 'accepted';
  readonly caseId: string;
  readonly commandId: string;
  /** The first event that the command caused; `seq + 1` when it caused none. */
  readonly firstSeq: number;
  /** The case's last event afterwards. */
  readonly seq: number;
  /** The case's time. */
  readonly at: Instant;
  readonly receivedAt: Instant;
  readonly repeated: boolean;
}

export interface Refused {
  readonly status: 'refused';
  readonly refusal: Refusal;
  readonly caseId: string;
  readonly commandId: string;
  readonly receivedAt: Instant;
  readonly repeated: boolean;
}

/** An outcome as it is kept. */
export type KeptOutcome = Omit<Accepted, 'repeated'> | Omit<Refused, 'repeated'>;
