// Run as a program: node apps/api/dist/openapi.js. Writes the API's document to where the repository keeps it.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openApiText } from './openapi/build.js';

/** `docs/reference/openapi.json` of the checkout. */
export const openApiFile = fileURLToPath(new URL('../../../docs/reference/openapi.json', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(openApiFile, await openApiText());
