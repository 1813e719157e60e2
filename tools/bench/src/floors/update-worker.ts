// The worker of the bare Update, a process of its own as the program's worker is one: node update-worker.js ADDRESS
import { fileURLToPath } from 'node:url';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { updateTaskQueue } from './update-task-queue.js';

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: ['SIGTERM'] });
const connection = await NativeConnection.connect({ address: process.argv[2] });
const worker = await Worker.create({
  connection,
  taskQueue: updateTaskQueue,
  workflowsPath: fileURLToPath(new URL('./acknowledge.workflow.js', import.meta.url)),
});
process.send?.('ready');
await worker.run();
await connection.close();
process.disconnect?.();
