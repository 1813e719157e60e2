import { groupCommands, organisationCommands } from '@behov/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcedCase, give } from '../testing/announced-case.fixture.js';
import { TestApi } from '../testing/api.fixture.js';
import {
  beginCase,
  bidder,
  manager,
  operator,
  procurer,
  registerOrganisations,
  registrar,
  secondBidder,
} from '../testing/people.fixture.js';

const founder = 'vd@traverket.example';
const colleague = 'kalkyl@traverket.example';
const claimant = 'ekonomi@annan.example';
const registration = organisationCommands['RegisterSupplier']!.example as { readonly [name: string]: unknown };
const follows = '/v1/suppliers/me/follows';
const groups = '/v1/suppliers/me/groups';
const own = '/v1/organisations/se-traverket/commands';

let api: TestApi;
let caseId = '';
let unpublished = '';
beforeAll(async () => {
  api = await TestApi.start();
  await registerOrganisations(api);
  caseId = await announcedCase(api);
  unpublished = await beginCase(api);
});
afterAll(() => api.stop());

const soon = () => new Promise((resolve) => setTimeout(resolve, 5_100));

describe('A supplier', () => {
  it.each([
    ['a wrong check digit', { number: '559000-0006' }, 'ORG-NUMBER', /after 559000000 it is 5/],
    ['a country that is no code', { country: 'Se' }, 'SUPPLIER-COUNTRY', /two capital letters/],
    ["an authority's short name", { organisation: 'goteborg' }, 'ORGANISATION-EXISTS', undefined],
    ['a short name without its country', { organisation: 'traverket' }, 'SUPPLIER-SHORT-NAME', /se-/],
    ['an address that is none', { contact: 'anbud' }, 'SUPPLIER-CONTACT', /e-mail/],
  ])('is not registered with %s, and is told what was expected', async (_what, wrong, code, expected) => {
    const answer = await api.post(founder, '/v1/suppliers', { ...registration, ...wrong });
    expect(answer).toMatchObject({ status: expected ? 422 : 409, body: { code } });
    if (expected) expect((answer.body['errors'] as { expected: string }[])[0]!.expected).toMatch(expected);
  });

  it('registers itself, and is shown to all without its address', async () => {
    const key = { 'idempotency-key': 'register' };
    const first = await api.post(founder, '/v1/suppliers', registration, key);
    expect(first.status).toBe(201);
    expect(first.headers.get('location')).toBe('/v1/suppliers/se-traverket');
    expect((await api.post(founder, '/v1/suppliers', registration, key)).status).toBe(200);
    const shown = await api.get(procurer, '/v1/suppliers/se-traverket');
    expect(shown.body).toEqual({
      organisation: 'se-traverket',
      name: registration['name'],
      country: 'SE',
      numberKind: 'organisation-number',
      number: '5590000005',
      size: 'small',
    });
  });

  it('has its number alone; another claim on it is the operator’s to decide', async () => {
    const again = { ...registration, organisation: 'se-annan' };
    expect(await api.post(claimant, '/v1/suppliers', again)).toMatchObject({
      status: 409,
      body: { code: 'NUMBER-TAKEN' },
    });
    await api.expectStatus(200, api.post(claimant, `${own}/claim-supplier`, { statement: 'It is ours.' }));
    expect((await api.get(claimant, '/v1/suppliers/claims')).status).toBe(404);
    expect((await api.get(operator, '/v1/suppliers/claims')).body['items']).toEqual([
      { organisation: 'se-traverket', person: claimant },
    ]);
    const settled = { person: claimant, granted: false };
    expect((await api.post(claimant, `${own}/settle-claim`, settled)).status).toBe(403);
    await api.expectStatus(200, api.post(operator, `${own}/settle-claim`, settled));
    expect((await api.get(operator, '/v1/suppliers/claims')).body['items']).toEqual([]);
  });

  it('lets its administrator ask others, who agree before they act for it', async () => {
    const asked = { person: colleague, role: 'supplier' };
    for (const person of [bidder, registrar, colleague, operator]) {
      expect(await api.post(person, `${own}/invite-member`, asked)).toMatchObject({ status: 403 });
    }
    await api.expectStatus(200, api.post(founder, `${own}/invite-member`, asked));
    expect((await api.get(colleague, '/v1/suppliers/me')).body).toMatchObject({
      items: [],
      invitations: [{ organisation: 'se-traverket', role: 'supplier' }],
    });
    expect(await api.post(bidder, `${own}/accept-invitation`, { role: 'supplier' })).toMatchObject({
      status: 409,
      body: { code: 'INVITATION-THERE' },
    });
    await api.expectStatus(200, api.post(colleague, `${own}/accept-invitation`, { role: 'supplier' }));
    await soon();
    expect((await api.get(colleague, '/v1/suppliers/me')).body).toMatchObject({
      items: [{ organisation: 'se-traverket', contact: 'anbud@traverket.example' }],
      invitations: [],
    });
    expect((await api.get(manager, '/v1/suppliers/me')).body).toEqual({ items: [], invitations: [] });
  });
});

describe('A group of suppliers', () => {
  const form = () => ({ procurement: caseId, name: 'Trä och A', members: ['leverantor-a'], lots: [] });
  let group = '';

  it('is formed in a procurement that the supplier sees, by a supplier', async () => {
    const answer = await api.expectStatus(201, api.post(founder, groups, form()));
    group = String(answer.body['caseId']);
    expect(await api.post(procurer, groups, form())).toMatchObject({ status: 403, body: { code: 'ROLE' } });
    expect(await api.post(founder, groups, { ...form(), procurement: unpublished })).toMatchObject({ status: 404 });
  });

  it('is seen by those who are asked, and neither by buyers nor by rivals', async () => {
    for (const person of [founder, bidder]) {
      expect((await api.get(person, groups)).body['items']).toMatchObject([{ group, lead: 'se-traverket' }]);
    }
    for (const person of [procurer, manager, registrar, operator, secondBidder]) {
      expect((await api.get(person, groups)).body['items']).toEqual([]);
      expect(await api.post(person, `${groups}/${group}/commands/confirm-group`, {})).toMatchObject({
        status: 404,
        body: { code: 'GROUP-UNKNOWN' },
      });
    }
    expect((await api.get(procurer, `/v1/cases/${caseId}/history`)).text).not.toContain('traverket');
    expect((await api.ask('/metrics')).text).not.toMatch(/behov_command\w*\{[^}]*(Group|Resource)/);
  });

  it('is confirmed by its members, and names those it relies on', async () => {
    await api.expectStatus(200, api.post(bidder, `${groups}/${group}/commands/confirm-group`, {}));
    const resource = groupCommands['NameResource']!.example;
    await api.expectStatus(200, api.post(founder, `${groups}/${group}/commands/name-resource`, resource));
    expect(await api.post(bidder, `${groups}/${group}/commands/dissolve-group`, {})).toMatchObject({
      status: 409,
      body: { code: 'GROUP-LEAD' },
    });
    expect((await api.get(bidder, groups)).body['items']).toMatchObject([
      { members: [{ status: 'confirmed' }, { status: 'confirmed' }], resources: [resource], warnings: [] },
    ]);
  });

  it('warns a member who is in two, and nobody else', async () => {
    await api.expectStatus(201, api.post(bidder, groups, { ...form(), name: 'A själv', members: [] }));
    const { text, body } = await api.get(bidder, groups);
    expect((body['items'] as object[]).length).toBe(2);
    expect(text).toContain('TWICE-IN-GROUPS');
    expect((await api.get(founder, groups)).text).not.toContain('TWICE-IN-GROUPS');
  });
});

describe('Following', () => {
  it('needs something to follow that the supplier sees', async () => {
    expect(await api.post(bidder, follows, { procurement: unpublished })).toMatchObject({ status: 404 });
    expect(await api.post(bidder, follows, {})).toMatchObject({ status: 422, body: { code: 'SHAPE' } });
    expect(await api.post(bidder, follows, { procurement: caseId, cpv: '45' })).toMatchObject({ status: 422 });
    expect(await api.post(bidder, follows, { cpv: '4x' })).toMatchObject({ status: 422 });
    expect(await api.post(bidder, follows, { supplier: 'leverantor-b', procurement: caseId })).toMatchObject({
      status: 403,
      body: { code: 'SUPPLIER' },
    });
    expect(await api.post(procurer, follows, { procurement: caseId })).toMatchObject({ status: 403 });
  });

  it('is seen by the supplier alone', async () => {
    await api.expectStatus(200, api.post(bidder, follows, { procurement: caseId }));
    await api.expectStatus(200, api.post(bidder, follows, { id: 'schools', cpv: '45210000-2' }));
    expect((await api.get(bidder, follows)).body['items']).toMatchObject([
      { supplier: 'leverantor-a', id: caseId, caseId, person: bidder },
      { id: 'schools', cpv: '4521' },
    ]);
    for (const person of [procurer, manager, registrar, operator, secondBidder]) {
      expect((await api.get(person, follows)).body['items']).toEqual([]);
    }
    expect((await api.ask('/metrics')).text).not.toMatch(/behov_command\w*\{[^}]*ollow/);
  });

  it('brings what is told to all in the procurement, page by page', async () => {
    await give(api, caseId, secondBidder, 'AskQuestion', { question: 'May the building have two floors?' });
    const all = await api.get(bidder, '/v1/suppliers/me/notifications');
    const items = all.body['items'] as { caseId: string; kind: string; id: string }[];
    expect(items.map((one) => one.kind)).toContain('NoticePublished');
    expect(all.text).not.toContain('two floors');
    const first = await api.get(bidder, '/v1/suppliers/me/notifications?limit=1');
    expect(first.body['items']).toEqual(items.slice(0, 1));
    if (items.length > 1) {
      const next = await api.get(bidder, `/v1/suppliers/me/notifications?after=${String(first.body['next'])}`);
      expect(next.body['items']).toEqual(items.slice(1));
    }
    expect((await api.get(secondBidder, '/v1/suppliers/me/notifications')).body['items']).toEqual([]);
  });

  it('ends when the supplier says so', async () => {
    const stop = (person: string, id: string) => api.ask(`${follows}/${id}`, { as: person, method: 'DELETE' });
    expect((await stop(secondBidder, caseId)).status).toBe(404);
    for (const id of [caseId, 'schools']) expect((await stop(bidder, id)).status).toBe(204);
    expect((await api.get(bidder, '/v1/suppliers/me/notifications')).body['items']).toEqual([]);
  });
});

describe('Procurements', () => {
  it.each([
    ['cpv=4521', 'cpv=4522'],
    ['cpv=45000000-7', 'cpv=30000000-9'],
    ['organisation=goteborg', 'organisation=uppsala'],
    ['text=fossilfri', 'text=landsv%C3%A4g'],
    ['openUntil=2027-02-20T00:00:00Z', 'openUntil=2027-03-20T00:00:00Z'],
    ['kind=NoticePublished&cpv=45&organisation=goteborg', 'kind=NeedPublished'],
  ])('are found by %s and not by %s', async (right, wrong) => {
    const found = async (query: string) => (await api.get(bidder, `/v1/procurements?${query}`)).body['items'];
    expect(await found(right)).not.toEqual([]);
    expect(await found(wrong)).toEqual([]);
  });

  it('are not looked for by what is no CPV code', async () => {
    expect(await api.get(bidder, '/v1/procurements?cpv=4')).toMatchObject({ status: 422, body: { code: 'SHAPE' } });
  });
});
