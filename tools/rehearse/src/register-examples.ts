// Registers the organisations and people of the example cases, so that development begins with somebody to be.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '@behov/local-stack';
import { CaseFileError } from './case-file.js';
import { Client } from './client.js';
import { registerOrganisations } from './organisations.js';
import { readCaseFile } from './read-case-file.js';

const examples = join(projectRoot, 'examples');
const client = new Client({ api: process.env['BEHOV_PUBLIC_URL']!, issuer: process.env['OIDC_ISSUER']! });
for (const name of (await readdir(examples)).filter((one) => one.endsWith('.yaml'))) {
  const file = await readCaseFile(join(examples, name), join(examples, 'illustrative', 'forms.yaml')).catch(
    (error: unknown) => {
      if (!(error instanceof CaseFileError)) throw error;
      console.log(error.message);
    },
  );
  if (!file) continue;
  await registerOrganisations(client, file, 'operator@behov.example');
  console.log(`${file.case.organisation.name}: registered`);
}
