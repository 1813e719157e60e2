import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../submissions/decide-submission.js';
import { needsOwner, newCase, receiving, type TestCase } from '../testing/case.fixture.js';
import { openedByTwo, openersOfCase, SharedDatabase } from './race.fixture.js';
import type { FromProcess, Race, Sent } from './sent.fixture.js';

const minute = 60_000;
const program = fileURLToPath(new URL('./skewed-process.fixture.js', import.meta.url));
/** Processes of the API whose clocks and time zones are wrong, on either side; two of them close the window as well. */
const skewed = [
  { name: 'ahead', shift: 7 * minute, zone: 'Pacific/Kiritimati', closes: true },
  { name: 'behind', shift: -11 * minute, zone: 'America/Anchorage', closes: true },
  { name: 'days', shift: 3 * 24 * 60 * minute, zone: 'UTC', closes: false },
];

let shared: SharedDatabase;
beforeAll(async () => {
  shared = await SharedDatabase.start(1);
});
afterAll(() => shared.stop());

async function started({ name, shift, zone, closes }: (typeof skewed)[number]) {
  const { commandUrl } = shared.database;
  const child = fork(program, [name, String(shift), commandUrl], { env: { ...process.env, TZ: zone } });
  const next = () =>
    new Promise<FromProcess>((told, failed) => {
      child.once('message', told);
      child.once('exit', (code) => failed(new Error(`${name} ended with ${code} before it had told`)));
    });
  const ready = await next();
  return {
    /** How far its clock is off, in minutes. */
    off: Math.round((('clock' in ready ? ready.clock : NaN) - Date.now()) / minute),
    async races(race: Omit<Race, 'closes'>) {
      const told = next();
      child.send({ ...race, closes } satisfies Race);
      const end = await told;
      if (!('sent' in end)) throw new Error(`${name} did not tell what it sent`);
      return end;
    },
  };
}

interface Row {
  readonly submission_id: string;
  readonly kind: 'received' | 'replaced' | 'withdrawn' | 'late';
  readonly supplier: string;
  readonly received_at: Date;
  readonly digest: string;
}

describe('The deadline, with thousands of submissions around it through processes whose clocks are wrong', () => {
  const windowId = 'requests';
  let one: TestCase;
  let dueAt = '';
  let [began, ended] = ['', ''];
  let sent: readonly Sent[] = [];
  let closings = 0;
  let rows: readonly Row[] = [];
  let opening: { submissions: { id: string; supplier: string; receivedAt: string }[]; late: unknown[] };
  const accepted = () => sent.flatMap(({ outcome }) => (outcome.status === 'accepted' ? [outcome] : []));
  const refused = () => sent.flatMap((each) => (each.outcome.status === 'refused' ? [each] : []));

  beforeAll(async () => {
    const children = await Promise.all(skewed.map(started));
    expect(children.map(({ off }) => off)).toEqual(skewed.map(({ shift }) => shift / minute));
    one = shared.through(0, { id: crypto.randomUUID() });
    await one.send(needsOwner, 'CreateCase', newCase(openersOfCase));
    began = await one.record.receive();
    dueAt = new Date(Date.parse(began) + 3_000).toISOString();
    await one.happened(...receiving('2026-01-01T00:00:00.000Z', dueAt));
    const race = { caseId: one.id, windowId, dueAt, untilLate: 150 };
    const ends = await Promise.all(children.map((child) => child.races(race)));
    ended = await one.record.receive();
    sent = ends.flatMap((end) => end.sent);
    closings = ends.reduce((sum, end) => sum + end.closings, 0);
    expect(await openedByTwo(one, windowId)).toEqual(['accepted', 'accepted', 'accepted']);
    const query = `select submission_id, kind, supplier, received_at, digest from submission where case_id = $1 order by seq`;
    ({ rows } = await shared.database.owner.query<Row>(query, [one.id]));
    [opening] = (await shared.facts<typeof opening>(one, 'WindowOpened')) as [typeof opening];
    console.log(
      `${accepted().length} submissions in time, ${refused().length} late, through ${skewed.length} processes`,
    );
  });

  it('was met from both sides, and the window closed once, by whoever was first', () => {
    expect(accepted().length).toBeGreaterThan(0);
    expect(refused().length).toBeGreaterThanOrEqual(skewed.length * 150);
    expect(closings).toBe(1);
  });

  it('is kept by the clock of the record alone', () => {
    for (const { outcome } of sent) {
      expect(outcome.receivedAt >= began && outcome.receivedAt <= ended).toBe(true);
      expect(outcome.status).toBe(outcome.receivedAt < dueAt ? 'accepted' : 'refused');
    }
    expect(new Set(refused().map(({ outcome }) => 'refusal' in outcome && outcome.refusal.code))).toEqual(
      new Set(['WINDOW-CLOSED']),
    );
  });

  it('leaves rows that are what was answered, neither more nor fewer', () => {
    const kept = rows.map((row) =>
      row.kind === 'late'
        ? ['late', row.supplier, row.digest, row.received_at.toISOString()].join(' ')
        : [row.submission_id, row.supplier, row.digest, row.received_at.toISOString()].join(' '),
    );
    const answered = sent.map(({ request, outcome }) =>
      outcome.status === 'accepted'
        ? [outcome.submissionId, request.supplier, outcome.digest, outcome.receivedAt].join(' ')
        : ['late', request.supplier, digestOf(request), outcome.receivedAt].join(' '),
    );
    expect(kept.toSorted()).toEqual(answered.toSorted());
  });

  it('lets the opening bring the last word of each who was in time, and all who were late', () => {
    const standing = new Map<string, { id: string; supplier: string; receivedAt: string }>();
    for (const { request, outcome } of sent) {
      if (outcome.status !== 'accepted') continue;
      const { supplier } = request;
      if (outcome.action === 'withdraw') standing.delete(supplier);
      else standing.set(supplier, { id: outcome.submissionId, supplier, receivedAt: outcome.receivedAt });
    }
    const brought = opening.submissions.map(({ id, supplier, receivedAt }) => ({ id, supplier, receivedAt }));
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(brought.toSorted(byId)).toEqual([...standing.values()].toSorted(byId));
    expect(opening.late).toHaveLength(refused().length);
  });

  it('gives the same answers to whoever asks again, through another process', async () => {
    const some = sent.filter((_, index) => index % Math.ceil(sent.length / 200) === 0);
    const again = await Promise.all(some.map(({ request }) => shared.processes[0]!.submit(request)));
    expect(again).toEqual(some.map(({ outcome }) => ({ ...outcome, repeated: true })));
    expect(await shared.facts(one, 'WindowOpened')).toHaveLength(1);
  });

  it('leaves nothing undecided, and chains that hold', async () => {
    const left = await shared.database.owner.query('select from arrival where case_id = $1', [one.id]);
    expect(left.rowCount).toBe(0);
    expect(await shared.breaks(one)).toEqual([]);
  });
});
