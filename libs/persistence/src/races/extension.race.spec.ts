import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool } from '../connection/pool.js';
import { needsOwner, newCase, person, receiving, TestCase } from '../testing/case.fixture.js';
import { sealedFor } from '../testing/sealing.fixture.js';
import { codeOf, SharedDatabase } from './race.fixture.js';

const procurer = person('procurer');
const later = '2099-01-01T00:00:00.000Z';
const extension = { window: 'requests', dueAt: later, reason: 'An answer changed a requirement.' };

let shared: SharedDatabase;
beforeAll(async () => {
  shared = await SharedDatabase.start(1);
});
afterAll(() => shared.stop());

/** A case whose time for requests is over so many milliseconds after it has begun. */
async function dueIn(ms: number): Promise<{ readonly one: TestCase; readonly dueAt: number }> {
  const one = new TestCase(shared.processes[0]!);
  await one.send(needsOwner, 'CreateCase', newCase([{ person: procurer.id, role: 'procurer' }]));
  await one.send(procurer, 'DeclareInterests', { interests: [] });
  const dueAt = Date.now() + ms;
  await one.happened(...receiving('2026-01-01T00:00:00.000Z', new Date(dueAt).toISOString()));
  return { one, dueAt };
}

/** What somebody else does while the window is held by another transaction, which ends at a time. */
async function whileHeld<T>({ id }: TestCase, until: number, during: () => Promise<T>): Promise<T> {
  const pool = openPool({ url: shared.database.ownerUrl, size: 1, name: 'holding' });
  const client = await pool.connect();
  await client.query('begin');
  await client.query('select from submission_window where case_id = $1 for update', [id]);
  const done = during();
  await wait(Math.max(0, until - Date.now()));
  await client.query('commit');
  client.release();
  await pool.end();
  return done;
}

const submits = ({ id }: TestCase, supplier: string) =>
  shared.processes[0]!.submit({
    caseId: id,
    windowId: 'requests',
    commandId: `from-${supplier}`,
    person: `bidder@${supplier}.example`,
    supplier,
    action: 'submit',
    envelopes: [sealedFor('request', { supplier })],
  });
const windowsExtended = (one: TestCase) => shared.facts<{ dueAt: string }>(one, 'WindowExtended');

describe('An extension that is given before the deadline', () => {
  it('and tried after it is refused: what came in between has been refused as late', async () => {
    const { one, dueAt } = await dueIn(1_500);
    const outcome = await whileHeld(one, dueAt + 50, () => one.send(procurer, 'ExtendWindow', extension));
    expect(codeOf(outcome)).toBe('WINDOW-OPEN');
    expect(await windowsExtended(one)).toEqual([]);
    expect(codeOf(await submits(one, 'supplier-a'))).toBe('WINDOW-CLOSED');
  });

  it('and in time lets in what arrives after the old deadline', async () => {
    const { one, dueAt } = await dueIn(1_500);
    const outcome = await whileHeld(one, dueAt - 400, () => one.send(procurer, 'ExtendWindow', extension));
    expect(codeOf(outcome)).toBe('accepted');
    await wait(Math.max(0, dueAt + 50 - Date.now()));
    expect(codeOf(await submits(one, 'supplier-b'))).toBe('accepted');
    expect((await windowsExtended(one)).map((each) => each.dueAt)).toEqual([later]);
    expect(await shared.breaks(one)).toEqual([]);
  });
});
