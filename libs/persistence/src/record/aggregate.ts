import type { Actor, Brought, Capacity, Command, Instant, Refusal } from '@behov/domain';
import type { Rows } from '../read-model/rows.js';

/** What every state has: the number of its events. */
export interface StreamState {
  readonly seq: number;
}

/** What happened, before it has its place. `body` is kept apart from the chain. */
export interface NewEvent {
  readonly type: string;
  readonly facts: unknown;
  readonly body?: { readonly [name: string]: unknown };
}

/** An event as the log gives it back; which facts a type has is the aggregate's to know. */
export interface LoggedEvent {
  readonly type: string;
  readonly facts: unknown;
  readonly seq: number;
  readonly at: Instant;
  readonly actor: { readonly id: string; readonly via?: string } & As;
  readonly commandId: string;
}

/** In which capacity something was done. */
export type As = Omit<Capacity, 'role'> & { readonly role: Capacity['role'] | 'operator' };

export type Decided =
  | { readonly ok: true; readonly events: readonly NewEvent[]; readonly capacity: As }
  | { readonly ok: false; readonly refusal: Refusal };

/** From outside a stream: one window's submissions, the organisation's direct awards of the year, a new case's organisation and the case before it, files, a signature, or keys for windows. */
export type Need =
  | { readonly kind: 'submissions'; readonly window: string }
  | { readonly kind: 'direct-awards' }
  | { readonly kind: 'creation'; readonly organisation: string; readonly earlier?: string }
  | { readonly kind: 'window-time' }
  | { readonly kind: 'files'; readonly files: readonly string[]; readonly windowTime: boolean }
  | { readonly kind: 'signature'; readonly files: readonly string[] }
  | { readonly kind: 'documents'; readonly documents: readonly string[]; readonly files: readonly string[] }
  | { readonly kind: 'requested-documents'; readonly request: string }
  | { readonly kind: 'disposal' }
  | { readonly kind: 'window-keys' };

/** One kind of thing that has a stream of its own: a case, an organisation, a group of suppliers. Pure functions over plain data. */
export interface Aggregate<S extends StreamState> {
  readonly kind: 'case' | 'organisation' | 'group';
  /** The state before the first event. */
  readonly nothing: S;
  /** Snapshots of another shape are folded anew from the log. */
  readonly shape: number;
  /** The time that a command is decided at: of receipt, or the case's own. */
  timeOf(state: S, command: Command, receivedAt: Instant): Instant;
  decide(state: S, command: Command, actor: Actor, now: Instant, brought: Brought, operator: boolean): Decided;
  evolve(state: S, event: LoggedEvent): S;
  /** What the command's decision needs from outside the stream. */
  needs(command: Command): Need | undefined;
  organisation(state: S): string;
  /** The read model's rows, by table, as the state makes them. */
  rows(state: S, updatedAt: Instant): Rows;
  /** The rows that an event adds to the read model's own logs. */
  adds(before: S, event: LoggedEvent, body: NewEvent['body'], after: S): Rows;
}
