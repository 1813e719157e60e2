import { CodecServer, developmentKeys, FORBIDDEN_NOTICE } from '@behov/codec';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../testing/api.fixture.js';
import { Browser } from '../testing/browser.fixture.js';
import { bidder, needsOwner, registerOrganisations, stranger } from '../testing/people.fixture.js';

const ui = 'http://127.0.0.1:7899';
let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start({ env: { BEHOV_TEMPORAL_UI_URL: `${ui}/` } });
  await registerOrganisations(api);
});
afterAll(() => api.stop());

const text = (payload: object) => Buffer.from((payload as { data: string }).data, 'base64').toString();
const plain = { payloads: [{ metadata: { encoding: btoa('json/plain') }, data: btoa('"the next deadline"') }] };
const sealed = (organisation: string) => new CodecServer(developmentKeys()).encodeRequest(plain, organisation);

async function signedIn(person: string): Promise<Browser> {
  const browser = new Browser();
  await browser.signIn(`${api.url}/auth/login?return=/auth/me`, person);
  return browser;
}
const decode = async (browser: Browser, body: object, headers: Record<string, string> = {}) => {
  const answer = await browser.request(`${api.url}/codec/decode`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ui, ...headers },
    body: JSON.stringify(body),
  });
  return { answer, body: (await answer.json()) as { payloads: object[]; code?: string } };
};

describe('A browser', () => {
  it('is signed in with a cookie that no script and no other site’s request can use', async () => {
    const browser = await signedIn(needsOwner);
    expect(browser.arrivedAt).toBe(`${api.url}/auth/me`);
    const me = await browser.request(`${api.url}/auth/me`);
    expect(await me.json()).toEqual({ person: needsOwner });
    const cookie = browser.setCookies.findLast((one) => one.startsWith('behov-session='));
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).not.toContain('eyJhbGciOiJFUzI1Ni'); // no ES256 token inside
  });

  it('is no longer signed in after it signs out', async () => {
    const browser = await signedIn(needsOwner);
    await browser.request(`${api.url}/auth/logout`);
    expect((await browser.request(`${api.url}/auth/me`)).status).toBe(401);
  });

  it('is not let in with a cookie of its own making, or with the one of an unfinished sign-in', async () => {
    const browser = new Browser();
    await browser.request(`${api.url}/auth/login`);
    const unfinished = browser.cookie('behov-sign-in');
    for (const value of ['x', 'a.b.c.d.e', unfinished]) {
      const answer = await api.ask('/auth/me', { headers: { cookie: `behov-session=${value}` } });
      expect(answer.status).toBe(401);
    }
  });

  it('that returns with somebody else’s answer is not signed in', async () => {
    const browser = new Browser();
    await browser.request(`${api.url}/auth/login`);
    const answer = await browser.request(`${api.url}/auth/callback?code=stolen&state=guessed`);
    expect(answer.status).toBe(400);
    expect(browser.cookie('behov-session')).toBeUndefined();
  });

  it('gets no session for the API’s own routes: those take tokens alone', async () => {
    const browser = await signedIn(needsOwner);
    expect((await browser.request(`${api.url}/v1/me`)).status).toBe(401);
  });
});

describe('The codec server', () => {
  it('decrypts for people of the organisation', async () => {
    const { answer, body } = await decode(await signedIn(needsOwner), sealed('goteborg'));
    expect(answer.status).toBe(200);
    expect(text(body.payloads[0]!)).toBe('"the next deadline"');
  });

  it.each([
    ['another organisation', stranger],
    ['a supplier', bidder],
  ])('puts a notice in place of it for %s', async (_who, person) => {
    const { body } = await decode(await signedIn(person), sealed('goteborg'));
    expect(text(body.payloads[0]!)).toContain(FORBIDDEN_NOTICE);
  });

  it('asks who isn’t signed in to sign in', async () => {
    const { answer, body } = await decode(new Browser(), sealed('goteborg'));
    expect(answer.status).toBe(401);
    expect(body.code).toBe('TOKEN-MISSING');
  });

  it('takes a token, too, as the command line sends it', async () => {
    const authorization = `Bearer ${await api.token(needsOwner)}`;
    const { body } = await decode(new Browser(), sealed('goteborg'), { authorization });
    expect(text(body.payloads[0]!)).toBe('"the next deadline"');
  });

  it('seals nothing that people send: only the program makes what workflows believe', async () => {
    const encode = (browser: Browser) =>
      browser.request(`${api.url}/codec/encode`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(plain),
      });
    expect(await (await encode(await signedIn(needsOwner))).json()).toEqual(plain);
    expect((await encode(new Browser())).status).toBe(401);
  });

  it('lets Temporal’s Web UI ask with the person’s cookie, and no other site', async () => {
    const preflight = (origin: string, path = '/codec/decode') =>
      fetch(`${api.url}${path}`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      });
    const allowed = await preflight(ui);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(ui);
    expect(allowed.headers.get('access-control-allow-credentials')).toBe('true');
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).not.toBe(
      'https://evil.example',
    );
    expect((await preflight(ui, '/v1/cases')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('refuses what is not of its protocol', async () => {
    const { answer } = await decode(await signedIn(needsOwner), { payloads: 'x' });
    expect(answer.status).toBe(400);
  });
});
