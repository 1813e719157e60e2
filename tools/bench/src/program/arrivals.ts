import { setTimeout as wait } from 'node:timers/promises';
import { developmentKeys, EncryptionCodec } from '@behov/codec';
import { workflowIdOf, type News } from '@behov/workflows';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import { authority } from './people.js';
import type { OpenCase } from './cases.js';

type HistoryEvent = NonNullable<Awaited<ReturnType<WorkflowHandle['fetchHistory']>>['events']>[number];

/** How long a workflow may take for what it has been told. */
const patienceMs = 60_000;

/** News that a workflow has worked off: the last event that it told, and when the workflow's task was completed. */
export interface Arrival {
  readonly seq: number;
  /** Milliseconds since 1970, by Temporal's clock, which is this machine's. */
  readonly atMs: number;
}

/**
 * When workflows had what the record told them, read afterwards from Temporal's own histories, so that the measurement
 * itself costs nothing while it runs.
 */
export class Arrivals {
  private readonly codec = new EncryptionCodec(developmentKeys());

  private constructor(
    private readonly connection: Connection,
    private readonly client: Client,
  ) {}

  static async open(address: string): Promise<Arrivals> {
    const connection = await Connection.connect({ address });
    return new Arrivals(connection, new Client({ connection }));
  }

  /** In order, over all runs of the case's workflow, up to an event. @throws Error when that one doesn't arrive */
  async upTo(seq: number, open: OpenCase): Promise<readonly Arrival[]> {
    const until = performance.now() + patienceMs;
    for (;;) {
      const arrivals = await this.soFar(open);
      if (arrivals.some((one) => one.seq >= seq)) return arrivals;
      if (performance.now() > until) throw new Error(`The workflow of ${open.caseId} has no event ${seq}`);
      await wait(100);
    }
  }

  close(): Promise<void> {
    return this.connection.close();
  }

  private async soFar({ caseId, reference }: OpenCase): Promise<readonly Arrival[]> {
    const workflowId = workflowIdOf({ caseId, organisation: authority, reference });
    const arrivals: Arrival[] = [];
    for (let run: string | undefined = ''; run !== undefined;) {
      const handle = this.client.workflow.getHandle(workflowId, run || undefined);
      const events: readonly HistoryEvent[] = (await handle.fetchHistory()).events ?? [];
      arrivals.unshift(...(await this.inRun(events)));
      run = events[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined;
    }
    return arrivals;
  }

  /** A task works off what had come when it was started. */
  private async inRun(events: readonly HistoryEvent[]): Promise<readonly Arrival[]> {
    const arrivals: Arrival[] = [];
    let waiting: { readonly id: number; readonly seq: number }[] = [];
    for (const event of events) {
      const signal = event.workflowExecutionSignaledEventAttributes;
      if (signal) waiting.push({ id: Number(event.eventId), seq: await this.lastSeq(signal.input?.payloads ?? []) });
      const startedId = Number(event.workflowTaskCompletedEventAttributes?.startedEventId ?? 0);
      if (startedId === 0) continue;
      const { seconds, nanos } = event.eventTime!;
      const atMs = Number(seconds) * 1000 + Number(nanos ?? 0) / 1e6;
      arrivals.push(...waiting.filter(({ id }) => id < startedId).map(({ seq }) => ({ seq, atMs })));
      waiting = waiting.filter(({ id }) => id > startedId);
    }
    return arrivals;
  }

  private async lastSeq(payloads: readonly Payload[]): Promise<number> {
    const [clear] = await this.codec.decode([...payloads]);
    const { events } = JSON.parse(Buffer.from(clear!.data!).toString()) as News;
    return events.at(-1)?.seq ?? 0;
  }
}

/** When the workflow had an event, in milliseconds since 1970. */
export const arrivalOf = (arrivals: readonly Arrival[], seq: number): number =>
  arrivals.find((one) => one.seq >= seq)?.atMs ?? Infinity;
