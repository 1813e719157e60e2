import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { due, system, type CaseState } from '@behov/domain';
import { openCaseRecord, openPool, type CaseRecord, type Outcome } from '@behov/persistence';
import { windowUnsealing } from '@behov/sealing';
import { keyUnwrapping, releaseIdentities } from '@behov/sealing/node';
import { localDisk, noScanner } from '@behov/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcedCase, submissionsDueAt } from '../testing/announced-case.fixture.js';
import { TestApi } from '../testing/api.fixture.js';
import {
  bidder,
  needsOwner,
  procurer,
  registerOrganisations,
  secondBidder,
  secondProcurer,
} from '../testing/people.fixture.js';
import { sealedAttachment, sealedRequest } from '../testing/sealed.fixture.js';

/** Strings that nothing but the sealed content has. */
const canary = 'kanariefagel-7f3a';
const price = 87_654_321.12;
/** Planted in the name of an attachment, and in what it holds. */
const [nameCanary, fileCanary] = ['kanariefagel-9c1d', 'kanariefagel-2b8e'];
const secrets = [canary, nameCanary, fileCanary];
const content = {
  offers: [{ lot: '1', price, values: [] }],
  answers: [{ requirement: 'capacity', text: canary, files: [] }],
};

let api: TestApi;
let owner: ReturnType<typeof openPool>;
let worker: CaseRecord;
let caseId = '';
let sent: Awaited<ReturnType<typeof sealedRequest>>;
let folder: string;
let attached: Awaited<ReturnType<typeof sealedAttachment>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'behov-canary-'));
  const receiving = { folder: join(folder, 'received'), limit: 100_000, scanner: noScanner };
  api = await TestApi.start({ parts: { files: { storage: localDisk(join(folder, 'kept')), receiving } } });
  await registerOrganisations(api);
  caseId = await announcedCase(api);
  const { BEHOV_OWNER_DATABASE_URL: url = '', BEHOV_RELAY_DATABASE_URL: relayUrl = '' } = api.stack.env;
  owner = openPool({ url, name: 'specification', size: 2 });
  const { commandDatabaseUrl, sealing } = api.parts.configuration;
  const unsealing = windowUnsealing(keyUnwrapping(sealing.keys), releaseIdentities(sealing.keys));
  worker = openCaseRecord({ url: commandDatabaseUrl, opening: { url: relayUrl, unsealing } });
  const bytes = Buffer.from(`${fileCanary}\n`.repeat(50));
  attached = await sealedAttachment(api, caseId, { name: `${nameCanary} å.txt`, media: 'text/plain', bytes });
  await api.expectStatus(201, upload(bidder, attached.sealed));
  sent = await sealedRequest(api, caseId, 'leverantor-a', { ...content, files: [attached.file] });
  sent = { envelopes: sent.envelopes.map((one) => ({ ...one, files: [attached.file.sealed.sha256] })) };
  const draft = { content: sent.envelopes[0]!.content };
  await api.ask(`/v1/cases/${caseId}/windows/requests/draft`, { as: secondBidder, method: 'PUT', body: draft });
  await api.expectStatus(201, api.post(bidder, submissions(), sent));
});
afterAll(async () => {
  await worker.stop();
  await owner.end();
  await api.stop();
  await rm(folder, { recursive: true, force: true });
});

const attachments = () => `/v1/cases/${caseId}/windows/requests/attachments`;
const upload = (as: string, raw: Uint8Array) =>
  api.ask(attachments(), { as, method: 'POST', raw, headers: { 'content-type': 'application/octet-stream' } });

/** The files of the storage, and of the place where files wait, in which a text stands in name or content. */
async function filesWith(text: string): Promise<readonly string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const one of all.filter((each) => each.isFile())) {
    const path = join(one.parentPath, one.name);
    if (path.includes(text) || (await readFile(path)).includes(text)) found.push(path);
  }
  return found;
}

const submissions = () => `/v1/cases/${caseId}/windows/requests/submissions`;

/** The tables in whose rows a text stands, whatever the column. */
async function tablesWith(text: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const { rowCount } = await owner.query(`select from ${name} t where t::text like $1 limit 1`, [`%${text}%`]);
    if (rowCount) found.push(name);
  }
  return found;
}

const byTime = async (type: string, body: object): Promise<Outcome> =>
  worker.execute({
    caseId,
    commandId: randomUUID(),
    command: { type, body: { ...body } },
    actor: system,
    receivedAt: await worker.receive(),
  });

/** Moves the training case's clock to the deadline, and lets time do what falls due on the way. */
async function untilTheDeadline(): Promise<void> {
  for (;;) {
    const { body } = await api.get(procurer, `/v1/cases/${caseId}`);
    const state = body['state'] as CaseState;
    const next = due(state)[0];
    if (next && next.at <= state.training!.now) await byTime(next.command.type, next.command.body);
    else if (state.training!.now >= submissionsDueAt) return;
    else {
      const to = next && next.at < submissionsDueAt ? next.at : submissionsDueAt;
      await api.expectStatus(200, api.post(needsOwner, `/v1/cases/${caseId}/commands/advance-clock`, { to }));
    }
  }
}

describe('Before the opening', () => {
  it('nothing that was submitted is read in any table, log or metric', async () => {
    for (const secret of [...secrets, String(price), '87654321', '87 654 321']) {
      expect(await tablesWith(secret), secret).toEqual([]);
      expect(await filesWith(secret), secret).toEqual([]);
      expect(api.logged.join('\n')).not.toContain(secret);
    }
    const metrics = (await api.ask('/metrics')).text;
    expect(metrics).not.toContain(canary);
    expect(metrics).not.toContain('leverantor-a');
  });

  it('who has submitted is told by its own rows alone, and by no log, event or news', async () => {
    // The window's own stream, which the buyer's roles cannot read; a database's administrator can (see the page on limits).
    const own = ['submission', 'submission_outcome', 'sealed_attachment', 'submission_attachment'];
    const known = (await tablesWith('leverantor-a')).filter((table) => !own.includes(table));
    // What the supplier is known by as an organisation of the platform: it was there before it submitted anything.
    const asOrganisation = known.filter((table) => !['event', 'stream', 'outcome'].includes(table));
    expect(asOrganisation.every((table) => /^(organisation|procurement)/.test(table))).toBe(true);
    for (const table of ['event', 'event_body', 'outcome']) {
      const { rowCount } = await owner.query(
        `select from ${table} t where stream_id = $1 and t::text like '%leverantor-%'`,
        [caseId],
      );
      expect(rowCount, table).toBe(0);
    }
    expect(
      (await owner.query(`select from stream where id = $1 and state like '%leverantor-%'`, [caseId])).rowCount,
    ).toBe(0);
    expect(api.logged.filter((line) => line.includes(caseId)).join('\n')).not.toContain('leverantor-');
  });

  it('what was attached is fetched by its supplier, byte for byte, and by nobody else', async () => {
    const own = `${attachments()}/${attached.file.sealed.sha256}`;
    const list = await api.get(bidder, attachments());
    expect(list.body['items']).toMatchObject([attached.file.sealed]);
    const whole = await api.get(bidder, own);
    expect(whole).toMatchObject({ status: 200 });
    expect(whole.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${attached.file.sealed.sha256}.age`,
    );
    for (const other of [secondBidder, procurer, secondProcurer, needsOwner]) {
      expect((await api.get(other, own)).status, other).not.toBe(200);
      expect(JSON.stringify((await api.get(other, attachments())).body)).not.toContain(attached.file.sealed.sha256);
    }
  });

  it('a submission of another, copied, is received and found when it is opened', async () => {
    const missing = await api.post(secondBidder, submissions(), sent);
    expect(missing).toMatchObject({ status: 409, body: { code: 'ATTACHMENT-MISSING' } });
    await api.expectStatus(201, upload(secondBidder, attached.sealed));
    expect(await api.post(secondBidder, submissions(), sent)).toMatchObject({ status: 201 });
  });
});

describe('The opening', () => {
  it('takes two openers, who may ask in the same moment, and the worker', async () => {
    await untilTheDeadline();
    const ask = (person: string) =>
      api.post(person, `/v1/cases/${caseId}/commands/request-opening`, { window: 'requests' });
    expect((await Promise.all([ask(procurer), ask(secondProcurer)])).map(({ status }) => status)).toEqual([200, 200]);
    for (const secret of secrets) expect(await tablesWith(secret)).toEqual([]);
    expect(await upload(bidder, attached.sealed.with(100, 1))).toMatchObject({ body: { code: 'ATTACHMENT-LATE' } });
    const withdrawal = await api.post(bidder, `/v1/cases/${caseId}/windows/requests/withdrawal`, {});
    expect(withdrawal).toMatchObject({ status: 409, body: { code: 'WINDOW-CLOSED' } });
    expect(await byTime('OpenWindow', { window: 'requests' })).toMatchObject({ status: 'accepted' });
  });

  it('lists the copy as what it is, and lets the buyer read the rest', async () => {
    const { body } = await api.get(procurer, `/v1/cases/${caseId}`);
    const { windows } = body['state'] as CaseState;
    expect(windows['requests']).toMatchObject({
      submissions: [{ supplier: 'leverantor-a' }, { supplier: 'leverantor-b' }],
      faulty: [{ supplier: 'leverantor-b', envelope: 'request', fault: 'FOREIGN supplier' }],
    });
    const list = await api.get(procurer, `/v1/cases/${caseId}/submissions`);
    const items = list.body['items'] as { submissionId: string; supplier: string }[];
    const whole = items.find(({ supplier }) => supplier === 'leverantor-a')!;
    const path = `/v1/cases/${caseId}/submissions/${whole.submissionId}`;
    expect(await api.get(procurer, path)).toMatchObject({
      status: 200,
      body: { opened: [{ envelope: 'request', content: { supplier: 'leverantor-a', answers: [{ text: canary }] } }] },
    });
    expect((await api.get(needsOwner, path)).status).toBe(404);
    expect((await api.get(secondBidder, path)).status).toBe(404);
    for (const secret of [canary, nameCanary]) expect(await tablesWith(secret)).toEqual(['submission_clear']);
    expect(await tablesWith(fileCanary)).toEqual([]);
    expect(await filesWith(fileCanary)).toEqual([]);
    expect(
      await worker.attachmentOpenings!.toOpen({ caseId, windowId: 'requests', envelope: 'request' }),
    ).toMatchObject([{ submission: whole.submissionId, referred: true, name: attached.file.name }]);
  });
});
