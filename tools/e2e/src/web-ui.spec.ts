import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot, startStack, type LocalStack } from '@behov/local-stack';
import { Client as Api } from '@behov/rehearse';
import { Client, Connection } from '@temporalio/client';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.js';

const pictures = join(projectRoot, '.behov', 'screenshots');
let stack: LocalStack;
let browser: Browser;
let workflowId = '';

beforeAll(async () => {
  stack = await startStack();
  browser = await openBrowser();
  const api = new Api({ api: stack.env['BEHOV_PUBLIC_URL']!, issuer: stack.env['OIDC_ISSUER']! });
  await api.post('behovsagare@goteborg.example', '/v1/cases', 'web-ui', {
    organisation: 'goteborg',
    title: { sv: 'Fossilfri förskola', en: 'Fossil-free preschool' },
    reference: 'GBG-WEB-UI',
    contractType: 'works',
    authorityKind: 'sub-central-authority',
    cpv: ['45214100-1'],
    people: [{ person: 'beslutsfattare@goteborg.example', role: 'decision-maker' }],
  });
  const connection = await Connection.connect({ address: stack.env['TEMPORAL_ADDRESS']! });
  const temporal = new Client({ connection });
  for (let tries = 0; workflowId === '' && tries < 200; tries += 1) {
    for await (const one of temporal.workflow.list()) {
      if (one.workflowId.includes('GBG-WEB-UI')) ({ workflowId } = one);
    }
    await sleep(100);
  }
  await connection.close();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

/** Signs in as an example's person, opens the case's page in Temporal's Web UI and gives what it comes to show. */
async function pageOf(person: string, shows: RegExp, picture: string): Promise<string> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
  const page = await context.newPage();
  await page.goto(`${stack.env['BEHOV_PUBLIC_URL']}/auth/login`);
  await page.locator(`button[value="${person}"]`).click();
  await page.waitForURL((url) => url.port === String(stack.settings.ports.api) && !url.pathname.startsWith('/auth'));
  await page.goto(await listed(page));
  await page.getByText('User Metadata', { exact: true }).first().click();
  const text = await shown(page, shows);
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, picture) });
  await context.close();
  return text;
}

/** The details come by a query that the worker answers, then through the codec server, and stand in a frame of their own. */
async function shown(page: Page, shows: RegExp): Promise<string> {
  for (let tries = 0; ; tries += 1) {
    const texts = await Promise.all(page.frames().map((frame) => frame.locator('body').innerText()));
    const text = texts.join('\n');
    if (shows.test(text) || tries > 150) return text;
    await sleep(200);
  }
}

/** The address of the case's page, from the list of workflows: as a person finds it. */
async function listed(page: Page): Promise<string> {
  await page.goto(`http://127.0.0.1:${stack.settings.ports.temporalUi}/namespaces/default/workflows`);
  const link = page.locator('a', { hasText: workflowId }).first();
  await link.waitFor({ timeout: 30_000 });
  return new URL((await link.getAttribute('href'))!, page.url()).href;
}

describe("A case in Temporal's Web UI", () => {
  it('is listed under an id that people can read', () => {
    expect(workflowId).toContain('GBG-WEB-UI');
  });

  it('tells a person of the organisation how it stands', async () => {
    const text = await pageOf('behovsagare@goteborg.example', /Stage/, 'web-ui-entitled.png');
    expect(text).toContain('Analyses');
    expect(text).toContain('needs owner');
  });

  it('tells a person of another organisation that it is not theirs to read', async () => {
    const text = await pageOf('verksamhetschef@akademiska.example', /not yours to read/i, 'web-ui-not-entitled.png');
    expect(text).toMatch(/not yours to read/i);
    expect(text).not.toContain('Analyses');
    expect(text).not.toContain('needs owner');
  });
});
