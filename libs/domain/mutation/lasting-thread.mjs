import { fileURLToPath } from 'node:url';
import { ThreadsPoolWorker } from 'vitest/node';

/** After so many runs a new thread is begun: what each run leaves behind in it doesn't grow for ever. */
const runsOfAThread = 100;
let kept;
let runs = 0;

/**
 * Vitest's thread, kept from one mutant to the next. The domain's modules are loaded once: which mutant is active is a switch that
 * they ask while they run, and loading them takes longer than most specifications.
 */
class LastingThread extends ThreadsPoolWorker {
  name = 'lasting-thread';

  constructor(options) {
    super(options);
    this.entrypoint = fileURLToPath(new URL('./lasting-worker.mjs', import.meta.url));
  }

  async start() {
    this._thread = kept;
    await super.start();
    kept = this._thread;
  }

  async stop() {
    runs += 1;
    if (runs % runsOfAThread === 0) {
      kept = undefined;
      return super.stop();
    }
    for (const stream of [this.thread.stdout, this.thread.stderr]) stream.unpipe();
    for (const event of ['message', 'error', 'exit']) this.thread.removeAllListeners(event);
    this.thread.unref();
    this._thread = undefined;
  }
}

export const lastingThread = { name: 'lasting-thread', createPoolWorker: (options) => new LastingThread(options) };
