import { randomUUID } from 'node:crypto';
import { commands, dateInStockholm, system } from '@behov/domain';
import { concluded } from '@behov/domain/testing';
import { generateAccountKey, signCommand, type AccountKey } from '@behov/identity';
import { caseAggregate, openCaseRecord, type CaseRecord } from '@behov/persistence';
import { workflowIdOf, type CommandAnswer, type SignedMessage } from '@behov/workflows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configurationFrom } from './configuration/configuration.js';
import { quietly } from './testing/quietly.fixture.js';
import { Running, until } from './testing/running-worker.fixture.js';
import { recordWithKeys } from './worker-program.js';

const accounts = ['meter@goteborg', 'other@goteborg'];
const keys: Record<string, AccountKey> = {};
const caseId = randomUUID();
let running: Running;
let record: CaseRecord;
let today = '';

/** Appends events as given, whatever the rules say: to begin where something was delivered today. */
const eventful: typeof caseAggregate = {
  ...caseAggregate,
  needs: (command) => (command.type === 'Happened' ? { kind: 'direct-awards' } : caseAggregate.needs(command)),
  decide: (state, command, ...more) =>
    command.type === 'Happened'
      ? { ok: true, events: command.body['events'] as never, capacity: { role: 'system' } }
      : caseAggregate.decide(state, command, ...more),
};

async function organisation(): Promise<void> {
  const give = async (type: string, body: object) => {
    const receivedAt = await record.receive();
    const asked = { organisation: 'goteborg', actor: system, operator: true };
    const command = { type, body: { ...body } };
    const outcome = await record.organisations.execute({ ...asked, commandId: randomUUID(), command, receivedAt });
    if (outcome.status === 'refused') throw new Error(`${type}: ${outcome.refusal.code}`);
  };
  await give('RegisterOrganisation', { organisation: 'goteborg', kind: 'contracting-authority', name: 'Göteborg' });
  await give('AddMember', { person: 'needs-owner', role: 'needs-owner' });
  for (const id of accounts) {
    keys[id] = await generateAccountKey();
    const limits = { commands: ['RecordMeasurement', 'CorrectMeasurement'], roles: ['needs-owner'] };
    await give('RegisterServiceAccount', { id, ...limits, keys: [JSON.stringify(keys[id].publicJwk)] });
  }
}

/** A case that was delivered today, whose energy use is read from a meter. */
async function delivered(): Promise<void> {
  today = dateInStockholm(await record.receive());
  const analysis = commands['WriteNeedsAnalysis']!.example as { readonly indicators: readonly object[] };
  const source = { name: 'Energy portal', account: 'meter@goteborg' };
  const indicators = analysis.indicators.map((one) => ({ ...one, source, measuredAt: ['handover', 'P1Y'] }));
  const events = [
    ...concluded('2026-01-04').events.map(({ type, facts }) => ({ type, facts })),
    { type: 'AnalysisWritten', facts: { analysis: 'needs', version: 2, content: { indicators } } },
    { type: 'AnalysisApproved', facts: { analysis: 'needs', version: 2 } },
    { type: 'DeliveryAccepted', facts: { track: '1', on: today } },
  ];
  const command = { type: 'Happened', body: { events } };
  const receivedAt = await record.receive();
  await record.execute({ caseId, commandId: randomUUID(), command, actor: system, receivedAt });
}

beforeAll(async () => {
  quietly();
  running = await Running.start({ parts: ['postgres', 'temporal', 'search-attributes', 'migrations', 'mailbox'] });
  const { opening: _, ...own } = recordWithKeys(configurationFrom(running.stack.env));
  record = openCaseRecord({ ...own, aggregate: eventful });
  await organisation();
  await delivered();
  await running.startWorker();
  await until(
    async () =>
      (await handle()
        .describe()
        .catch(() => undefined)) !== undefined,
  );
});
afterAll(async () => {
  await record.stop();
  await running.stop();
});

const handle = () =>
  running.client.workflow.getHandle(workflowIdOf({ caseId, organisation: 'goteborg', reference: 'GBG-2017-HOPPET' }));
const sign = (account: string, type: string, body: object) =>
  signCommand(keys[account]!.privateJwk, {
    serviceAccountId: account,
    caseId,
    commandId: randomUUID(),
    command: { type, body: { ...body } },
    role: 'needs-owner',
    onBehalfOf: 'needs-owner',
    issuedAt: Math.floor(Date.now() / 1000),
    lifetimeSeconds: 60,
  });
const update = async (account: string, type: string, body: object) => {
  const jws = await sign(account, type, body);
  return handle().executeUpdate<CommandAnswer, [SignedMessage]>('command', { args: [jws] });
};
/** The facts of the measurements that the log has. */
const measured = async () => {
  const rows = await running.rows<{ facts: string }>(
    `select facts from event where stream_id = $1 and type = 'MeasurementRecorded' order by seq`,
    [caseId],
  );
  return rows.map(({ facts }) => JSON.parse(facts) as object);
};
const value = (measured: number) => ({ indicator: 'operation', point: 'handover', value: measured, on: today });

describe('A value that a system signs', () => {
  it('is refused where another account is named as its source', async () => {
    const answer = await update('other@goteborg', 'RecordMeasurement', value(66));
    expect(answer).toMatchObject({ status: 'refused', refusal: { code: 'EFFECT-SOURCE', expected: 'meter@goteborg' } });
  });

  it('comes by a signal from the source, and is recorded as such', async () => {
    await handle().signal('command', { jws: await sign('meter@goteborg', 'RecordMeasurement', value(66)) });
    await until(async () => (await measured()).length > 0);
    expect(await measured()).toMatchObject([{ value: 66, by: 'source', account: 'meter@goteborg' }]);
  });

  it('is not taken back by the system that gave it', async () => {
    const correction = { ...value(64), reasons: 'The meter was read anew.' };
    const answer = await update('meter@goteborg', 'CorrectMeasurement', correction);
    expect(answer).toMatchObject({ status: 'refused', refusal: { code: 'EFFECT-CORRECTED-BY-HAND' } });
  });
});
