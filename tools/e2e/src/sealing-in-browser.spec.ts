import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '@behov/local-stack';
import type { EnvelopeContent } from '@behov/sealing';
import { generateKeyPair, openEnvelope, readSubmission, submissionDigests } from '@behov/sealing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.js';

/** A secure origin that no server answers for: the page's modules come from this folder, as they are, without a bundler. */
const origin = 'https://sealing.test';
const modules = {
  '@behov/sealing': '/libs/sealing/dist/index.js',
  'age-encryption': '/node_modules/age-encryption/dist/index.js',
  jose: '/node_modules/jose/dist/webapi/index.js',
  'shamir-secret-sharing': '/node_modules/shamir-secret-sharing/esm/index.js',
  'shamir-secret-sharing/csprng': '/node_modules/shamir-secret-sharing/esm/csprng.js',
  '@scure/base': '/node_modules/@scure/base/index.js',
  '@noble/': '/node_modules/@noble/',
};
const nested = '/node_modules/@noble/post-quantum/';
const scopes = { [nested]: { '@noble/': `${nested}node_modules/@noble/` } };
const html = `<!doctype html><script type="importmap">${JSON.stringify({ imports: modules, scopes })}</script>
<script type="module">globalThis.sealing = await import('@behov/sealing')</script>`;

let browser: Browser;
let page: Page;
const failures: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  page.on('pageerror', (error) => failures.push(error.message));
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
    const body = await readFile(join(projectRoot, pathname)).catch(() => undefined);
    return route.fulfill(body ? { contentType: 'text/javascript', body } : { status: 404 });
  });
  await page.goto(origin);
  await page.waitForFunction('globalThis.sealing !== undefined', undefined, { timeout: 30_000 });
}, 60_000);
afterAll(() => browser?.close());

const content: EnvelopeContent = {
  format: 'behov-envelope/1',
  case: 'case-1',
  window: 'final-tenders',
  envelope: 'tender',
  supplier: 'supplier-a',
  offers: [{ lot: '1', price: 92_500_000.5, values: [] }],
  files: [],
  madeAt: '2027-09-01T08:00:00Z',
};

/** Runs a script in the page with the library as `sealing`. */
const inPage = <T>(script: string, argument?: unknown): Promise<T> =>
  page.evaluate(`(async (given) => { ${script} })(${JSON.stringify(argument ?? null)})`);

describe('In a browser', () => {
  it.each([false, true])('an envelope is sealed that is opened here (hybrid keys: %s)', async (postQuantum) => {
    const { recipient, identity } = await generateKeyPair({ postQuantum });
    const { submission, digests } = await inPage<{ submission: unknown; digests: unknown }>(
      `const sealed = await sealing.sealEnvelope(given.recipient, given.content);
       const submission = { envelopes: [sealing.sealedEnvelope('tender', sealed)] };
       return { submission, digests: await sealing.submissionDigests(sealing.readSubmission(submission).envelopes) };`,
      { recipient, content },
    );
    const reading = readSubmission(submission, ['tender']);
    const envelopes = reading.ok ? reading.envelopes : [];
    expect(digests).toEqual(await submissionDigests(envelopes));
    const opened = await openEnvelope(identity, envelopes[0]?.sealed ?? new Uint8Array(), content);
    expect(opened).toEqual({ ok: true, content });
  });

  it('a key is split and joined, and a receipt signed and verified', async () => {
    const done = await inPage(
      `const openers = await Promise.all(['a', 'b'].map(async (opener) => ({ opener, ...(await sealing.generateKeyPair()) })));
       const { identity } = await sealing.generateKeyPair();
       const split = await sealing.splitIdentity(identity, { threshold: 2, recipients: openers });
       const shares = await Promise.all(split.shares.map(({ sealed }, at) => sealing.openShare(openers[at].identity, sealed)));
       const joined = await sealing.joinShares(shares.map(({ share }) => share), split);
       const key = await sealing.generateReceiptKey();
       const claims = { issuer: 'i', case: 'c', window: 'w', submission: 's', action: 'withdraw', supplier: 'a',
         digest: '0'.repeat(64), envelopes: [], receivedAt: '2027-09-01T08:00:00Z', commandId: 'x' };
       const read = await sealing.verifyReceipt(await sealing.signReceipt(claims, key), await sealing.publicReceiptKeys([key]));
       return { joined: joined.ok && joined.identity === identity, read: read.ok };`,
    );
    expect(done).toEqual({ joined: true, read: true });
  });

  it('nothing of it fails in silence', () => {
    expect(failures).toEqual([]);
  });
});
