// Plays case files: node main.js FILE…. Exit status 0 only if each case came as far as its file goes and its log verifies.
import { join } from 'node:path';
import { projectRoot } from '@behov/local-stack';
import { CaseFileError } from './case-file.js';
import { Refused } from './client.js';
import { ending } from './ending.js';
import { runningProgram, verify, verifyCompetition, type RunningProgram } from './program.js';
import { readCaseFile } from './read-case-file.js';
import { reached, rehearse } from './rehearse.js';

const say = (line: string) => console.log(line);

async function main(paths: readonly string[]): Promise<number> {
  if (paths.length === 0 || paths[0] === '--help') {
    say('Usage: npm run rehearse -- FILE…');
    say('Plays case files (see examples/) in training cases: to the end, the notice or the start decision.');
    return paths.length > 0 ? 0 : 2;
  }
  const illustrative = join(projectRoot, 'examples/illustrative/forms.yaml');
  const files = await Promise.all(paths.map((path) => readCaseFile(path, illustrative)));
  const program = await runningProgram(say);
  const played: { readonly path: string; readonly well: boolean }[] = [];
  try {
    for (const [number, file] of files.entries())
      played.push({ path: paths[number]!, well: await play(file, program) });
  } finally {
    await program.stop();
  }
  if (played.length > 1)
    played.forEach(({ path, well }) => say(`${well ? 'as its file says' : 'NOT as its file'}  ${path}`));
  return played.every((one) => one.well) ? 0 : 1;
}

async function play(file: Awaited<ReturnType<typeof readCaseFile>>, { env }: RunningProgram): Promise<boolean> {
  const rehearsed = await rehearse({
    file,
    operator: 'operator@behov.example',
    api: env['BEHOV_PUBLIC_URL']!,
    issuer: env['OIDC_ISSUER']!,
    say,
    onRetry: (what, why) => say(`${''.padEnd(18)}tries again: ${what} (${why})`),
  });
  ending(file, rehearsed).forEach(say);
  const { competition } = rehearsed;
  const isVerified = !competition || (await verifyCompetition(competition, say));
  return (await verify(rehearsed.caseId, env, say)) && isVerified && reached(file, rehearsed);
}

main(process.argv.slice(2)).then(
  (status) => process.exit(status),
  (error: unknown) => {
    const told = error instanceof CaseFileError || error instanceof Refused ? error.message : error;
    console.error(told);
    process.exit(error instanceof CaseFileError ? 2 : 1);
  },
);
