import { fileURLToPath } from 'node:url';
import { startTemporal, type TemporalServer } from '@behov/local-stack';
import { Client, Connection, WorkflowFailedError, type WorkflowHandleWithSignaledRunId } from '@temporalio/client';
import { ApplicationFailure, type Payload } from '@temporalio/common';
import proto from '@temporalio/proto';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toJsonPayload } from './codec-protocol.js';
import { CodecServer } from './codec-server.js';
import type { confidentialCase, ConfidentialActivities } from './confidential-case.fixture.js';
import { dataConverter, failureConverterPath } from './data-converter.js';
import { developmentKeys } from './development-keys.js';

const { History } = proto.temporal.api.history.v1;
const { DescribeWorkflowExecutionResponse, QueryWorkflowResponse } = proto.temporal.api.workflowservice.v1;

const taskQueue = 'confidential';
const workflowId = 'case/goteborg/SBN-2027-0113/7f3a';
const converter = dataConverter(developmentKeys());
const reader = new CodecServer(developmentKeys());

const activities: ConfidentialActivities = {
  work: async () => 'canary activity result',
  fail: () => Promise.reject(ApplicationFailure.create({ message: 'canary failure', details: ['canary detail'] })),
};

/** Everything that the workflow, its starter and its activities say. */
const said = [
  'canary start',
  'canary signal',
  'canary static summary',
  'canary static details',
  'canary memo',
  'canary current details',
  'canary activity input',
  'canary activity summary',
  'canary activity result',
  'canary failure',
  'canary detail',
  'canary timer summary',
  'canary condition summary',
  'canary workflow failure',
  'canary workflow failure detail',
];

describe("What Temporal's server holds of a case", () => {
  let server: TemporalServer;
  let connection: Connection;
  let handle: WorkflowHandleWithSignaledRunId<typeof confidentialCase>;
  let ending: unknown;
  let stored: { bytes: Uint8Array; payloads: Payload[] };

  beforeAll(async () => {
    const logger = new DefaultLogger('ERROR');
    Runtime.install({ logger });
    server = await startTemporal();
    connection = await Connection.connect({ address: server.address });
    const native = await NativeConnection.connect({ address: server.address });
    const worker = await Worker.create({
      connection: native,
      taskQueue,
      activities,
      dataConverter: converter,
      workflowBundle: await bundleWorkflowCode({
        workflowsPath: fileURLToPath(new URL('./confidential-case.fixture.js', import.meta.url)),
        failureConverterPath,
        logger,
      }),
    });
    await worker.runUntil(async () => {
      const client = new Client({ connection, dataConverter: converter });
      handle = await client.workflow.signalWithStart<typeof confidentialCase, [string]>('confidentialCase', {
        taskQueue,
        workflowId,
        args: ['canary start'],
        signal: 'news',
        signalArgs: ['canary signal'],
        staticSummary: 'canary static summary',
        staticDetails: 'canary static details',
      });
      ending = await handle.result().catch((error: unknown) => error);
      stored = await everythingStored(connection, handle);
    });
    await native.close();
  });

  afterAll(async () => {
    await connection?.close();
    await server?.stop();
  });

  it('is no plain text', () => {
    expect(Buffer.from(stored.bytes).includes('SBN-2027-0113')).toBe(true);
    expect(Buffer.from(stored.bytes).includes('canary')).toBe(false);
  });

  it('can be read whole by a person of its organisation', () => {
    const read = decoded(stored.payloads, 'goteborg');
    expect(said.filter((what) => !read.includes(what))).toEqual([]);
  });

  it('can not be read by a person of another', () => {
    expect(decoded(stored.payloads, 'lund')).not.toContain('canary');
  });

  it('is plain to the program: the failure arrives with its message and details', () => {
    expect(ending).toBeInstanceOf(WorkflowFailedError);
    expect(ending).toMatchObject({
      cause: { message: 'canary workflow failure', details: ['canary workflow failure detail'] },
    });
  });
});

/** History, description and the workflow's own metadata, as the server sends them. */
async function everythingStored(
  connection: Connection,
  handle: WorkflowHandleWithSignaledRunId<typeof confidentialCase>,
): Promise<{ bytes: Uint8Array; payloads: Payload[] }> {
  const execution = { workflowId: handle.workflowId };
  const history = await handle.fetchHistory();
  const description = await connection.workflowService.describeWorkflowExecution({ namespace: 'default', execution });
  const metadata = await connection.workflowService.queryWorkflow({
    namespace: 'default',
    execution,
    query: { queryType: '__temporal_workflow_metadata' },
  });
  return {
    bytes: Buffer.concat([
      History.encode(history).finish(),
      DescribeWorkflowExecutionResponse.encode(description).finish(),
      QueryWorkflowResponse.encode(metadata).finish(),
    ]),
    payloads: [...payloadsIn([history, description, metadata])],
  };
}

function* payloadsIn(value: unknown): Generator<Payload> {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  if ('metadata' in value && 'data' in value && value.data instanceof Uint8Array) yield value as Payload;
  else for (const member of Object.values(value)) yield* payloadsIn(member);
}

function decoded(payloads: Payload[], organisation: string): string {
  const answer = reader.decodeRequest({ payloads: payloads.map(toJsonPayload) }, (owner) => owner === organisation);
  return answer.payloads.map((payload) => Buffer.from(payload.data ?? '', 'base64').toString()).join('\n');
}
