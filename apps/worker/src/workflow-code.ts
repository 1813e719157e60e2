import { readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failureConverterPath } from '@behov/codec';
import { leftOut } from '@behov/workflows';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

const bundlePath = fileURLToPath(new URL('./workflow-bundle.js', import.meta.url));
const folderOf = (name: string) => dirname(fileURLToPath(import.meta.resolve(name)));
const workflowsPath = join(folderOf('@behov/workflows'), 'all-workflows.js');
/** Written by every build of what the workflows are made of. */
const builds = ['@behov/workflows', '@behov/domain'].map((name) => join(folderOf(name), '.tsbuildinfo'));

/** The converter that tells the workflows what came in clear text. */
export const payloadConverterPath = join(folderOf('@behov/workflows'), 'payload-converter.js');

/** Makes the code that runs in the workflow sandbox: about a second, 2.1 MB and twice as much source map. */
export const bundle = (): Promise<WorkflowBundleWithSourceMap> =>
  bundleWorkflowCode({
    workflowsPath,
    payloadConverterPath,
    failureConverterPath,
    ignoreModules: [...leftOut],
    logger: new DefaultLogger('WARN'),
  });

/** Writes the code beside the program, where {@link workflowBundle} finds it. Gives the file's path. */
export async function writeBundle(): Promise<string> {
  await writeFile(bundlePath, (await bundle()).code);
  return bundlePath;
}

/** The code that the build has left; made now where it is missing or older than what it is made of. */
export async function workflowBundle(): Promise<{ code: string }> {
  return isFresh() ? { code: readFileSync(bundlePath, 'utf8') } : bundle();
}

function isFresh(): boolean {
  const made = timeOf(bundlePath);
  return made !== undefined && builds.every((path) => (timeOf(path) ?? 0) <= made);
}

const timeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs;
