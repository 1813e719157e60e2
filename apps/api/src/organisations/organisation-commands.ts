import type { OrganisationCommandSpec } from '@behov/domain';
import type { CaseRecord } from '@behov/persistence';
import type { Accepted } from '../commands/accepted.js';
import type { CheckedBody } from '../commands/body-of.js';
import { refusalProblem } from '../commands/refusal-problem.js';
import type { Sending } from '../commands/sending.js';
import type { Metrics } from '../platform/metrics/metrics.js';
import { problems } from '../platform/problem/problems.js';

/** Gives commands to organisations. Nobody does that through a service account: it could widen its own limits. */
export class OrganisationCommands {
  constructor(
    private readonly record: Pick<CaseRecord, 'receive' | 'organisations'>,
    private readonly metrics: Metrics,
  ) {}

  /** @throws Problem */
  async give(
    organisation: string,
    spec: OrganisationCommandSpec,
    body: CheckedBody,
    { caller, idempotencyKey, expectedSeq }: Sending,
  ): Promise<Accepted> {
    if (caller.via) throw problems.onBehalfRefused();
    const from = performance.now();
    const receivedAt = await this.record.receive();
    const outcome = await this.record.organisations.execute({
      organisation,
      commandId: idempotencyKey,
      command: { type: spec.name, body },
      actor: caller.actor,
      operator: caller.operator,
      receivedAt,
      ...(expectedSeq === undefined ? {} : { expectedSeq }),
    });
    const seconds = (performance.now() - from) / 1_000;
    this.metrics.command(spec.name, outcome.repeated ? 'repeated' : outcome.status, seconds);
    if (outcome.status === 'refused') throw refusalProblem(outcome.refusal);
    const { caseId, commandId, seq, at, repeated } = outcome;
    return { caseId, commandId, seq, at, receivedAt: outcome.receivedAt, repeated };
  }
}
