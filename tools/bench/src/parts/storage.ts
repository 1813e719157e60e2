import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { portDefinitions, portNames, projectRoot } from '@behov/local-stack';
import { Client, Connection } from '@temporalio/client';
import { rounded } from '../measure/quantiles.js';
import type { Program } from '../program/program.js';
import type { Telling } from '../program/telling.js';
import type { StorageResult } from '../results.js';

const example = 'examples/hoppet-goteborg.yaml';
/** What a case leaves; the tables of what the bench itself needs are others. */
const perCase = {
  stream: 'id',
  event: 'stream_id',
  event_body: 'stream_id',
  outcome: 'stream_id',
  case_summary: 'case_id',
  case_person: 'case_id',
  case_supplier: 'case_id',
  task: 'case_id',
  publication: 'case_id',
  direct_award: 'case_id',
  submission_window: 'case_id',
  submission: 'case_id',
  submission_body: 'case_id',
  submission_outcome: 'case_id',
  outside_work: 'case_id',
} as const;

/** What finished cases take: the example is played to its end, several times. */
export async function storage(program: Program, telling: Telling, cases: number): Promise<StorageResult> {
  await telling.allTold(300);
  const before = { bytes: await relationBytes(telling), cases: await caseIds(telling) };
  for (let played = 0; played < cases; played += 1) await rehearse(program);
  await telling.allTold(300);
  const finished = (await caseIds(telling)).filter((id) => !before.cases.includes(id));
  let rowBytes = 0;
  for (const [table, column] of Object.entries(perCase)) {
    const text = `select coalesce(sum(pg_column_size(t.*)), 0)::float8 as bytes from ${table} t where ${column} = any ($1)`;
    rowBytes += (await telling.query<{ bytes: number }>(text, [finished]))[0]!.bytes;
  }
  const [events] = await telling.query<{ count: number }>(
    'select count(*)::integer as count from event where stream_id = any ($1)',
    [finished],
  );
  return {
    finishedCases: finished.length,
    relationBytes: rounded(((await relationBytes(telling)) - before.bytes) / finished.length),
    rowBytes: rounded(rowBytes / finished.length),
    events: rounded(events!.count / finished.length),
    historyBytes: rounded((await historyBytes(program, finished)) / finished.length),
  };
}

async function relationBytes(telling: Telling): Promise<number> {
  const text = `select sum(pg_total_relation_size(oid))::float8 as bytes from pg_class where relname = any ($1)`;
  return (await telling.query<{ bytes: number }>(text, [Object.keys(perCase)]))[0]!.bytes;
}

const caseIds = async (telling: Telling): Promise<readonly string[]> =>
  (await telling.query<{ id: string }>(`select id from stream where kind = 'case'`)).map(({ id }) => id);

/** All runs of the cases' workflows. */
async function historyBytes(program: Program, cases: readonly string[]): Promise<number> {
  const connection = await Connection.connect({ address: program.env('TEMPORAL_ADDRESS') });
  const client = new Client({ connection });
  let bytes = 0;
  for await (const one of client.workflow.list({ query: `WorkflowType = 'procurementCase'` })) {
    if (cases.some((id) => one.workflowId.endsWith(`/${id.slice(0, 8)}`))) bytes += one.historySize ?? 0;
  }
  await connection.close();
  return bytes;
}

/** `npm run rehearse` finds the program by the state folder and ports of the one that runs. */
async function rehearse(program: Program): Promise<void> {
  const { stateDir, ports } = program.stack.settings;
  await writeFile(join(stateDir, 'run.json'), '{}');
  const addresses = Object.fromEntries(portNames.map((name) => [portDefinitions[name].variable, String(ports[name])]));
  const env = { ...process.env, ...addresses, BEHOV_STATE: stateDir };
  const child = spawn(
    process.execPath,
    [join(projectRoot, 'tools/rehearse/dist/main.js'), join(projectRoot, example)],
    {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (told += chunk.toString()));
  const status = await new Promise((resolve) => child.once('close', resolve));
  if (status !== 0) throw new Error(`The rehearsal ended with status ${String(status)}:\n${told.slice(-2000)}`);
}
