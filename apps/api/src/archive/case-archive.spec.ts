import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { localDisk, noScanner } from '@behov/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi, type Answer } from '../testing/api.fixture.js';
import {
  beginCase,
  bidder,
  decisionMaker,
  needsOwner,
  newCase,
  procurer,
  registerOrganisations,
  registrar,
} from '../testing/people.fixture.js';

const pdf = (text: string) => Buffer.from(`%PDF-1.7\n%âãÏÓ\n1 0 obj\n${text}\n`);
const secret = 'The price of the competitor is 95';

let api: TestApi;
let folder: string;
let caseId: string;
let path: string;
let drawing: string;
let copy: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'behov-archive-'));
  const receiving = { folder: join(folder, 'received'), limit: 100_000, scanner: noScanner };
  api = await TestApi.start({ parts: { files: { storage: localDisk(join(folder, 'kept')), receiving } } });
  await registerOrganisations(api);
  const people = [...newCase.people, { person: registrar, role: 'registrar' }];
  caseId = await beginCase(api, { people, training: { startsAt: '2027-01-11T08:00:00Z' } });
  path = `/v1/cases/${caseId}`;
  drawing = await added(pdf('A drawing with a secret.'), 'Ritning å.pdf');
  copy = await added(pdf('A drawing.'), 'Ritning, maskad.pdf');
  await give(needsOwner, 'close-case', { reasons: secret });
}, 120_000);
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true, force: true });
});

const give = (as: string, command: string, body: object) =>
  api.expectStatus(200, api.post(as, `${path}/commands/${command}`, body));
const get = (as: string, what: string): Promise<Answer> => api.ask(`${path}/${what}`, { as });

let keys = 0;
async function added(content: Buffer, name: string): Promise<string> {
  const headers = {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'idempotency-key': `archived-${(keys += 1)}`,
  };
  const answer = await api.expectStatus(
    201,
    api.ask(`${path}/files`, { as: procurer, method: 'POST', raw: content, headers }),
  );
  return String(answer.body['file']);
}

interface Listed {
  readonly items: readonly { readonly id: string; readonly number: string; readonly parts?: readonly string[] }[];
}

describe('The register of documents', () => {
  it('lists each with its number, direction and mark, for those who handle requests', async () => {
    const { items } = (await api.expectStatus(200, get(registrar, 'documents-register'))).body as unknown as Listed;
    expect(items.map(({ id }) => id).toSorted()).toEqual(['event/2', `file/${drawing}`, `file/${copy}`].toSorted());
    expect(items.find(({ id }) => id === 'event/2')).toMatchObject({
      number: 'GBG-2017-HOPPET:2',
      direction: 'internal',
      secrecy: 'none',
      parts: ['reasons'],
    });
    expect((await get(bidder, 'documents-register')).status).toBe(404);
    expect((await get(needsOwner, 'documents-register')).status).toBe(403);
  });
});

describe('A request for documents', () => {
  it('is answered with what was decided, and with nothing before', async () => {
    const documents = ['event/2', `file/${drawing}`];
    await give(registrar, 'request-access', { receivedOn: '2027-01-11', documents });
    const released = (document: string, as = registrar) => get(as, `access-requests/a1/documents/${document}`);
    expect((await released('event/2')).status).toBe(404);
    const part = (of: string) => [{ part: of, ground: 'OSL-31:16', harm: 'It would harm the supplier.' }];
    await give(procurer, 'test-secrecy', {
      request: 'a1',
      document: 'event/2',
      outcome: 'masked',
      parts: part('reasons'),
    });
    await give(procurer, 'test-secrecy', {
      request: 'a1',
      document: `file/${drawing}`,
      outcome: 'masked',
      parts: part('page 1'),
      copy,
    });
    expect((await released('event/2')).status).toBe(404);
    await give(decisionMaker, 'decide-access', { request: 'a1', reasons: 'Two passages are secret.' });
    const text = await api.expectStatus(200, released('event/2'));
    expect(text.body).toEqual({ document: 'event/2', content: { reasons: '[OSL-31:16]' } });
    expect(text.text).not.toContain(secret);
    const file = await api.expectStatus(200, released(`file/${drawing}`));
    expect(file.text).toContain('A drawing.');
    expect(file.text).not.toContain('secret');
    expect((await released('event/2', needsOwner)).status).toBe(403);
    expect((await released(`file/${copy}`)).status).toBe(404);
    const { body } = await api.expectStatus(200, get(registrar, 'access-requests'));
    expect(body).toMatchObject({ items: [{ id: 'a1', status: 'masked', receivedOn: '2027-01-11' }] });
  });
});

describe('The archive package', () => {
  const verifier = fileURLToPath(new URL('../../../../tools/verify/dist/main.js', import.meta.url));
  const fetched = async () => {
    const response = await fetch(`${api.url}${path}/archive-package`, {
      headers: { authorization: `Bearer ${await api.token(registrar)}` },
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
    return Buffer.from(await response.arrayBuffer());
  };
  async function checked(content: Buffer) {
    const file = join(folder, 'package.zip');
    await writeFile(file, content);
    try {
      return { code: 0, prints: (await promisify(execFile)(process.execPath, [verifier, file])).stdout };
    } catch (error) {
      const { code, stdout } = error as { readonly code: number; readonly stdout: string };
      return { code, prints: stdout };
    }
  }

  it('is for the registrar and the decision-maker', async () => {
    expect((await get(procurer, 'archive-package')).status).toBe(403);
    expect((await get(bidder, 'archive-package')).status).toBe(404);
    await api.expectStatus(200, get(decisionMaker, 'archive-package'));
  });

  it('is the same bytes each time, and is verified without the program', async () => {
    const [one, two] = [await fetched(), await fetched()];
    const digest = (content: Buffer) => createHash('sha256').update(content).digest('hex');
    expect(digest(one)).toBe(digest(two));
    const { code, prints } = await checked(one);
    expect([code, prints]).toEqual([0, expect.stringContaining('The chain of events is whole')]);
  });

  it('is told from one in which a byte was changed', async () => {
    const content = await fetched();
    const at = content.indexOf('metadata/events.jsonl') + 200;
    content[at] = (content[at] ?? 0) ^ 1;
    expect((await checked(content)).code).toBe(1);
  });

  it('has nothing of what is disposed of, and says by which decision it went', async () => {
    const keep = { class: 'documentation', keep: 'until', untilOn: '2031-06-30', decision: 'Plan 4.2' };
    await give(registrar, 'set-retention', keep);
    const { body } = await api.expectStatus(200, get(registrar, 'retention'));
    expect(body['classes']).toContainEqual(expect.objectContaining({ class: 'documentation', decision: 'Plan 4.2' }));
    await give(needsOwner, 'advance-clock', { nextDeadline: true });
    await give(registrar, 'propose-disposal', { class: 'documentation', documents: ['event/2', `file/${drawing}`] });
    await give(decisionMaker, 'decide-disposal', {
      disposal: 'd1',
      decision: 'dispose',
      reference: 'GBG-2031-0017',
      reasons: 'The time has passed.',
    });
    expect((await get(registrar, `files/${drawing}`)).body).toMatchObject({ code: 'FILE-DISPOSED' });
    const { code, prints } = await checked(await fetched());
    expect([code, prints]).toEqual([0, expect.stringContaining('event/2): Disposed of by GBG-2031-0017')]);
    const history = await api.expectStatus(200, get(registrar, 'history'));
    expect(history.text).not.toContain(secret);
  });
});
