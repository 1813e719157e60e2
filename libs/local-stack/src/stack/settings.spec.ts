import { describe, expect, it } from 'vitest';
import { programEnvironment } from './environment.js';
import { settingsFromEnvironment, temporarySettings } from './settings.js';

function messageOf(env: NodeJS.ProcessEnv): string {
  try {
    settingsFromEnvironment(env);
    return '';
  } catch (error) {
    return String(error);
  }
}

describe('The settings of a start', () => {
  it('are complete when nothing is set', () => {
    const { ports, publicUrl, temporalNamespace } = settingsFromEnvironment({});
    expect(ports).toMatchObject({
      api: 7801,
      identity: 7802,
      temporalUi: 7803,
      temporal: 7804,
      postgres: 7805,
      mail: 7806,
    });
    expect({ publicUrl, temporalNamespace }).toEqual({
      publicUrl: 'http://127.0.0.1:7801',
      temporalNamespace: 'default',
    });
  });

  it.each([
    ['BEHOV_API_PORT', '70000', 'BEHOV_API_PORT is "70000"; expected: a port number from 1 to 65535'],
    ['BEHOV_PG_PORT', '78O5', 'BEHOV_PG_PORT is "78O5"'],
    ['TEMPORAL_ADDRESS', 'http://temporal', 'TEMPORAL_ADDRESS is "http://temporal"; expected: host:port'],
    ['OIDC_ISSUER', 'idp.example', 'OIDC_ISSUER is not http://… or https://…'],
    ['BEHOV_MODE', 'production', 'BEHOV_MODE is "production"; expected: development'],
    ['BEHOV_PG_PORT', '7801', 'BEHOV_PG_PORT and BEHOV_API_PORT are both 7801'],
  ])('with %s=%s are refused with the name and what is expected', (name, value, message) => {
    expect(messageOf({ [name]: value })).toContain(message);
  });

  it('name all that is wrong at once, and repeat no password', () => {
    const message = messageOf({ BEHOV_UI_PORT: 'x', DATABASE_URL: 'mysql://me:secret@host/db' });
    expect(message).toContain('BEHOV_UI_PORT');
    expect(message).toContain('DATABASE_URL');
    expect(message).not.toContain('secret');
  });
});

describe("The programs' environment", () => {
  it('gives each database role an address of its own, on the same server', async () => {
    const settings = await temporarySettings({ stateDir: '/nowhere' });
    const env = programEnvironment(settings, 'postgres://owner:word@127.0.0.1:7805/behov?sslmode=disable');
    expect(env['BEHOV_RELAY_DATABASE_URL']).toBe(
      'postgres://behov_relay:behov-development-relay@127.0.0.1:7805/behov?sslmode=disable',
    );
  });

  it('follows what the person who starts it has set', async () => {
    const settings = await temporarySettings({ stateDir: '/nowhere', env: { SMTP_URL: 'smtp://mail.example' } });
    expect(programEnvironment(settings, 'postgres://o@h/d')['SMTP_URL']).toBe('smtp://mail.example');
  });
});
