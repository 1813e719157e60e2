import { createApplication } from './application.js';
import { readConfiguration } from './configuration/read-configuration.js';
import { openParts } from './open-parts.js';
import type { Tracing } from './platform/telemetry/tracing.js';
import { openLogger } from './platform/log/logger.js';

/**
 * Reads the environment, opens what the application is made of and listens until it is asked to stop.
 * @throws ConfigurationError
 */
export async function run(env: NodeJS.ProcessEnv): Promise<void> {
  const configuration = readConfiguration(env);
  const logger = openLogger(configuration.logLevel);
  const parts = { ...openParts(configuration, logger), ...(await tracingTo(configuration.telemetryEndpoint)) };
  const app = await createApplication(parts);
  await app.listen(configuration.port, configuration.host);
  logger.info({ port: configuration.port }, 'the API listens');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      logger.info({ signal }, 'the API stops');
      parts.health.stop();
      // Requests are finished first, then what they have asked of the record.
      void app
        .close()
        .then(() => parts.close())
        .then(() => parts.tracing?.stop())
        .finally(() => process.exit(0));
    });
  }
}

/** Loaded where it is asked for alone: it costs memory and time at start. */
async function tracingTo(endpoint: string | undefined): Promise<{ readonly tracing?: Tracing }> {
  if (endpoint === undefined) return {};
  const telemetry = await import('./platform/telemetry/tracing.js');
  return { tracing: new telemetry.Tracing(endpoint) };
}
