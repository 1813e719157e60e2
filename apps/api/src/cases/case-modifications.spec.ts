import type { CaseState } from '@behov/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TestApi } from '../testing/api.fixture.js';
import {
  beginCase,
  bidder,
  manager,
  needsOwner,
  procurer,
  registerOrganisations,
  stranger,
} from '../testing/people.fixture.js';
import { assessmentForm } from './modification-assessment.form.js';

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const track = {
  ...{ id: '1', definition: { id: 'open', version: 1 }, stage: 'delivery', round: 1 },
  enteredAt: '2027-10-05T08:00:00.000Z',
};
const content = {
  ...{ value: sek(100_000_000), startsOn: '2027-10-05', endsOn: '2030-09-30', payment: { model: 'fixed' } },
  ...{ options: [], milestones: [], penalties: [], terms: [], subcontractors: [] },
};
/** A contract of works that is carried out, beside what the record holds of the case. */
const carriedOut = {
  contractType: 'works',
  thresholds: [{ of: 'works', amount: sek(60_000_000), source: 'illustrative' }],
  tracks: { '1': track },
  contracts: { '1': { supplier: 'supplier-a', content, concludedOn: '2027-10-05' } },
  modifications: {
    '1': [
      {
        ...{ id: 'm1', status: 'agreed', ground: 'small', proposedBy: 'p', proposedOn: '2028-01-10' },
        ...{ decidedOn: '2028-01-11', agreedOn: '2028-01-12', increase: sek(10_000_000), natureSame: true },
      },
    ],
  },
} as unknown as Partial<CaseState>;

let api: TestApi;
let caseId: string;
let besides: Partial<CaseState>;
beforeAll(async () => {
  api = await TestApi.start();
  await registerOrganisations(api);
  caseId = await beginCase(api, { people: [{ person: procurer, role: 'procurer' }] });
  const { reads } = api.parts;
  const read = reads.getCase.bind(reads);
  reads.getCase = async (identity, id) => {
    const found = await read(identity, id);
    return found && { ...found, state: { ...found.state, ...besides } };
  };
});
beforeEach(() => {
  besides = carriedOut;
});
afterAll(() => api.stop());

const { example } = assessmentForm as { readonly example: object };
const assess = (person: string, body: object = example, language = 'en') =>
  api.ask(`/v1/cases/${caseId}/modification-assessment`, {
    as: person,
    method: 'POST',
    body,
    headers: { 'accept-language': language },
  });
const ground = (body: Readonly<Record<string, unknown>>, id: string) =>
  (body['grounds'] as readonly { readonly ground: string }[]).find((one) => one.ground === id);

describe('Trying a modification', () => {
  it('tells of every ground with its numbers, in the reader’s language, and records nothing', async () => {
    const before = (await api.get(procurer, `/v1/cases/${caseId}`)).headers.get('etag');
    const { status, body } = await assess(procurer, { ...example, increase: sek(4_999_999) });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      regime: 'eu',
      verified: true,
      base: sek(100_000_000),
      net: 4_999_999,
      cumulative: 14_999_999,
      holding: ['small', 'not-material'],
      furtherDevelopment: { allowed: true, grounds: ['not-material'] },
    });
    const swedish = await assess(procurer, { ...example, increase: sek(5_000_000) }, 'sv');
    expect(ground(swedish.body, 'small')).toMatchObject({
      holds: 'no',
      says: 'Ändring av mindre värde',
      notice: false,
      checks: expect.arrayContaining([expect.objectContaining({ id: 'share', holds: 'no' })]) as object,
    });
    expect(swedish.body['conclusion']).toContain('17:14');
    expect((await api.get(procurer, `/v1/cases/${caseId}`)).headers.get('etag')).toBe(before);
  });

  it('takes a change of the form, and refuses others', async () => {
    const { status, body } = await assess(procurer, { ...example, increase: sek(-1) });
    expect([status, body['code']]).toEqual([422, 'SHAPE']);
    expect((await assess(procurer, { ...example, ground: 'small' })).status).toBe(422);
  });

  it('is of a contract that is concluded', async () => {
    expect((await assess(procurer, { ...example, lot: '1' })).status).toBe(200);
    expect((await assess(procurer, { ...example, lot: '2' })).status).toBe(404);
    besides = {};
    expect((await assess(procurer)).status).toBe(404);
  });

  it('is for those who see the case, and not for suppliers', async () => {
    const statuses = await Promise.all([needsOwner, manager, stranger, bidder].map((one) => assess(one)));
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 404, 404]);
  });
});

describe('The modifications', () => {
  const read = (person: string) => api.get(person, `/v1/cases/${caseId}/modifications`, { 'accept-language': 'en' });

  it('are listed by contract, with what it is worth now', async () => {
    const { status, body } = await read(procurer);
    expect(status).toBe(200);
    expect(body).toEqual({
      items: [
        {
          lot: '1',
          regime: 'eu',
          supplier: 'supplier-a',
          value: sek(100_000_000),
          currentValue: sek(110_000_000),
          endsOn: '2030-09-30',
          currentEndsOn: '2030-09-30',
          agreed: 10_000_000,
          small: { net: 10_000_000, percent: 15, threshold: 60_000_000 },
          items: [
            {
              id: 'm1',
              status: 'agreed',
              ground: {
                id: 'small',
                says: 'Modification of small value',
                basis: 'LOU 17:9; Directive 2014/24/EU, Article 72(2)',
              },
              proposedOn: '2028-01-10',
              decidedOn: '2028-01-11',
              agreedOn: '2028-01-12',
              net: 10_000_000,
              furtherDevelopment: false,
              notice: 'none',
            },
          ],
        },
      ],
    });
  });

  it('are none before a contract is concluded, and not for suppliers', async () => {
    expect((await read(bidder)).status).toBe(404);
    besides = {};
    expect((await read(procurer)).body).toEqual({ items: [] });
  });
});
