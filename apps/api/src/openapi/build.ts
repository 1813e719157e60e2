import { createApplication } from '../application.js';
import { readConfiguration } from '../configuration/read-configuration.js';
import { openParts } from '../open-parts.js';
import { openLogger } from '../platform/log/logger.js';
import { openApiDocument } from './document.js';

/** The document as the repository keeps it. Nothing is connected to: an address is enough to make the application. */
export async function openApiText(): Promise<string> {
  const nowhere = 'postgres://nobody@127.0.0.1:1/none';
  const configuration = readConfiguration({
    BEHOV_MODE: 'development',
    BEHOV_API_DATABASE_URL: nowhere,
    BEHOV_COMMAND_DATABASE_URL: nowhere,
    OIDC_ISSUER: 'http://127.0.0.1:1',
  });
  const parts = openParts(configuration, openLogger('silent'));
  const app = await createApplication(parts);
  const document = openApiDocument(app);
  await app.close();
  await parts.close();
  return `${JSON.stringify(document, null, 2)}\n`;
}
