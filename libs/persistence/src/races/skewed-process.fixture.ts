import { setTimeout as pause } from 'node:timers/promises';
import { eventfulAggregate, TestCase } from '../testing/case.fixture.js';
import { openCaseRecord } from '../record/case-record.js';
import { system } from '@behov/domain';
import { requestOf, type FromProcess, type Race, type Sent } from './sent.fixture.js';

/** A process of its own whose clock is wrong: `node skewed-process.fixture.js NAME SHIFT-IN-MS DATABASE-URL`. */

const [name = '', shift = '0', url = ''] = process.argv.slice(2);
const real = Date;
globalThis.Date = new Proxy(real, {
  construct: (target, given: unknown[], as) =>
    Reflect.construct(target, given.length === 0 ? [real.now() + Number(shift)] : given, as) as object,
  get: (target, what) => (what === 'now' ? () => real.now() + Number(shift) : (Reflect.get(target, what) as unknown)),
});

/** Instead of going on for ever, where the record's clock never comes to the deadline. */
const givenUpAt = performance.now() + 30_000;
const isGivenUp = () => performance.now() > givenUpAt;

const record = openCaseRecord({ url, aggregate: eventfulAggregate });
const say = (what: FromProcess) => new Promise<void>((said) => process.send?.(what, () => said()));

/** Each supplier submits; of three, one replaces what it sent and one withdraws it. */
async function race({ closes, untilLate, ...place }: Race): Promise<void> {
  const sent: Sent[] = [];
  let late = 0;
  const send = async (...what: Parameters<typeof requestOf>) => {
    const request = requestOf(...what);
    const outcome = await record.submit(request);
    sent.push({ request, outcome });
    if (outcome.status === 'refused') late += 1;
    return outcome.status;
  };
  let next = 0;
  const suppliers = Array.from({ length: 24 }, async () => {
    while (late < untilLate && !isGivenUp()) {
      const at = (next += 1);
      const supplier = `${name}-${at}`;
      if ((await send(place, supplier, 1)) === 'accepted' && at % 3 > 0) {
        await send(place, supplier, 2, at % 3 === 1 ? 'submit' : 'withdraw');
      }
    }
  });
  const closings = closes ? await closed(new TestCase(record, place.caseId), place) : 0;
  await Promise.all(suppliers);
  await say({ sent, closings });
  await record.stop();
  process.disconnect();
}

/** Tries until the window is closed, by itself or by another; gives how often it was this process. */
async function closed(one: TestCase, { windowId: window, dueAt }: Pick<Race, 'windowId' | 'dueAt'>): Promise<number> {
  for (;;) {
    const outcome = await one.send(system, 'CloseWindow', { window });
    if (outcome.status === 'accepted') return 1;
    if (outcome.receivedAt >= dueAt || isGivenUp()) return 0;
    await pause(5);
  }
}

process.once('message', (told: Race) => void race(told));
await record.receive();
await say({ clock: new Date().getTime() });
