import type { GroupCommandSpec } from '@behov/domain';
import type { CaseRecord } from '@behov/persistence';
import { caseIdOf, newCaseId } from '../cases/case-id.js';
import type { Accepted } from '../commands/accepted.js';
import type { CheckedBody } from '../commands/body-of.js';
import { refusalProblem } from '../commands/refusal-problem.js';
import type { Sending } from '../commands/sending.js';
import { problems } from '../platform/problem/problems.js';
import type { Reader } from '../reading/reader.js';

/** Gives commands to groups of suppliers. They are counted nowhere: how many take part is nobody's to know. */
export class Groups {
  constructor(
    private readonly record: Pick<CaseRecord, 'receive' | 'groups'>,
    private readonly reader: Reader,
  ) {}

  /** The group's id follows from who forms it and the key, so that a repeat finds the same group. @throws Problem */
  async form(spec: GroupCommandSpec, body: CheckedBody, sending: Sending): Promise<Accepted> {
    const procurement = caseIdOf(String(body['procurement']));
    if ((await this.reader.organisationOf(sending.caller, procurement)) === undefined) throw problems.hidden();
    const id = newCaseId(sending.caller.actor.id, `group/${sending.idempotencyKey}`);
    return this.give(spec, id, { ...body, procurement }, sending);
  }

  /** @throws Problem */
  async give(spec: GroupCommandSpec, id: string, body: CheckedBody, sending: Sending): Promise<Accepted> {
    const { caller, idempotencyKey, expectedSeq } = sending;
    if (caller.via) throw problems.onBehalfRefused();
    const outcome = await this.record.groups.execute({
      caseId: caseIdOf(id),
      commandId: idempotencyKey,
      command: { type: spec.name, body },
      actor: caller.actor,
      receivedAt: await this.record.receive(),
      ...(expectedSeq === undefined ? {} : { expectedSeq }),
    });
    if (outcome.status === 'refused') throw refusalProblem(outcome.refusal);
    const { caseId, commandId, seq, at, receivedAt, repeated } = outcome;
    return { caseId, commandId, seq, at, receivedAt, repeated };
  }
}
