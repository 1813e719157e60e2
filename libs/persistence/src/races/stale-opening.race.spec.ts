import { system } from '@behov/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person } from '../testing/case.fixture.js';
import { sealedFor } from '../testing/sealing.fixture.js';
import { codeOf, openers, SharedDatabase } from './race.fixture.js';
import { tendering, tendersDueAt, track, windowId } from './tendering.fixture.js';

let shared: SharedDatabase;
beforeAll(async () => {
  shared = await SharedDatabase.start(2);
});
afterAll(() => shared.stop());

const window = { window: windowId };
const now = '2027-06-14T21:58:59.999Z';
const offer = (values: readonly object[], price?: number) => ({
  offers: [{ lot: track, values, ...(price === undefined ? {} : { price }) }],
});

describe('A worker that is held up with what it has unsealed', () => {
  it.each([
    ['names the part', { ...window, envelope: 'qualification' }],
    ['names the window alone', window],
  ])(
    'opens nothing in the place of the part that has become the next meanwhile, where the command %s',
    async (_, body) => {
      const one = await tendering(shared, 'three', now);
      const recipient = (at: number) => ({ recipient: `age1key${at}` });
      const sent = await one.record.receive().then(() =>
        shared.processes[0]!.submit({
          caseId: one.id,
          windowId,
          commandId: 'tender-a',
          supplier: 'supplier-a',
          person: 'bidder@supplier-a',
          action: 'submit',
          envelopes: [
            sealedFor('qualification', { said: 'qualified' }, recipient(1)),
            sealedFor('quality', { said: 'method', ...offer([{ criterion: 'climate', value: 200 }]) }, recipient(2)),
            sealedFor('price', { said: 'price', ...offer([], 90_000_000) }, recipient(3)),
          ],
        }),
      );
      expect(codeOf(sent)).toBe('accepted');
      await one.happened({ type: 'ClockAdvanced', facts: { to: tendersDueAt } });
      const fast = shared.through(1, one);
      const give = async (...what: Parameters<typeof fast.send>) =>
        expect(codeOf(await fast.send(...what))).toBe('accepted');
      await give(system, 'CloseWindow', window);
      const [first, second] = [person('opener-1'), openers[1]!];
      for (const opener of [first, second]) await give(opener, 'RequestOpening', window);

      const held = shared.unsealing[0]!.hold();
      const slow = one.send(system, 'OpenWindow', body);
      await held.isHeld;
      await give(system, 'OpenWindow', window);
      for (const opener of [first, second]) await give(opener, 'CertifyOpening', window);
      for (const opener of [first, second]) await give(opener, 'RequestOpening', window);
      held.release();

      expect(await slow).toMatchObject({ status: 'refused' });
      expect(await shared.facts(one, 'EnvelopeOpened')).toEqual([]);
      await give(system, 'OpenWindow', window);
      expect(await shared.facts(one, 'EnvelopeOpened')).toMatchObject([
        { envelope: 'quality', faulty: [], offers: [{ offers: [{ values: [{ criterion: 'climate', value: 200 }] }] }] },
      ]);
      expect(await shared.breaks(one)).toEqual([]);
    },
  );
});
