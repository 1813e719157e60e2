import { randomUUID } from 'node:crypto';
import { system, type Actor, type Role } from '@behov/domain';
import type { CaseRecord } from '../record/case-record.js';
import type { CommandRequest, Outcome } from '../record/command-request.js';
import { caseAggregate } from '../record/case-aggregate.js';
import type { NewEvent } from '../record/aggregate.js';

export const person = (id: string, organisation = 'goteborg', ...roles: Role[]): Actor => ({
  id,
  kind: 'person',
  organisationRoles: roles.map((role) => ({ organisation, role })),
  suppliers: [],
});

export const needsOwner = person('needs-owner', 'goteborg', 'needs-owner');
export const procurer = person('procurer');

/** `CreateCase`'s content, with the two persons above and those given. */
export const newCase = (people: readonly { person: string; role: Role }[] = []) => ({
  organisation: 'goteborg',
  title: { sv: 'Fossilfri förskola', en: 'Fossil-free preschool' },
  reference: 'GBG-2017-HOPPET',
  contractType: 'works',
  authorityKind: 'sub-central-authority',
  cpv: ['45214100-1'],
  background: 'Förskolan ska byggas utan fossila material.',
  people: [{ person: 'procurer', role: 'procurer' }, ...people],
});

/** Sends commands to one case as an edge would: receipt first. */
export class TestCase {
  constructor(
    readonly record: Pick<CaseRecord, 'receive' | 'execute'>,
    readonly id: string = randomUUID(),
  ) {}

  async send(
    actor: Actor,
    type: string,
    body: { readonly [name: string]: unknown },
    more: Partial<CommandRequest> = {},
  ): Promise<Outcome> {
    const receivedAt = more.receivedAt ?? (await this.record.receive());
    return this.record.execute({
      caseId: this.id,
      commandId: randomUUID(),
      command: { type, body },
      actor,
      receivedAt,
      ...more,
    });
  }

  create(people?: Parameters<typeof newCase>[0], more: Partial<CommandRequest> = {}): Promise<Outcome> {
    return this.send(needsOwner, 'CreateCase', newCase(people), more);
  }

  /** Appends events as given, whatever the rules say; only with {@link eventfulAggregate}. */
  happened(...events: readonly NewEvent[]): Promise<Outcome> {
    return this.send(system, 'Happened', { events });
  }
}

const analyses = ['needs', 'landscape', 'business-case', 'market', 'risks', 'strategy'];
const procedure = { id: 'competitive-procedure-with-negotiation', version: 1 };

/** What leads a new case to its requests to participate, received from and until (exclusive) the given instants. */
export const receiving = (opensAt: string, dueAt: string, openTo: readonly string[] | null = null) => [
  ...analyses.map((analysis) => ({ type: 'AnalysisWritten', facts: { analysis, version: 1, content: {} } })),
  ...analyses.map((analysis) => ({ type: 'AnalysisApproved', facts: { analysis, version: 1 } })),
  { type: 'StartDecided', facts: { decision: 'start', procedure, lots: [{ id: '1', title: '1' }] } },
  { type: 'DocumentsApproved', facts: { version: 1 } },
  {
    type: 'NoticePublished',
    facts: { dispatchedAt: opensAt, publicationId: 'notice-1', questionsUntilOn: dueAt.slice(0, 10) },
  },
  {
    type: 'WindowAnnounced',
    facts: {
      id: 'requests',
      stage: 'requests',
      track: 'case',
      receives: 'request',
      openTo,
      opensAt,
      dueAt,
      envelopes: [{ id: 'request', recipient: 'age1key1' }],
    },
  },
];

/** The case, with one command more: `Happened` appends any events, to begin a specification in the middle of a case. */
export const eventfulAggregate: typeof caseAggregate = {
  ...caseAggregate,
  needs: (command) => (command.type === 'Happened' ? { kind: 'window-keys' } : caseAggregate.needs(command)),
  decide: (state, command, ...more) =>
    command.type === 'Happened'
      ? { ok: true, events: command.body['events'] as readonly NewEvent[], capacity: { role: 'system' } }
      : caseAggregate.decide(state, command, ...more),
};
