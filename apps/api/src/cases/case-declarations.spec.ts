import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../testing/api.fixture.js';
import { give } from '../testing/announced-case.fixture.js';
import {
  beginCase,
  decisionMaker,
  lineManager,
  manager,
  needsOwner,
  newCase,
  procurer,
  registerOrganisations,
  registrar,
  stranger,
} from '../testing/people.fixture.js';

const evaluator = 'utvarderare@goteborg.example';
const interest = { kind: 'family', supplier: 'leverantor-a', description: 'A sister works there.' };

let api: TestApi;
let id = '';
beforeAll(async () => {
  api = await TestApi.start();
  await registerOrganisations(api);
  id = await beginCase(api, { people: [...newCase.people, { person: evaluator, role: 'evaluator' }] });
  await give(api, id, evaluator, 'DeclareInterests', { interests: [interest] });
  await give(api, id, procurer, 'DeclareInterests', { interests: [] });
  const assessment = { person: evaluator, outcome: 'disqualified', reasons: 'Too close.' };
  await give(api, id, lineManager, 'AssessDeclaration', assessment);
});
afterAll(() => api.stop());

const read = (person: string) => api.get(person, `/v1/cases/${id}/declarations`);
const ofEvaluator = { person: evaluator, status: 'disqualified', disqualified: true, roles: ['evaluator'] };

describe('The declarations of a case', () => {
  it.each([procurer, decisionMaker, lineManager, registrar])('are read by %s', async (person) => {
    const { status, body } = await read(person);
    expect(status).toBe(200);
    const items = body['items'] as { person: string; status: string }[];
    expect(items).toContainEqual(expect.objectContaining(ofEvaluator));
    expect(items).toContainEqual(expect.objectContaining({ person: procurer, status: 'none' }));
    expect(items).toContainEqual(expect.objectContaining({ person: decisionMaker, status: 'missing' }));
    expect(body['conflicts']).toMatchObject([{ person: evaluator, outcome: 'disqualified' }]);
  });

  it.each([needsOwner, manager, evaluator])('are not for %s, who is told whose they are', async (person) => {
    const { status, body } = await read(person);
    expect([status, body['code']]).toEqual([403, 'ROLE']);
    expect(body['who']).toContainEqual(expect.objectContaining({ role: 'line-manager' }));
  });

  it('are not there for a stranger', async () => {
    expect(await read(stranger)).toMatchObject({ status: 404, body: { code: 'CASE-UNKNOWN' } });
  });

  it('are not in the state that others read', async () => {
    const state = async (person: string) =>
      (await api.get(person, `/v1/cases/${id}`)).body['state'] as { declarations: object; conflicts: unknown[] };
    expect((await state(procurer)).declarations).toHaveProperty([evaluator]);
    const { declarations, conflicts } = await state(needsOwner);
    expect([declarations, conflicts]).toEqual([{}, []]);
  });

  it('are in the history for those who may read them and for the person concerned, and for others only that they were made', async () => {
    const told = async (person: string) => {
      const { body } = await api.get(person, `/v1/cases/${id}/history`);
      return (body['items'] as { type: string }[]).filter((one) => one.type !== 'CaseCreated');
    };
    for (const person of [procurer, evaluator]) {
      expect(JSON.stringify(await told(person))).toContain('A sister works there.');
    }
    const others = await told(needsOwner);
    expect(others.map((one) => one.type)).toEqual(['InterestsDeclared', 'InterestsDeclared', 'DeclarationAssessed']);
    expect(JSON.stringify(others)).not.toMatch(/sister|leverantor-a|disqualified|Too close/);
  });
});

describe('A disqualified person', () => {
  it('is refused, with who can act', async () => {
    const { status, body } = await api.post(evaluator, `/v1/cases/${id}/commands/appoint-deputy`, {
      person: evaluator,
      deputy: 'x@goteborg.example',
      role: 'evaluator',
      from: '2027-01-01T00:00:00Z',
      until: '2027-02-01T00:00:00Z',
    });
    expect([status, body['code']]).toEqual([409, 'CONFLICT-DISQUALIFIED']);
  });
});
