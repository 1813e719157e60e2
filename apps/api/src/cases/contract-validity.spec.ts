import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcedCase } from '../testing/announced-case.fixture.js';
import { TestApi } from '../testing/api.fixture.js';
import { decisionMaker, procurer, registerOrganisations } from '../testing/people.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  await registerOrganisations(api);
});
afterAll(() => api.stop());

describe('What courts do with a contract', () => {
  it('is recorded of one that is concluded, by whoever hears of it, in the form that the commands have', async () => {
    const id = await announcedCase(api);
    const give = (person: string, command: string, body: object) =>
      api.post(person, `/v1/cases/${id}/commands/${command}`, body);
    const application = { filedOn: '2027-01-11', caseNumber: '4321-27', court: 'Förvaltningsrätten i Göteborg' };
    expect(await give(decisionMaker, 'record-validity-application', application)).toMatchObject({
      status: 403,
      body: { code: 'ROLE' },
    });
    expect(await give(procurer, 'record-validity-application', application)).toMatchObject({
      status: 409,
      body: { code: 'STAGE' },
    });
    const order = { review: 'validity-1', court: 'administrative-court', on: '2027-01-11' };
    expect((await give(procurer, 'record-performance-ban', order)).body).toMatchObject({ code: 'STAGE' });
    expect((await give(procurer, 'record-validity-decision', { ...order, outcome: 'redo' })).status).toBe(422);
    const fine = { amount: { amount: 250_000, currency: 'SEK' }, on: '2027-01-11', caseNumber: '612-27' };
    expect((await give(procurer, 'record-fine', fine)).body).toMatchObject({ code: 'STAGE' });
    expect((await give(procurer, 'inform-tenderers', { reasons: 'The lowest price.' })).body).toMatchObject({
      code: 'STAGE',
    });
  });
});
