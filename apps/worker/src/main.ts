import { Runtime } from '@temporalio/worker';
import { ConfigurationError, configurationFrom } from './configuration/configuration.js';
import { logger } from './log.js';
import { sdkTelemetry } from './metrics/sdk-telemetry.js';
import { WorkerProgram } from './worker-program.js';

async function main(): Promise<void> {
  const configuration = configurationFrom(process.env);
  const log = logger(configuration);
  Runtime.install(sdkTelemetry(configuration, log));
  const program = await WorkerProgram.start(configuration, { log });
  log.info({ port: program.health.port, signalsPerSecond: configuration.relayRate }, 'the worker runs');

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    log.info('the worker stops');
    program.stop().catch((error: unknown) => {
      log.error({ err: error }, 'the worker did not stop in order');
      process.exit(1);
    });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  try {
    await program.ended;
  } finally {
    // Also when the worker has ended by itself: it is started again by whoever runs it.
    if (!stopping) stop();
  }
}

main().catch((error: unknown) => {
  if (error instanceof ConfigurationError) console.error(error.message);
  else console.error(error);
  process.exitCode = error instanceof ConfigurationError ? 78 : 1;
});
