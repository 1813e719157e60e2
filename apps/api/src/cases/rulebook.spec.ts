import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from '../testing/announced-case.fixture.js';
import { TestApi } from '../testing/api.fixture.js';
import { beginCase, procurer, registerOrganisations, stranger } from '../testing/people.fixture.js';

const works = (amount: number, source: string) => ({
  ...{ of: 'works', amount, currency: 'SEK', validFrom: '2026-01-01', validTo: '2027-12-31', source },
});

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start({ env: { BEHOV_THRESHOLDS: JSON.stringify([works(60_000_000, 'configured')]) } });
  await registerOrganisations(api);
});
afterAll(() => api.stop());

/** A training case that brings no threshold of its own, unless it is given one. */
const begin = (changes: object = {}) =>
  beginCase(api, { training: { startsAt: '2027-01-11T08:00:00Z' }, thresholds: [], ...changes });
const sek = (amount: number) => ({ amount, currency: 'SEK' });
const read = async (id: string, as = procurer) => api.get(as, `/v1/cases/${id}/rulebook`, { 'accept-language': 'en' });

describe('The rulebook of a case', () => {
  it('is that of the day of its own clock, with value, limits and sources', async () => {
    const id = await begin({ estimatedValue: sek(95_000_000) });
    const { status, body } = await read(id);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      on: '2027-01-11',
      regime: 'eu',
      valueBand: 'eu',
      annex2: false,
      researchExempt: false,
      value: { amount: 95_000_000, currency: 'SEK', from: 'case' },
      missing: [],
    });
    const tests = body['tests'] as readonly Record<string, unknown>[];
    expect(tests.map(({ id: test, outcome }) => `${String(test)} ${String(outcome)}`)).toEqual([
      ...['R1 no', 'R2 no', 'R3 no', 'R4 no', 'R5 yes'],
    ]);
    expect(tests.at(-1)).toMatchObject({
      says: 'The value reaches the threshold.',
      limit: {
        of: 'works',
        amount: 60_000_000,
        from: 'case',
        source: 'configured',
        validTo: '2027-12-31',
        eur: 5_404_000,
      },
    });
  });

  it('follows the estimate, and a threshold that is stated', async () => {
    const id = await begin({ estimatedValue: sek(95_000_000) });
    await give(api, id, procurer, 'EstimateValue', { kind: 'fixed-total', baseAmount: sek(59_000_000) });
    expect((await read(id)).body).toMatchObject({ regime: 'national', value: { from: 'estimate' } });
    await give(api, id, procurer, 'StateThreshold', {
      of: 'works',
      amount: sek(58_000_000),
      source: 'announcement',
      validFrom: '2026-01-01',
      validTo: '2027-12-31',
    });
    expect((await read(id)).body).toMatchObject({ regime: 'eu' });
  });

  it('takes what the case brings before what is configured', async () => {
    const thresholds = [{ of: 'works', amount: sek(1_000_000), source: 'own' }];
    const id = await begin({ thresholds, estimatedValue: sek(1_000_000) });
    expect((await read(id)).body).toMatchObject({ regime: 'eu' });
  });

  it('says what is missing, and how to give it', async () => {
    const changes = { contractType: 'supplies', cpv: ['48814000-7'], estimatedValue: sek(5_000_000) };
    const id = await begin(changes);
    const { body } = await read(id);
    expect(body).toMatchObject({
      regime: 'unknown',
      missing: [{ field: 'StateThreshold', says: expect.stringContaining('BEHOV_THRESHOLDS') as unknown }],
    });
    const swedish = await api.get(procurer, `/v1/cases/${id}/rulebook`, { 'accept-language': 'sv' });
    expect(JSON.stringify(swedish.body['missing'])).toContain('tröskelvärdet');
  });

  it('is not there for people of another organisation', async () => {
    const id = await begin();
    expect(await read(id, stranger)).toMatchObject({ status: 404, body: { code: 'CASE-UNKNOWN' } });
  });
});
