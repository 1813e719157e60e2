import { startStack, type LocalStack } from '@behov/local-stack';
import { RelayRecord } from '@behov/persistence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Leadership } from './leadership.js';

let stack: LocalStack;
let records: readonly RelayRecord[];
beforeAll(async () => {
  stack = await startStack({ parts: ['postgres', 'migrations'] });
  records = [1, 2].map(() => new RelayRecord(stack.env['BEHOV_RELAY_DATABASE_URL']!));
});
afterAll(async () => {
  for (const record of records) await record.stop();
  await stack.stop();
});

describe('Leadership of the relay', () => {
  const { signal } = new AbortController();

  it('is had by one, and by the next when that one lets it go', async () => {
    const [first, second] = records.map((record) => new Leadership(record));
    await first!.gain(signal);
    const waiting = second!.gain(signal);
    await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 700))]);
    expect([first!.leads, second!.leads]).toEqual([true, false]);
    await first!.release();
    await waiting;
    expect([first!.leads, second!.leads]).toEqual([false, true]);
    await second!.release();
  });

  it('is lost with the connection, and gained again', async () => {
    const leadership = new Leadership(records[0]!);
    await leadership.gain(signal);
    await stack.part('postgres').restart();
    await leadership.news(5_000, signal);
    while (leadership.leads) await leadership.news(100, signal);
    await leadership.gain(signal);
    expect(leadership.leads).toBe(true);
    await leadership.release();
  });
});
