import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcedCase } from '../testing/announced-case.fixture.js';
import { TestApi } from '../testing/api.fixture.js';
import { beginCase, procurer, registerOrganisations, stranger } from '../testing/people.fixture.js';

interface Draft {
  readonly complete: boolean;
  readonly fields: readonly { readonly id: string; readonly value: unknown }[];
  readonly missing: readonly { readonly id: string; readonly says: string; readonly from: string }[];
}

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  await registerOrganisations(api);
});
afterAll(() => api.stop());

const read = async (id: string, query = '', language = 'en') =>
  (await api.get(procurer, `/v1/cases/${id}/notice-draft${query}`, { 'accept-language': language }))
    .body as unknown as Draft;

describe('The draft of a notice', () => {
  it('tells what is missing, and where it is given', async () => {
    const id = await beginCase(api);
    const draft = await read(id);
    expect(draft.complete).toBe(false);
    expect(draft.missing.map((one) => one.id)).toContain('deadline');
    expect((await read(id, '', 'sv')).missing.find((one) => one.id === 'deadline')).toMatchObject({
      says: 'Sista tid för ansökningar, anbud eller bidrag',
      from: 'PublishNotice.submissionsDueAt',
    });
  });

  it('is complete when the notice was sent, and that of the award is not yet', async () => {
    const id = await announcedCase(api);
    const draft = await read(id);
    expect(draft).toMatchObject({ kind: 'call', regime: 'eu', subtype: '16', complete: true, missing: [] });
    expect(draft.fields.find((one) => one.id === 'buyer-number')).toMatchObject({ bt: 'BT-501', value: '212000-1355' });
    expect(draft.fields.find((one) => one.id === 'documents-address')?.value).toMatch(`/v1/procurements/${id}`);
    expect((await read(id, '?kind=award')).missing.map((one) => one.id)).toContain('winner-number');
  });

  it('of an ex-ante notice lacks its reasons until it is sent, by hand or by the program', async () => {
    const id = await announcedCase(api);
    const { missing } = await read(id, '?kind=ex-ante');
    expect(missing.find((one) => one.id === 'justification')?.from).toBe('PublishExAnteNotice.justification');
    const sent = await api.post(procurer, `/v1/cases/${id}/commands/publish-ex-ante-notice`, {
      justification: 'One supplier holds the patent.',
    });
    expect(sent).toMatchObject({ status: 409, body: { code: 'STAGE' } });
  });

  it('is of a kind and a lot that there are, and for those who see the case', async () => {
    const id = await beginCase(api);
    const status = async (query: string, person = procurer) =>
      (await api.get(person, `/v1/cases/${id}/notice-draft${query}`)).status;
    expect(await status('?kind=love-letter')).toBe(422);
    expect(await status('?lot=nowhere')).toBe(404);
    expect(await status('', stranger)).toBe(404);
  });
});
