import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcedCase } from '../testing/announced-case.fixture.js';
import { TestApi } from '../testing/api.fixture.js';
import { procurer, registerOrganisations, stranger } from '../testing/people.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  await registerOrganisations(api);
});
afterAll(() => api.stop());

const en = { 'accept-language': 'en' };
const compute = (query: string) => api.get(procurer, `/v1/periods/compute?${query}`, en);

describe('Computing a period', () => {
  it('tells the earliest lawful deadline and how it came about', async () => {
    const { status, body } = await compute('period=TL-OPEN&sentOn=2026-12-01');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      days: 30,
      variant: 'electronic',
      endsOn: '2027-01-04',
      earliestAt: '2027-01-04T22:59:00.000Z',
      verified: true,
    });
    const steps = body['explanation'] as { kind: string; says: string }[];
    expect(steps.map(({ kind }) => kind)).toEqual(['chosen', 'counted', 'rolled']);
    expect(steps.at(-1)?.says).toBe(
      "The last day is no working day (New Year's Eve, New Year's Day, Saturday, Sunday) and moves to Monday 4 January 2027.",
    );
  });

  it('takes the circumstances, and judges a deadline', async () => {
    expect((await compute('period=TL-OPEN&sentOn=2026-12-01&electronicTenders=false')).body).toMatchObject({
      days: 35,
    });
    expect((await compute('period=TL-DIA-REQ&sentOn=2026-12-01&urgent=true')).body).toMatchObject({
      days: 30,
      refused: [{ variant: 'urgency' }],
    });
    expect((await compute('period=TL-OPEN&sentOn=2026-12-01&dueAt=2027-01-04T11:00:00Z')).body).toMatchObject({
      judgement: { lawful: false, sameClockAt: '2027-01-05T11:00:00.000Z' },
    });
  });

  it.each([
    ['period=TL-NONE&sentOn=2026-12-01', 'period'],
    ['period=TL-OPEN&sentOn=2026-02-30', 'sentOn'],
    ['period=TL-OPEN&sentOn=2016-12-31', 'sentOn'],
    ['period=TL-OPEN', 'sentOn'],
    ['period=TL-OPEN&sentOn=2026-12-01&urgent=maybe', 'urgent'],
    ['period=TL-OPEN&sentOn=2026-12-01&holidays=none', 'holidays'],
  ])('says which parameter is wrong: %s', async (query, field) => {
    const answer = await compute(query);
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field }] } });
  });
});

describe("A case's dates by law", () => {
  let id = '';
  beforeAll(async () => {
    id = await announcedCase(api);
  });

  it('come each with its explanation, its basis and its status', async () => {
    const { body } = await api.get(procurer, `/v1/cases/${id}/deadlines`, en);
    const items = body['items'] as { id: string }[];
    expect(items.find((one) => one.id === 'submissions:requests')).toMatchObject({
      says: 'Last day for requests to participate',
      endsOn: '2027-02-26',
      whose: 'suppliers-minimum',
      status: 'ahead',
      warnings: [],
      verified: true,
    });
    expect(items.find((one) => one.id === 'award-notice:case')).toMatchObject({
      runsFrom: '30 days from when the contract was concluded',
      status: 'ahead',
    });
  });

  it('are not there for people of another organisation', async () => {
    expect((await api.get(stranger, `/v1/cases/${id}/deadlines`)).status).toBe(404);
  });
});
