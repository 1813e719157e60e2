import type { CommandSpec, GivenThreshold } from '@behov/domain';
import type { CaseRecord, CommandRequest, Outcome } from '@behov/persistence';
import type { Caller } from '../identity/caller.js';
import type { Metrics } from '../platform/metrics/metrics.js';
import { problems } from '../platform/problem/problems.js';
import { newCaseId } from './case-id.js';
import type { Accepted } from '../commands/accepted.js';
import { refusalProblem } from '../commands/refusal-problem.js';
import type { Sending } from '../commands/sending.js';

/** Whether a case is anything to a caller; asked when a command was refused, or comes through a service account. */
export interface CaseSight {
  /** The organisation of a case that the caller may see something of. */
  organisationOf(caller: Caller, caseId: string): Promise<string | undefined>;
}

/** Gives commands to cases: receipt, limits of service accounts, `execute`, and the answer or the problem. */
export class CaseCommands {
  constructor(
    private readonly record: Pick<CaseRecord, 'receive' | 'execute'>,
    private readonly sight: CaseSight,
    private readonly metrics: Metrics,
    private readonly thresholds: readonly GivenThreshold[] = [],
  ) {}

  /** The id of the case that is begun follows from who begins it and the key, so that a repeat finds the same case. */
  begin(spec: CommandSpec, body: CommandRequest['command']['body'], sending: Sending): Promise<Accepted> {
    const { actor, via } = sending.caller;
    if (via && body['organisation'] !== via.organisation) throw problems.onBehalfRefused();
    return this.give(newCaseId(actor.id, sending.idempotencyKey), spec, this.withThresholds(body), sending);
  }

  /** All that are configured, whichever their days: so a repeat is the same request, and the log says what the case began with. */
  private withThresholds(body: CommandRequest['command']['body']): CommandRequest['command']['body'] {
    const given = body['thresholds'];
    const none = given === undefined || (Array.isArray(given) && given.length === 0);
    return none && this.thresholds.length > 0 ? { ...body, thresholds: this.thresholds } : body;
  }

  /** @throws Problem */
  async give(
    caseId: string,
    spec: CommandSpec,
    body: CommandRequest['command']['body'],
    { caller, idempotencyKey, expectedSeq }: Sending,
  ): Promise<Accepted> {
    const from = performance.now();
    const seconds = () => (performance.now() - from) / 1_000;
    try {
      const receivedAt = await this.record.receive();
      if (caller.via && spec.name !== 'CreateCase') await this.expectOwn(caller, caseId);
      const outcome = await this.record.execute({
        caseId,
        commandId: idempotencyKey,
        command: { type: spec.name, body },
        actor: caller.actor,
        receivedAt,
        ...(expectedSeq === undefined ? {} : { expectedSeq }),
      });
      this.metrics.command(spec.name, outcome.repeated ? 'repeated' : outcome.status, seconds());
      return await this.answer(outcome, caller, spec);
    } catch (error) {
      if (!isAnswer(error)) this.metrics.command(spec.name, 'failed', seconds());
      throw error;
    }
  }

  private async answer(outcome: Outcome, caller: Caller, spec: CommandSpec): Promise<Accepted> {
    if (outcome.status === 'accepted') {
      const { caseId, commandId, seq, at, receivedAt, repeated } = outcome;
      return { caseId, commandId, seq, at, receivedAt, repeated };
    }
    // A case of somebody else's is answered like one that isn't there, whatever the refusal would tell of it.
    if (spec.name !== 'CreateCase' && !(await this.sight.organisationOf(caller, outcome.caseId)))
      throw problems.hidden();
    throw refusalProblem(outcome.refusal);
  }

  /** A buyer's service account acts in its own organisation's cases alone; a supplier's only for that supplier. */
  private async expectOwn(caller: Caller, caseId: string): Promise<void> {
    const organisation = await this.sight.organisationOf(caller, caseId);
    if (organisation === undefined) throw problems.hidden();
    if (!caller.via?.ofSupplier && organisation !== caller.via?.organisation) throw problems.hidden();
  }
}

const isAnswer = (error: unknown): boolean => error instanceof Error && error.name === 'Problem';
