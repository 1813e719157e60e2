import { developmentWrappingRecipient } from '@behov/sealing';
import { describe, expect, it } from 'vitest';
import { ConfigurationError } from './configuration-error.js';
import { readConfiguration } from './read-configuration.js';

const development = {
  BEHOV_MODE: 'development',
  BEHOV_API_DATABASE_URL: 'postgres://behov_api:behov-development-api@127.0.0.1:7805/behov',
  BEHOV_COMMAND_DATABASE_URL: 'postgres://behov_command:behov-development-command@127.0.0.1:7805/behov',
  OIDC_ISSUER: 'http://127.0.0.1:7802',
};
const key = Buffer.alloc(32, 7).toString('base64');
const production = {
  BEHOV_API_DATABASE_URL: 'postgres://behov_api:one@db/behov',
  BEHOV_COMMAND_DATABASE_URL: 'postgres://behov_command:two@db/behov',
  TEMPORAL_ADDRESS: 'temporal:7233',
  OIDC_ISSUER: 'https://id.example',
  BEHOV_PUBLIC_URL: 'https://behov.example/',
  BEHOV_API_CLIENT_SECRET: 'given by the provider',
  BEHOV_SESSION_SECRET: 'a random text of forty characters, at least',
  BEHOV_CODEC_KEYS: JSON.stringify({ active: 'k', keys: { k: key } }),
  BEHOV_CLAMD: 'clamav:3310',
  BEHOV_FILES_FOLDER: '/files',
  BEHOV_KEY_RECIPIENT: JSON.stringify({ active: 'k', recipient: `age1${'q'.repeat(58)}` }),
  BEHOV_RECEIPT_KEY: JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: 'own', d: 'own' }),
};
const wrong = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfiguration(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.lines;
    throw error;
  }
};

describe('The configuration', () => {
  it('of a development machine has what everyone knows', () => {
    const found = readConfiguration(development);
    expect(found).toMatchObject({
      mode: 'development',
      host: '127.0.0.1',
      port: 7801,
      publicUrl: 'http://127.0.0.1:7801',
    });
    expect([...found.operators]).toEqual(['operator@behov.example']);
  });

  it('is meant for production when nothing says otherwise', () => {
    expect(readConfiguration(production)).toMatchObject({
      mode: 'production',
      host: '0.0.0.0',
      publicUrl: 'https://behov.example',
      operators: new Set(),
    });
  });

  it('names every wrong variable at once, with what is expected', () => {
    const { BEHOV_API_DATABASE_URL: _, ...rest } = development;
    expect(wrong({ ...rest, BEHOV_API_PORT: 'http', BEHOV_LOG_LEVEL: 'loud', TEMPORAL_ADDRESS: 'somewhere' })).toEqual([
      'BEHOV_API_PORT: expected a whole number from 0 to 65535',
      'BEHOV_API_DATABASE_URL is missing',
      'TEMPORAL_ADDRESS: expected host:port, for instance 127.0.0.1:7233',
      'BEHOV_LOG_LEVEL: expected fatal, error, warn, info, debug, silent',
    ]);
  });

  it.each<[name: string, value: string | undefined]>([
    ['BEHOV_API_DATABASE_URL', development.BEHOV_API_DATABASE_URL],
    ['BEHOV_COMMAND_DATABASE_URL', development.BEHOV_COMMAND_DATABASE_URL],
    ['OIDC_ISSUER', 'http://localhost:7802'],
    ['BEHOV_CODEC_KEYS', undefined],
    ['BEHOV_CODEC_KEYS', '{"active":"k","keys":{"k":"short"}}'],
    ['BEHOV_SESSION_SECRET', undefined],
    ['BEHOV_SESSION_SECRET', 'short'],
    ['BEHOV_API_CLIENT_SECRET', 'behov-api-development'],
    ['BEHOV_PUBLIC_URL', 'http://behov.example'],
    ['TEMPORAL_ADDRESS', undefined],
    ['BEHOV_KEY_RECIPIENT', undefined],
    ['BEHOV_KEY_RECIPIENT', JSON.stringify(developmentWrappingRecipient)],
    ['BEHOV_KEY_RECIPIENT', '{}'],
    ['BEHOV_RECEIPT_KEY', undefined],
    ['BEHOV_RECEIPT_KEY', '{"kty":"OKP","crv":"Ed25519","x":"public"}'],
  ])('of production is refused with %s %s', (name, value) => {
    const lines = wrong({ ...production, [name]: value });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(name);
  });

  it('has the thresholds that are set, or says which field of them is wrong', () => {
    const works = { of: 'works', amount: 6e7, currency: 'SEK', validFrom: '2026-01-01', validTo: '2027-12-31' };
    const set = (source: string) => ({ ...development, BEHOV_THRESHOLDS: JSON.stringify([{ ...works, source }]) });
    expect(readConfiguration(set('illustrative')).thresholds).toMatchObject([{ of: 'works' }]);
    expect(wrong(set(''))).toEqual(['BEHOV_THRESHOLDS[0].source: expected a text that says where the amount was read']);
  });

  it('says how contracts are signed, and refuses to verify without roots', () => {
    expect(readConfiguration(development).signing).toEqual({ ways: ['by-hand'] });
    expect(wrong({ ...development, BEHOV_SIGNING: 'verified' })).toEqual([
      'BEHOV_SIGNATURE_ROOTS: expected the certificates of trusted issuers, PEM',
    ]);
    expect(wrong({ ...development, BEHOV_SIGNING: 'fax' })).toEqual([
      'BEHOV_SIGNING: expected by-hand, verified, either',
    ]);
  });

  it('never repeats a secret', () => {
    const secret = 'postgres-is-not-a-protocol://user:hunter2@db/behov';
    expect(wrong({ ...production, BEHOV_API_DATABASE_URL: secret }).join()).not.toContain('hunter2');
  });
});
