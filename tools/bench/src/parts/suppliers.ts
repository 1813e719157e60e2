import { randomBytes, randomUUID } from 'node:crypto';
import { p50, p99, rounded } from '../measure/quantiles.js';
import { registerOrganisation } from '../program/cases.js';
import { Http } from '../program/http.js';
import { personOf } from '../program/people.js';
import type { Program } from '../program/program.js';
import { receivingCase } from '../program/receiving-case.js';
import type { SuppliersResult } from '../results.js';

/** Sealed content is encrypted and written as text: random to whoever stores it. */
const contentBytes = 60_000;
const content = () =>
  Buffer.concat([Buffer.from('age-encryption.org/v1\n'), randomBytes((contentBytes * 3) / 4 - 22)]).toString('base64');

/** That many suppliers submit to one case's window at the same moment, each over a connection of its own. */
export async function suppliers(program: Program, count: number): Promise<SuppliersResult> {
  const { caseId } = await receivingCase(program);
  const persons = await registered(program, count);
  const submissions = await Promise.all(
    persons.map(async (person) => ({
      path: `/v1/cases/${caseId}/windows/requests/submissions`,
      token: await program.token(person),
      key: randomUUID(),
      body: { envelopes: [{ id: 'request', content: content() }] },
    })),
  );
  const http = new Http(program.env('BEHOV_PUBLIC_URL'));
  const from = performance.now();
  const answers = await Promise.all(
    submissions.map(async (submission) => ({
      ...(await http.post(submission).catch((error: Error) => ({ status: 0, body: { code: error.message } }))),
      afterMs: performance.now() - from,
    })),
  );
  http.close();
  const acknowledged = answers.filter(({ status }) => status === 201);
  const otherwise: Record<string, number> = {};
  for (const { status, body } of answers.filter((one) => one.status !== 201)) {
    const what = `${status} ${String((body as { code?: unknown }).code)}`;
    otherwise[what] = (otherwise[what] ?? 0) + 1;
  }
  const latencies = answers.map(({ afterMs }) => afterMs);
  return {
    suppliers: count,
    contentBytes,
    acknowledged: acknowledged.length,
    seconds: rounded(Math.max(...latencies) / 1000),
    p50Ms: p50(latencies),
    p99Ms: p99(latencies),
    otherwise,
  };
}

async function registered(program: Program, count: number): Promise<readonly string[]> {
  const names = Array.from({ length: count }, (_, number) => `bidder-${number + 1}`);
  const waiting = [...names];
  const register = async () => {
    for (let name = waiting.pop(); name; name = waiting.pop()) {
      await registerOrganisation(program, name, 'supplier', personOf('bids', name), 'supplier');
      await program.token(personOf('bids', name));
    }
  };
  await Promise.all(Array.from({ length: 8 }, register));
  return names.map((name) => personOf('bids', name));
}
