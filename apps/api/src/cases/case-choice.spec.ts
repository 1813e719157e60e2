import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from '../testing/announced-case.fixture.js';
import { TestApi } from '../testing/api.fixture.js';
import {
  beginCase,
  manager,
  needsOwner,
  procurer,
  registerOrganisations,
  stranger,
} from '../testing/people.fixture.js';

let api: TestApi;
let id = '';
beforeAll(async () => {
  api = await TestApi.start();
  await registerOrganisations(api);
  id = await beginCase(api);
  await give(api, id, needsOwner, 'WriteNeedsAnalysis');
});
afterAll(() => api.stop());

const read = (person: string, part: string, language = 'en') =>
  api.get(person, `/v1/cases/${id}/${part}`, { 'accept-language': language });

describe('The suggestion of a procedure', () => {
  it('sends a case without an approved need back to it, and says what is stopped', async () => {
    const { status, body } = await read(procurer, 'procedure-suggestion');
    expect(status).toBe(200);
    expect(body).toMatchObject({ row: '1', outcome: 'none', name: 'no procedure yet', stops: [{ pitfall: 'P4' }] });
    expect(body['reasons']).toEqual([
      expect.objectContaining({ input: 'needKnown', says: 'The need is approved: no', presumed: false }),
    ]);
  });

  it('tells every input with the field that answers it, in the language of the asker', async () => {
    const { body } = await read(manager, 'procedure-suggestion', 'sv');
    expect(body['inputs']).toContainEqual({
      input: 'onMarket',
      says: 'Lösning på marknaden',
      answer: 'unknown',
      named: 'inte sagt',
      source: expect.stringContaining('inte skriven') as string,
      field: 'WriteMarketAnalysis.onMarket',
    });
  });
});

describe('The comparison of procedures', () => {
  it('tells of each what stands in the way, its dates, its staff and its rules', async () => {
    const { status, body } = await read(procurer, 'procedure-comparison');
    expect(status).toBe(200);
    const items = body['items'] as { procedure: string }[];
    const negotiated = items.find((one) => one.procedure === 'competitive-procedure-with-negotiation');
    expect(negotiated).toMatchObject({
      name: 'Competitive procedure with negotiation',
      suggested: false,
      allowed: 'no',
      minimumInvited: 3,
      standstill: 'statutory',
      contractEarliestOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    });
    expect(JSON.stringify(negotiated)).toContain('START-NEED');
    expect(items.map(({ procedure }) => procedure)).not.toContain('preparation');
  });
});

describe('The choice of procedure', () => {
  it.each(['procedure-suggestion', 'procedure-comparison'])('is not there for strangers: %s', async (part) => {
    expect(await read(stranger, part)).toMatchObject({ status: 404, body: { code: 'CASE-UNKNOWN' } });
  });
});
