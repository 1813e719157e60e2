import { randomUUID } from 'node:crypto';
import { groupCommands, organisationCommands, system } from '@behov/domain';
import type { Pool } from 'pg';
import { tables } from '../read-model/rows.js';
import type { CaseRecord } from '../record/case-record.js';
import { needsOwner, newCase, person, receiving, TestCase } from './case.fixture.js';
import { sealedFor } from './sealing.fixture.js';

/** A case that has had its requests opened, one in preparation, an organisation, a supplier and its group. */
export interface Filled {
  readonly opened: TestCase;
  readonly preparing: TestCase;
}

/** Fills a database with some of everything. @param record opened with the eventful aggregate */
export async function fill(record: CaseRecord): Promise<Filled> {
  const [now, dueAt] = ['2027-06-14T21:58:59.999Z', '2027-06-14T21:59:00.000Z'];
  const opened = new TestCase(record);
  const openers = ['opener-1', 'opener-2'].map((one) => ({ person: one, role: 'opener' as const }));
  await opened.send(needsOwner, 'CreateCase', { ...newCase(openers), training: { startsAt: now } });
  await opened.happened({
    type: 'DocumentsWritten',
    facts: { version: 1, criteria: [] },
    body: { requirements: 'What is required.' },
  });
  await opened.happened(...receiving(now, dueAt));
  await opened.happened({
    type: 'QuestionAsked',
    facts: { track: 'case', question: 'q1', supplier: 'supplier-a' },
    body: { question: 'Does it include the roof?' },
  });
  await opened.happened({ type: 'QuestionAnswered', facts: { question: 'q1' }, body: { answer: 'Yes.' } });
  const submit = (supplier: string, more = {}) =>
    record.submit({
      caseId: opened.id,
      windowId: 'requests',
      commandId: randomUUID(),
      supplier,
      person: `bidder@${supplier}`,
      action: 'submit',
      envelopes: [sealedFor('request', { supplier })],
      ...more,
    });
  await submit('supplier-a');
  await submit('supplier-a', { envelopes: [sealedFor('request', { supplier: 'supplier-a', again: true })] });
  await submit('supplier-b');
  await opened.happened({ type: 'ClockAdvanced', facts: { to: dueAt } });
  await submit('supplier-c');
  await opened.send(system, 'CloseWindow', { window: 'requests' });
  for (const { person: opener } of openers) await opened.send(person(opener), 'RequestOpening', { window: 'requests' });
  await opened.send(system, 'OpenWindow', { window: 'requests' });
  await submit('supplier-d');

  const preparing = new TestCase(record);
  await preparing.create([{ person: 'controller', role: 'controller' }]);
  for (const evaluator of ['evaluator-1', 'evaluator-2']) {
    await preparing.send(needsOwner, 'AssignPerson', { person: evaluator, role: 'evaluator' });
  }
  await preparing.send(needsOwner, 'EndAssignment', { person: 'evaluator-2', role: 'evaluator' });
  await preparing.send(needsOwner, 'AdvanceClock', { nextDeadline: true });

  const give = async (type: string, body: { readonly [name: string]: unknown }) =>
    record.organisations.execute({
      organisation: 'goteborg',
      commandId: randomUUID(),
      command: { type, body },
      actor: person('operator'),
      operator: true,
      receivedAt: await record.receive(),
    });
  await give('RegisterOrganisation', { organisation: 'goteborg', kind: 'contracting-authority', name: 'Göteborg' });
  await give('AddMember', { person: 'registrar', role: 'registrar' });
  await registerSupplier(record);
  return { opened, preparing };
}

/** A supplier that registers itself and is in a group. */
async function registerSupplier(record: CaseRecord): Promise<void> {
  const founder = person('founder');
  const body = organisationCommands['RegisterSupplier']!.example as { readonly [name: string]: unknown };
  const organisation = String(body['organisation']);
  const at = async () => ({ commandId: randomUUID(), receivedAt: await record.receive() });
  const give = async (type: string, content: { readonly [name: string]: unknown }, by = founder) =>
    record.organisations.execute({ organisation, command: { type, body: content }, actor: by, ...(await at()) });
  await give('RegisterSupplier', body);
  await give('InviteMember', { person: 'colleague', role: 'supplier' });
  await give('ClaimSupplier', { statement: 'It is mine.' }, person('claimant'));
  await record.groups.execute({
    caseId: randomUUID(),
    command: { type: 'FormGroup', body: groupCommands['FormGroup']!.example },
    actor: { ...founder, suppliers: [organisation] },
    ...(await at()),
  });
}

/** Every row of the read model, and the snapshots. */
export async function readModel(owner: Pool): Promise<{ readonly [table: string]: readonly unknown[] }> {
  const all: { [table: string]: readonly unknown[] } = {};
  for (const table of [...Object.keys(tables), 'stream']) {
    all[table] = (
      await owner.query<{ row: unknown }>(`select to_json(t) as row from ${table} t order by t::text`)
    ).rows;
  }
  return all;
}
