// Plays a case file: node main.js FILE. Exit status 0 only if the case reached its end and its log verifies.
import { join } from 'node:path';
import { projectRoot } from '@behov/local-stack';
import { CaseFileError, readCaseFile } from './case-file.js';
import { Refused } from './client.js';
import { ending } from './ending.js';
import { runningProgram, verify } from './program.js';
import { playable, rehearse } from './rehearse.js';

const say = (line: string) => console.log(line);

async function main(path: string | undefined): Promise<number> {
  if (!path || path === '--help') {
    say('Usage: npm run rehearse -- FILE\nPlays a case file (see examples/) from need to end in a training case.');
    return path ? 0 : 2;
  }
  const file = await readCaseFile(path, join(projectRoot, 'examples/illustrative/forms.yaml'));
  const { chosen } = file.analyses.procedure;
  if (!playable.some((one) => one === chosen)) {
    throw new CaseFileError(`${path}: the procedure ${chosen} cannot be played yet; these can: ${playable.join(', ')}`);
  }
  const program = await runningProgram(say);
  try {
    const rehearsed = await rehearse({
      file,
      operator: 'operator@behov.example',
      api: program.env['BEHOV_PUBLIC_URL']!,
      issuer: program.env['OIDC_ISSUER']!,
      say,
      onRetry: (what, why) => say(`${''.padEnd(18)}tries again: ${what} (${why})`),
    });
    ending(file, rehearsed).forEach(say);
    const verified = await verify(rehearsed.caseId, program.env, say);
    return rehearsed.end && verified ? 0 : 1;
  } finally {
    await program.stop();
  }
}

main(process.argv[2]).then(
  (status) => process.exit(status),
  (error: unknown) => {
    const told = error instanceof CaseFileError || error instanceof Refused ? error.message : error;
    console.error(told);
    process.exit(error instanceof CaseFileError ? 2 : 1);
  },
);
