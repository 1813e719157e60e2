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

const give = (person: string, id: string, command: string, body: object) =>
  api.post(person, `/v1/cases/${id}/commands/${command}`, body);
const read = async (id: string) => (await api.get(procurer, `/v1/cases/${id}`)).body;
/** The training case's clock stands here. */
const today = '2027-01-11';

describe('A cancelled procurement', () => {
  it('is tried by a court after its end, and goes on when the cancellation is annulled', async () => {
    const id = await announcedCase(api);
    const cancel = { reason: 'chan-need', reasons: 'Fewer places are needed.', electronic: true };
    expect((await give(decisionMaker, id, 'cancel-procurement', cancel)).status).toBe(200);
    expect(await read(id)).toMatchObject({ status: 'cancelled' });
    const application = { filedOn: today, caseNumber: '77-27', court: 'Förvaltningsrätten i Göteborg' };
    expect(await give(decisionMaker, id, 'record-review-application', application)).toMatchObject({
      status: 403,
      body: { code: 'ROLE' },
    });
    expect((await give(procurer, id, 'record-review-application', application)).status).toBe(200);
    const decided = { review: 'review-1', court: 'administrative-court', on: today };
    expect(await give(procurer, id, 'record-court-decision', { ...decided, outcome: 'redo' })).toMatchObject({
      status: 409,
      body: { code: 'REVIEW-OUTCOME' },
    });
    expect((await give(procurer, id, 'record-court-decision', { ...decided, outcome: 'annulled' })).status).toBe(200);
    expect(await read(id)).toMatchObject({ status: 'open' });
  });
});
