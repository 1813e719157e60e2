import type { Brought } from '@behov/domain';
import { difference, merged, type Changes, type Row, type Rows, type TableName } from '../read-model/rows.js';
import type { Aggregate, StreamState } from './aggregate.js';
import type { CommandRequest, KeptOutcome, Outcome } from './command-request.js';
import { canonical, sha256 } from './digest.js';
import { commandIdReused, preconditionFailed } from './refusals.js';
import { logged, seal, type KeptBody, type SealedEvent } from './seal.js';
import type { Snapshot } from './snapshot.js';

/** A first outcome, with the digest of what was asked by whom. */
export interface KnownOutcome {
  readonly digest: string;
  readonly outcome: KeptOutcome;
}

/** What a batch of commands comes to: the answers, and what must be written before they may be given. */
export interface BatchDecision<S extends StreamState> {
  readonly answers: readonly (Outcome | Error)[];
  readonly before: Snapshot<S>;
  readonly after: Snapshot<S>;
  readonly events: readonly SealedEvent[];
  readonly bodies: readonly KeptBody[];
  readonly outcomes: readonly (KnownOutcome & { readonly actorId: string })[];
  readonly changes: Changes;
}

/** What makes a repeated command the same one: what is asked, and who asks. */
export const requestDigest = ({ command, actor }: Pick<CommandRequest, 'command' | 'actor'>): string =>
  sha256(canonical([command.type, command.body, actor.id]));

/**
 * Decides a batch of commands to one stream, in order, each on the state that those before it made.
 * @param known first outcomes of command ids in the batch that were answered before
 */
export function decideBatch<S extends StreamState>(
  aggregate: Aggregate<S>,
  snapshot: Snapshot<S>,
  requests: readonly CommandRequest[],
  known: ReadonlyMap<string, KnownOutcome>,
  brought: Brought = {},
): BatchDecision<S> {
  const deciding = new Deciding(aggregate, snapshot, known);
  const answers = requests.map((request) => deciding.answer(request, brought));
  return { answers, before: snapshot, ...deciding.result() };
}

class Deciding<S extends StreamState> {
  private readonly outcomes = new Map<string, KnownOutcome & { readonly actorId: string }>();
  private readonly events: SealedEvent[] = [];
  private readonly bodies: KeptBody[] = [];
  private readonly added: { [T in TableName]?: Row[] } = {};
  private state: S;
  private head: string;
  private updatedAt = '';

  constructor(
    private readonly aggregate: Aggregate<S>,
    private readonly before: Snapshot<S>,
    private readonly known: ReadonlyMap<string, KnownOutcome>,
  ) {
    this.state = before.state;
    this.head = before.head;
  }

  /** A rule that throws is a programmer's mistake: its own command fails, those batched with it don't. */
  answer(request: CommandRequest, brought: Brought): Outcome | Error {
    try {
      return this.answered(request, brought);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  private answered(request: CommandRequest, brought: Brought): Outcome {
    const { caseId, commandId, receivedAt } = request;
    const digest = requestDigest(request);
    const first = this.known.get(commandId) ?? this.outcomes.get(commandId);
    const refused = { status: 'refused' as const, caseId, commandId, receivedAt, repeated: false };
    if (first && first.digest !== digest) return { ...refused, refusal: commandIdReused() };
    if (first) return { ...first.outcome, repeated: true };
    if (request.expectedSeq !== undefined && request.expectedSeq !== this.state.seq) {
      return { ...refused, refusal: preconditionFailed(this.state.seq) };
    }
    const outcome = this.decided(request, brought);
    this.outcomes.set(commandId, { digest, outcome, actorId: request.actor.id });
    return { ...outcome, repeated: false };
  }

  result() {
    const after: Snapshot<S> =
      this.events.length === 0
        ? this.before
        : {
            seq: this.state.seq,
            head: this.head,
            state: this.state,
            rows: this.aggregate.rows(this.state, this.updatedAt),
          };
    const changes: { [T in TableName]?: { put: readonly Row[]; gone: readonly string[] } } = {
      ...difference(this.before.rows, after.rows),
    };
    for (const table of Object.keys(this.added) as TableName[]) {
      const put = merged(table, this.added[table]!);
      if (put.length > 0) changes[table] = { put, gone: [] };
    }
    return { after, events: this.events, bodies: this.bodies, outcomes: [...this.outcomes.values()], changes };
  }

  private decided(request: CommandRequest, brought: Brought): KeptOutcome {
    const { caseId, commandId, command, actor, receivedAt } = request;
    const at = this.aggregate.timeOf(this.state, command, receivedAt);
    const decision = this.aggregate.decide(this.state, command, actor, at, brought, request.operator === true);
    if (!decision.ok) return { status: 'refused', refusal: decision.refusal, caseId, commandId, receivedAt };
    const steps = { state: this.state, head: this.head, events: [] as SealedEvent[], bodies: [] as KeptBody[] };
    const adding: Rows[] = [];
    for (const happened of decision.events) {
      const place = { stream: caseId, seq: steps.state.seq + 1, previous: steps.head, at, receivedAt };
      const sealed = seal(happened, { ...place, actor, capacity: decision.capacity, commandId });
      const event = logged(sealed.event);
      const next = this.aggregate.evolve(steps.state, event);
      adding.push(this.aggregate.adds(steps.state, event, happened.body, next));
      steps.state = next;
      steps.head = sealed.event.hash;
      steps.events.push(sealed.event);
      if (sealed.body) steps.bodies.push(sealed.body);
    }
    const firstSeq = this.state.seq + 1;
    this.keep(steps, adding, receivedAt);
    return { status: 'accepted', caseId, commandId, firstSeq, seq: this.state.seq, at, receivedAt };
  }

  /** Only once all of a command's events have been applied: a command happens whole or not at all. */
  private keep(
    steps: { state: S; head: string; events: SealedEvent[]; bodies: KeptBody[] },
    adding: readonly Rows[],
    receivedAt: string,
  ): void {
    this.state = steps.state;
    this.head = steps.head;
    this.updatedAt = receivedAt;
    this.events.push(...steps.events);
    this.bodies.push(...steps.bodies);
    for (const rows of adding) {
      for (const table of Object.keys(rows) as TableName[]) (this.added[table] ??= []).push(...rows[table]!);
    }
  }
}
