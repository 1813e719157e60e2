import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import type { Contestant } from './contestant.js';
import { updateTaskQueue } from './update-task-queue.js';

/** A bare Update whose handler is empty: what Temporal takes to acknowledge a step of which nothing is recorded. */
export async function updateFloor(address: string, temporalPid: number): Promise<Contestant> {
  const worker = await startWorker(address);
  const connection = await Connection.connect({ address });
  const client = new Client({ connection });
  let running: string[] = [];
  const endAll = async () => {
    const ended = running.map((id) => client.workflow.getHandle(id).terminate('measured'));
    running = [];
    await Promise.all(ended);
  };
  return {
    name: 'update',
    processes: { temporal: temporalPid, updateWorker: worker.pid! },
    async steps(clients) {
      await endAll();
      // A run takes 2,000 Updates at most, so each measurement has its own.
      const ids = Array.from({ length: clients }, () => `bench-update/${randomUUID()}`);
      running = ids;
      for (const workflowId of ids) {
        await client.workflow.start('acknowledging', { workflowId, taskQueue: updateTaskQueue });
      }
      const handles = ids.map((id) => client.workflow.getHandle(id));
      await Promise.all(handles.map((handle) => handle.executeUpdate('acknowledge')));
      return async (number) => void (await handles[number]!.executeUpdate('acknowledge'));
    },
    settle: endAll,
    async close() {
      await endAll();
      await connection.close();
      await stopWorker(worker);
    },
  };
}

async function startWorker(address: string): Promise<ChildProcess> {
  const worker = fork(fileURLToPath(new URL('./update-worker.js', import.meta.url)), [address]);
  const ended = once(worker, 'exit').then(([code]) => {
    throw new Error(`the worker of the bare Update ended with status ${code}`);
  });
  await Promise.race([once(worker, 'message'), ended]);
  ended.catch(() => {});
  return worker;
}

async function stopWorker(worker: ChildProcess): Promise<void> {
  const ended = once(worker, 'exit');
  worker.kill('SIGTERM');
  await ended;
}
