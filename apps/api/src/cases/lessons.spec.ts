import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from '../testing/announced-case.fixture.js';
import { TestApi } from '../testing/api.fixture.js';
import {
  beginCase,
  bidder,
  decisionMaker,
  manager,
  needsOwner,
  procurer,
  registerOrganisations,
  stranger,
} from '../testing/people.fixture.js';

let api: TestApi;
let taught = '';
let fresh = '';
const en = { 'accept-language': 'en' };
const lesson = {
  kind: 'market',
  what: 'Nobody who makes timber was asked.',
  advice: 'Ask the mills first.',
  roles: ['procurer'],
};

beforeAll(async () => {
  api = await TestApi.start();
  await registerOrganisations(api);
  taught = await beginCase(api, { reference: 'GBG-TAUGHT' });
  fresh = await beginCase(api, { reference: 'GBG-FRESH', cpv: ['45214200-2'] });
});
afterAll(() => api.stop());

const of = async (person: string, id = fresh) => {
  const { body } = await api.get(person, `/v1/cases/${id}/lessons`, en);
  return body as { own: readonly object[]; items: readonly { reference?: string }[] };
};

describe('Lessons over HTTP', () => {
  it('are recorded by a command, and told as the case’s own', async () => {
    await give(api, taught, procurer, 'RecordLessons', { lessons: [lesson] });
    const { own, items } = await of(procurer, taught);
    expect(items).toEqual([]);
    expect(own).toEqual([
      expect.objectContaining({
        id: 'lesson-1',
        kindName: 'the market',
        what: lesson.what,
        advice: lesson.advice,
        roleNames: ['procurer'],
        shareable: false,
        training: false,
        reference: 'GBG-TAUGHT',
      }),
    ]);
  });

  it('are read in a case of the same kind, with how close it is, by who sees both before the end', async () => {
    expect((await of(procurer)).items).toEqual([
      expect.objectContaining({
        reference: 'GBG-TAUGHT',
        caseId: taught,
        closeness: { cpvDigits: 5, sameProcedure: false, words: 5 },
      }),
    ]);
  });

  it('are not there for people of another organisation, and not for suppliers', async () => {
    expect(await api.get(stranger, `/v1/cases/${fresh}/lessons`)).toMatchObject({ status: 404 });
    expect(await api.get(bidder, `/v1/cases/${fresh}/lessons`)).toMatchObject({ status: 404 });
    expect((await api.get(stranger, '/v1/lessons')).body).toEqual({ items: [] });
    expect((await api.get(bidder, '/v1/lessons')).body).toEqual({ items: [] });
  });

  it('are listed, narrowed by code and kind', async () => {
    const list = async (query: string) => (await api.get(manager, `/v1/lessons${query}`, en)).body['items'];
    expect(await list('')).toHaveLength(1);
    expect(await list('?cpv=452&kind=market')).toHaveLength(1);
    expect(await list('?cpv=72')).toEqual([]);
    expect(await list('?kind=effect')).toEqual([]);
  });

  it.each([
    ['?kind=weather', 422, 'SHAPE'],
    ['?after=nothing', 400, 'CURSOR'],
  ])('are refused for %s', async (query, status, code) => {
    expect(await api.get(manager, `/v1/lessons${query}`)).toMatchObject({ status, body: { code } });
  });

  it('are pointed to by the tasks of the preparation', async () => {
    const { body } = await api.get(needsOwner, `/v1/cases/${fresh}/tasks`, en);
    const items = body['items'] as { command: string; seeAlso?: object }[];
    expect(items.find(({ command }) => command === 'WriteNeedsAnalysis')?.seeAlso).toEqual({
      path: `/v1/cases/${fresh}/lessons`,
      says: 'Lessons of similar cases',
    });
    expect(items.find(({ command }) => !command.startsWith('Write'))?.seeAlso).toBeUndefined();
  });
});

describe('The plan over HTTP', () => {
  it('says of each stage that it rests on the law as long as nothing is learned', async () => {
    const { body } = await api.get(decisionMaker, `/v1/cases/${fresh}/plan`, en);
    const activities = body['activities'] as {
      id: string;
      endOn: string;
      steps: { command: string; basis: string }[];
    }[];
    const analyses = activities.find((one) => one.id === 'case/analyses');
    expect(analyses).toMatchObject({
      expectation: {
        basis: 'law',
        cases: 0,
        expectedOn: analyses?.endOn,
        says: expect.stringContaining('0 of the 5 finished cases') as string,
      },
    });
    expect(analyses?.steps).toContainEqual(
      expect.objectContaining({ command: 'WriteNeedsAnalysis', basis: 'law', cases: 0 }),
    );
    expect(body['endsLatelyOn']).toBeUndefined();
  });

  it('is told to managers by where cases wait', async () => {
    const { body } = await api.get(manager, '/v1/overview', en);
    expect(body['bottlenecks']).toEqual([]);
    expect(body['stages']).toEqual([expect.objectContaining({ stage: 'analyses', medianDays: 0 })]);
  });
});
