import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { system } from '@behov/domain';
import { localDisk, noScanner } from '@behov/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../testing/api.fixture.js';
import { beginCase, procurer, registerOrganisations, stranger } from '../testing/people.fixture.js';

let api: TestApi;
let folder: string;
let caseId: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'behov-papers-'));
  const receiving = { folder: join(folder, 'received'), limit: 100_000, scanner: noScanner };
  api = await TestApi.start({ parts: { files: { storage: localDisk(join(folder, 'kept')), receiving } } });
  await registerOrganisations(api);
  caseId = await beginCase(api);
}, 120_000);
afterAll(async () => {
  await api?.stop();
  await rm(folder, { recursive: true, force: true });
});

const added = async (content: string): Promise<{ readonly file: string; readonly sha256: string }> => {
  const answer = await api.expectStatus(
    201,
    api.ask(`/v1/cases/${caseId}/files`, {
      as: procurer,
      method: 'POST',
      raw: content,
      headers: {
        'content-type': 'application/octet-stream',
        'content-disposition': 'attachment; filename="Handling.txt"',
        'idempotency-key': content,
      },
    }),
  );
  return { file: String(answer.body['file']), sha256: String(answer.body['sha256']) };
};

describe('The papers of a case', () => {
  it('are none before one is made', async () => {
    const { body } = await api.expectStatus(200, api.get(procurer, `/v1/cases/${caseId}/papers`));
    expect(body).toEqual({ items: [] });
  });

  it('have the hashes of the log, and links that give their contents', async () => {
    const [pdf, data] = [await added('the paper'), await added('its data')];
    const files = [
      { file: pdf.file, kind: 'pdf' },
      { file: data.file, kind: 'data' },
    ];
    const body = { paper: 'procurement-strategy', language: 'sv', shows: 1, files };
    const receivedAt = await api.parts.record.receive();
    const command = { type: 'RecordPaper', body };
    await api.parts.record.execute({ caseId, commandId: 'due/paper/1/1/1', command, actor: system, receivedAt });
    const { body: listed } = await api.expectStatus(200, api.get(procurer, `/v1/cases/${caseId}/papers`));
    const link = ({ file, sha256 }: typeof pdf) => ({ file, sha256, href: `/v1/cases/${caseId}/files/${file}` });
    expect(listed).toMatchObject({
      items: [{ paper: 'procurement-strategy', language: 'sv', shows: 1, pdf: link(pdf), data: link(data) }],
    });
    const { text } = await api.expectStatus(200, api.ask(link(data).href, { as: procurer }));
    expect(text).toBe('its data');
  });

  it('are hidden from who sees nothing of the case', async () => {
    await api.expectStatus(404, api.get(stranger, `/v1/cases/${caseId}/papers`));
  });
});
