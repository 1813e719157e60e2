import { randomUUID } from 'node:crypto';
import { addDays, dateInStockholm, system } from '@behov/domain';
import { concluded } from '@behov/domain/testing';
import { caseAggregate, openCaseRecord, type CaseRecord } from '@behov/persistence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../testing/api.fixture.js';
import {
  beginCase,
  bidder,
  decisionMaker,
  manager,
  needsOwner,
  newCase,
  registerOrganisations,
  secondBidder,
  stranger,
} from '../testing/people.fixture.js';

let api: TestApi;
let record: CaseRecord;
let id = '';
let handover = '';

/** Appends events as given, whatever the rules say: to begin where something was delivered. */
const eventful: typeof caseAggregate = {
  ...caseAggregate,
  needs: (command) => (command.type === 'Happened' ? { kind: 'direct-awards' } : caseAggregate.needs(command)),
  decide: (state, command, ...more) =>
    command.type === 'Happened'
      ? { ok: true, events: command.body['events'] as never, capacity: { role: 'system' } }
      : caseAggregate.decide(state, command, ...more),
};
async function happened(...events: readonly object[]): Promise<void> {
  const receivedAt = await record.receive();
  const command = { type: 'Happened', body: { events } };
  await record.execute({ caseId: id, commandId: randomUUID(), command, actor: system, receivedAt });
}

/** The contract of lot 1 is another supplier's in the played case; here it is leverantor-a's, paid by the energy use. */
const settled = (supplier: string) => ({
  type: 'ContractSettled',
  facts: {
    track: '1',
    supplier,
    content: {
      value: { amount: 9_000_000, currency: 'SEK' },
      startsOn: '2026-02-01',
      endsOn: '2030-02-01',
      ...{ options: [], milestones: [], penalties: [], terms: [], subcontractors: [] },
      payment: { model: 'outcome', indicator: 'operation', point: 'P1Y', baseline: 95, target: 60, fixedPercent: 50 },
    },
  },
});
const concludedWith = (supplier: string) => ({
  type: 'ContractConcluded',
  facts: { track: '1', supplier, on: '2026-01-04' },
});
const measured = (indicator: string, point: string, value: number) => ({
  type: 'MeasurementRecorded',
  facts: { track: '1', indicator, point, value, on: handover, by: 'hand' },
});

beforeAll(async () => {
  api = await TestApi.start();
  await registerOrganisations(api);
  record = openCaseRecord({ url: api.parts.configuration.commandDatabaseUrl, aggregate: eventful });
  handover = addDays(dateInStockholm(await record.receive()), -400);
  id = await beginCase(api);
  const [, ...events] = concluded('2026-01-04').events.map(({ type, facts }) => ({ type, facts }));
  await happened(
    ...events,
    settled('leverantor-a'),
    concludedWith('leverantor-a'),
    { type: 'DeliveryAccepted', facts: { track: '1', on: handover } },
    measured('construction', 'handover', 165),
    measured('operation', 'P1Y', 66),
  );
});
afterAll(async () => {
  await record.stop();
  await api.stop();
});

const effect = (person: string) => api.get(person, `/v1/cases/${id}/effect`);

describe('The effect of a case', () => {
  it.each([needsOwner, decisionMaker, manager])('is read whole by %s', async (person) => {
    const { status, body } = await effect(person);
    expect(status).toBe(200);
    expect(body['items']).toMatchObject([
      {
        track: '1',
        acceptedOn: handover,
        indicators: [
          { id: 'construction', points: [{ value: 165, expected: 220, reached: true }], left: [] },
          {
            id: 'operation',
            baseline: { value: 95, source: 'illustrative' },
            target: { value: 60 },
            points: [{ point: 'P1Y', value: 66, by: 'hand' }],
            left: [{ point: 'P2Y', overdue: false }],
            reached: false,
          },
        ],
      },
    ]);
  });

  it('is shown to a supplier as far as its payment is computed from it', async () => {
    const { status, body } = await effect(bidder);
    expect(status).toBe(200);
    expect(body['items']).toEqual([]);
    expect(body['told']).toMatchObject([{ indicator: 'operation', point: 'P1Y', value: 66, correction: false }]);
  });

  it.each([secondBidder, stranger])('is not there for %s', async (person) => {
    expect(await effect(person)).toMatchObject({ status: 404, body: { code: 'CASE-UNKNOWN' } });
  });
});

describe('A case that goes on from another', () => {
  it('names it, and is named by it', async () => {
    const body = { ...newCase, reference: 'GBG-NEXT', continues: { case: id } };
    const answer = await api.expectStatus(201, api.post(needsOwner, '/v1/cases', body));
    const next = String(answer.body['caseId']);
    const { body: earlier } = await api.get(manager, `/v1/cases/${id}`);
    expect(earlier['continuedBy']).toEqual([{ caseId: next, reference: 'GBG-NEXT' }]);
    expect(earlier).not.toHaveProperty('continues');
    const { body: later } = await api.get(needsOwner, `/v1/cases/${next}`);
    expect(later).toMatchObject({ continues: { caseId: id, reference: newCase.reference }, continuedBy: [] });
  });

  it('is refused for a case that is not there to see', async () => {
    const body = { ...newCase, reference: 'GBG-OTHER', continues: { case: randomUUID() } };
    expect(await api.post(needsOwner, '/v1/cases', body)).toMatchObject({
      status: 409,
      body: { code: 'CONTINUES-KNOWN' },
    });
  });
});
