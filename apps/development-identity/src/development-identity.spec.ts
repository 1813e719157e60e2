import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serviceAccountToken, signInWithoutBrowser } from '@behov/identity';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigurationError, readConfiguration } from './configuration.js';
import type { DevelopmentIdentity } from './development-identity.js';
import { developmentSecret, startDevelopmentIdentity } from './development-identity.js';
import { loadKeys, rotateKeys } from './keys/signing-keys.js';

const redirectUri = 'http://127.0.0.1/signed-in';
const verifier = 'a-code-verifier-of-at-least-forty-three-characters';
const folder = await mkdtemp(join(tmpdir(), 'identity-'));
let identity: DevelopmentIdentity;
let issuer: string;

beforeAll(async () => {
  identity = await startDevelopmentIdentity({ ...readConfiguration({}), port: 0, stateFolder: folder });
  issuer = identity.issuer;
});

afterAll(async () => {
  await identity.close();
  await rm(folder, { recursive: true });
});

/** A browser, as far as a sign-in needs one: it keeps cookies and shows where it is sent. */
function browser() {
  const cookies = new Map<string, string>();
  return async (address: string, form?: Record<string, string>, language = 'sv') => {
    const sent = { cookie: [...cookies].map((pair) => pair.join('=')).join('; '), 'accept-language': language };
    const init = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
    const response = await fetch(address, { ...init, headers: sent, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    const location = response.headers.get('location');
    return { response, to: location ? new URL(location, address).href : '' };
  };
}

const requestAddress = (differing: Record<string, string> = {}) =>
  `${issuer}/auth?${new URLSearchParams({
    client_id: 'behov-scripts',
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid behov',
    code_challenge: hash('sha256', verifier, 'base64url'),
    code_challenge_method: 'S256',
    ...differing,
  })}`;

async function codeFor(visit: ReturnType<typeof browser>, subject: string): Promise<string> {
  const question = await visit(requestAddress());
  const chosen = await visit(question.to, { subject });
  const answer = await visit(chosen.to);
  return new URL(answer.to).searchParams.get('code') ?? '';
}

async function redeem(code: string, differing: Record<string, string> = {}) {
  const form = { grant_type: 'authorization_code', client_id: 'behov-scripts', redirect_uri: redirectUri };
  const body = new URLSearchParams({ ...form, code, code_verifier: verifier, ...differing });
  const response = await fetch(`${issuer}/token`, { method: 'POST', body });
  return (await response.json()) as { error?: string; access_token?: string; refresh_token?: string };
}

describe('The sign-in page', () => {
  it('offers everyone in the examples, with case and role', async () => {
    const visit = browser();
    const html = await (await visit((await visit(requestAddress())).to)).response.text();
    expect(html).toContain('<html lang="sv">');
    for (const { title, users } of identity.examples) {
      expect(html).toContain(`<h2>${title.sv}</h2>`);
      for (const { subject } of users) expect(html).toContain(`value="${subject}"`);
    }
    expect(html).toContain('<strong>Upphandlare, Anbudsöppnare</strong><span>upphandlare1@goteborg.example</span>');
    expect(html).toContain('value="operator@behov.example"');
  });

  it('speaks English to those who ask for it', async () => {
    const visit = browser();
    const html = await (await visit((await visit(requestAddress())).to, undefined, 'en-GB,en')).response.text();
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<h2>Fossil-free preschool</h2>');
  });

  it('asks anew at each sign-in, and the last choice counts', async () => {
    const visit = browser();
    for (const subject of ['behovsagare@goteborg.example', 'beslutsfattare@goteborg.example']) {
      const { access_token: token = '' } = await redeem(await codeFor(visit, subject));
      expect(decodeJwt(token).sub).toBe(subject);
    }
  });

  it.each(['someone@goteborg.se', '', 'integration@goteborg.example', 'behov-api', '"><script>@x.example x'])(
    'lets nobody in as %j',
    async (subject) => {
      const visit = browser();
      const { response } = await visit((await visit(requestAddress())).to, { subject });
      expect(response.status).toBe(422);
      expect(await response.text()).not.toContain('<script>');
    },
  );

  it('lets anybody in under an address that nobody can own', async () => {
    const subject = 'anbud@supplier-499.example';
    expect(decodeJwt((await signInWithoutBrowser({ issuer, subject })).accessToken).sub).toBe(subject);
  });

  it('says so when the sign-in has expired', async () => {
    const { response } = await browser()(`${issuer}/interaction/unknown`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Inloggningen har gått ut');
  });
});

describe('The code flow', () => {
  it('gives an ID token that names the person by role', async () => {
    const { idToken = '' } = await signInWithoutBrowser({ issuer, subject: 'upphandlare1@goteborg.example' });
    expect(decodeJwt(idToken)).toMatchObject({
      name: 'Upphandlare, Anbudsöppnare (Göteborgs Stad, Lokalförvaltningen)',
      email: 'upphandlare1@goteborg.example',
    });
  });

  it('is refused without PKCE', async () => {
    const { to } = await browser()(requestAddress({ code_challenge: '', code_challenge_method: '' }));
    expect(new URL(to).searchParams.get('error')).toBe('invalid_request');
  });

  it('never sends the browser to an address that is not registered', async () => {
    const { response, to } = await browser()(requestAddress({ redirect_uri: 'https://elsewhere.example/' }));
    expect(response.status).toBe(400);
    expect(to).toBe('');
  });

  it('gives nothing for a code without its verifier', async () => {
    const code = await codeFor(browser(), 'behovsagare@goteborg.example');
    expect(await redeem(code, { code_verifier: `${verifier}-of-another` })).toMatchObject({ error: 'invalid_grant' });
  });

  it('gives nothing for a code that was used', async () => {
    const code = await codeFor(browser(), 'behovsagare@goteborg.example');
    expect(await redeem(code)).toHaveProperty('access_token');
    expect(await redeem(code)).toMatchObject({ error: 'invalid_grant' });
  });

  it('renews the access token by a refresh token', async () => {
    const { refresh_token = '' } = await redeem(await codeFor(browser(), 'behovsagare@goteborg.example'));
    const renewed = await redeem('', { grant_type: 'refresh_token', refresh_token });
    expect(decodeJwt(renewed.access_token ?? '').sub).toBe('behovsagare@goteborg.example');
  });

  it('says at which step it stopped without a browser', async () => {
    await expect(signInWithoutBrowser({ issuer, subject: 'someone@goteborg.se' })).rejects.toThrow(
      'Sign-in stopped at the choice of user: 422',
    );
  });
});

describe('A service account', () => {
  it('gets nothing for a wrong secret', async () => {
    const clientId = 'integration@goteborg.example';
    await expect(serviceAccountToken({ issuer, clientId, clientSecret: 'wrong' })).rejects.toThrow('invalid_client');
  });

  it('can be added by a file', async () => {
    const file = join(folder, 'clients.json');
    await writeFile(file, JSON.stringify([{ clientId: 'diary', clientSecret: 'diary-secret' }]));
    const configuration = readConfiguration({ BEHOV_IDENTITY_CLIENTS: file, BEHOV_IDENTITY_STATE: folder });
    const other = await startDevelopmentIdentity({ ...configuration, port: 0 });
    const credentials = { issuer: other.issuer, clientId: 'diary', clientSecret: 'diary-secret' };
    expect(decodeJwt((await serviceAccountToken(credentials)).accessToken).sub).toBe('diary');
    await other.close();
  });

  it('never shares the id of another client', async () => {
    const serviceAccounts = [{ clientId: 'behov-api', clientSecret: developmentSecret }];
    await expect(
      startDevelopmentIdentity({ ...readConfiguration({}), port: 0, stateFolder: folder, serviceAccounts }),
    ).rejects.toThrow('BEHOV_IDENTITY_CLIENTS must not name behov-api');
  });
});

describe('The keys', () => {
  it('can be read by their owner alone', async () => {
    expect((await stat(join(folder, 'keys.json'))).mode & 0o777).toBe(0o600);
  });

  it('sign with the newest and publish the two before it', async () => {
    const [first] = (await loadKeys(folder)).signing;
    await rotateKeys(folder);
    const second = await rotateKeys(folder);
    expect(second.signing).toHaveLength(3);
    expect(second.signing[2]).toEqual(first);
    const fourth = await rotateKeys(folder);
    expect(fourth.signing).toHaveLength(3);
    expect(fourth.signing).not.toContainEqual(first);
    expect(fourth.cookies).toEqual(second.cookies);
  });

  it('are never published with their private part', async () => {
    const { keys } = (await (await fetch(`${issuer}/jwks`)).json()) as { keys: object[] };
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(key).not.toHaveProperty('d');
  });

  it('that cannot be read are named with the way out', async () => {
    const broken = await mkdtemp(join(folder, 'broken-'));
    await writeFile(join(broken, 'keys.json'), '{');
    await expect(loadKeys(broken)).rejects.toThrow(`${broken}/keys.json cannot be read; delete the file`);
  });
});

describe('Starting', () => {
  const program = fileURLToPath(new URL('main.js', import.meta.url));
  const run = (environment: Record<string, string>, ...args: string[]) =>
    new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
      const child = execFile(
        process.execPath,
        [program, ...args],
        { env: { BEHOV_IDENTITY_STATE: folder, ...environment } },
        (_error, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
      );
    });

  it.each(['production', 'Production'])('is refused when BEHOV_MODE is %s', async (mode) => {
    const { code, stderr } = await run({ BEHOV_MODE: mode });
    expect(code).toBe(2);
    expect(stderr).toContain('BEHOV_MODE is production');
  });

  it('names the port that is taken', async () => {
    const { code, stderr } = await run({ BEHOV_IDENTITY_PORT: new URL(issuer).port });
    expect(code).toBe(2);
    expect(stderr).toContain('set BEHOV_IDENTITY_PORT to a free port');
  });

  it('makes a new key for the next start on demand', async () => {
    const [before] = (await loadKeys(folder)).signing;
    expect(await run({}, 'rotate-keys')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await loadKeys(folder)).signing[1]).toEqual(before);
  });

  it.each([
    ['BEHOV_IDENTITY_PORT', 'seven'],
    ['BEHOV_IDENTITY_PORT', '70000'],
    ['BEHOV_IDENTITY_TOKEN_SECONDS', '0'],
    ['OIDC_ISSUER', 'here'],
    ['OIDC_AUDIENCE', 'api'],
    ['BEHOV_PUBLIC_URL', 'localhost'],
    ['BEHOV_IDENTITY_CLIENTS', '[{"clientId":"diary"}]'],
    ['BEHOV_IDENTITY_CLIENTS', '[{'],
    ['BEHOV_IDENTITY_CLIENTS', '/nowhere.json'],
  ])('names a wrong %s (%s)', (name, value) => {
    expect(() => readConfiguration({ [name]: value })).toThrow(ConfigurationError);
    expect(() => readConfiguration({ [name]: value })).toThrow(name);
  });

  it('is ready when it answers', async () => {
    const response = await fetch(`${issuer}/health/ready`);
    expect(await response.json()).toEqual({ status: 'ok', issuer });
  });
});
