import { randomUUID } from 'node:crypto';
import type { Actor } from '@behov/domain';
import { openCaseRecord } from '@behov/persistence';
import { closedLoop } from '../measure/closed-loop.js';
import { p50, p99 } from '../measure/quantiles.js';
import { type OpenCase, takeStep } from '../program/cases.js';
import { authority, needsOwner, newCase } from '../program/people.js';
import type { Program } from '../program/program.js';
import type { Telling } from '../program/telling.js';
import type { OpenCasesResult } from '../results.js';

/** One person's steps in one case, while so many others are open. */
export async function withOpenCases(
  program: Program,
  telling: Telling,
  mine: OpenCase,
  seconds: number,
): Promise<OpenCasesResult> {
  await telling.allTold(1_800);
  const { latenciesMs } = await closedLoop(1, seconds, async () => void (await takeStep(program, mine)));
  const text = `select count(*)::integer as count from stream where kind = 'case' and id <> $1`;
  const [open] = await telling.query<{ count: number }>(text, [mine.caseId]);
  return { openCases: open!.count, p50Ms: p50(latenciesMs), p99Ms: p99(latenciesMs) };
}

const owner: Actor = {
  id: needsOwner,
  kind: 'person',
  organisationRoles: [{ organisation: authority, role: 'needs-owner' }],
  suppliers: [],
};

/** Opens cases by `execute` itself, which is quicker than through the API. The relay starts their workflows. */
export async function openMany(program: Program, count: number): Promise<void> {
  const record = openCaseRecord({ url: program.env('BEHOV_COMMAND_DATABASE_URL') });
  let left = count;
  const open = async () => {
    for (let number = left--; number > 0; number = left--) {
      const outcome = await record.execute({
        caseId: randomUUID(),
        commandId: randomUUID(),
        command: { type: 'CreateCase', body: newCase(`MANY-${number}`) },
        actor: owner,
        receivedAt: await record.receive(),
      });
      if (outcome.status === 'refused') throw new Error(`CreateCase was refused: ${JSON.stringify(outcome.refusal)}`);
    }
  };
  await Promise.all(Array.from({ length: 16 }, open));
  await record.stop();
}
