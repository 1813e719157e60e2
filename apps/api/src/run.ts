import { createApplication } from './application.js';
import { readConfiguration } from './configuration/read-configuration.js';
import { openParts } from './open-parts.js';
import { openLogger } from './platform/log/logger.js';

/**
 * Reads the environment, opens what the application is made of and listens until it is asked to stop.
 * @throws ConfigurationError
 */
export async function run(env: NodeJS.ProcessEnv): Promise<void> {
  const configuration = readConfiguration(env);
  const logger = openLogger(configuration.logLevel);
  const parts = openParts(configuration, logger);
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
        .finally(() => process.exit(0));
    });
  }
}
