import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCaseRecord, type CaseRecord } from '../record/case-record.js';
import { person } from '../testing/case.fixture.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';

let database: TestDatabase;
let record: CaseRecord;
beforeAll(async () => {
  database = await testDatabase();
  record = openCaseRecord({ url: database.commandUrl });
  await register('goteborg', 'contracting-authority');
  await register('bidder', 'supplier');
});
afterAll(async () => {
  await record.stop();
  await database.stop();
});

const send = async (
  organisation: string,
  type: string,
  body: { readonly [name: string]: unknown },
  actor = 'operator',
) =>
  record.organisations.execute({
    organisation,
    commandId: randomUUID(),
    command: { type, body },
    actor: person(actor),
    operator: actor === 'operator',
    receivedAt: await record.receive(),
  });
const register = (organisation: string, kind: string) =>
  send(organisation, 'RegisterOrganisation', { organisation, kind, name: organisation.toUpperCase() });
const account = { id: 'diary', commands: ['ApproveAnalysis'], roles: ['decision-maker'], keys: ['{"kty":"OKP"}'] };

describe('An organisation', () => {
  it('is registered once under its short name', async () => {
    expect(await register('goteborg', 'supplier')).toMatchObject({ refusal: { code: 'ORGANISATION-EXISTS' } });
  });

  it('gives its members their roles, which its registrar may change', async () => {
    await send('goteborg', 'AddMember', { person: 'r', role: 'registrar' });
    await send('goteborg', 'AddMember', { person: 'm', role: 'manager' }, 'r');
    await send('bidder', 'AddMember', { person: 'm', role: 'supplier' });
    expect(await record.organisations.memberships('m')).toEqual({
      organisationRoles: [{ organisation: 'goteborg', role: 'manager' }],
      suppliers: ['bidder'],
    });
    await send('goteborg', 'RemoveMember', { person: 'm', role: 'manager' }, 'r');
    expect((await record.organisations.memberships('m')).organisationRoles).toEqual([]);
    expect(await send('bidder', 'AddMember', { person: 'x', role: 'supplier' }, 'r')).toMatchObject({
      refusal: { code: 'ROLE' },
    });
  });

  it('has service accounts whose names no other organisation can take', async () => {
    await send('goteborg', 'RegisterServiceAccount', account);
    const { id: name, ...limits } = account;
    expect(await record.organisations.account(name)).toEqual({
      account: name,
      organisation: 'goteborg',
      ofSupplier: false,
      ...limits,
    });
    expect(await send('bidder', 'RegisterServiceAccount', account)).toMatchObject({
      refusal: { code: 'ACCOUNT-TAKEN' },
    });
    await send('goteborg', 'RevokeServiceAccount', { id: name });
    expect(await record.organisations.account(name)).toBeUndefined();
  });

  it('is not a case', async () => {
    const { caseId } = await register('uppsala', 'contracting-authority');
    const command = { type: 'AdvanceClock', body: { nextDeadline: true } };
    const receivedAt = await record.receive();
    await expect(record.execute({ caseId, commandId: 'c', command, actor: person('x'), receivedAt })).rejects.toThrow(
      /not a case/,
    );
  });
});
