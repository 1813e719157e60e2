import { describe, expect, it } from 'vitest';
import { ConfigurationError, configurationFrom } from './configuration.js';

const development = {
  BEHOV_MODE: 'development',
  BEHOV_COMMAND_DATABASE_URL: 'postgres://behov_command:behov-development-command@127.0.0.1:7805/behov',
  BEHOV_RELAY_DATABASE_URL: 'postgres://behov_relay:behov-development-relay@127.0.0.1:7805/behov',
  TEMPORAL_ADDRESS: '127.0.0.1:7804',
  SMTP_URL: 'smtp://127.0.0.1:7806',
};
const linesOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    configurationFrom(env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.lines;
  }
  return [];
};

describe("The worker's configuration", () => {
  it('is read from the environment', () => {
    expect(configurationFrom({ ...development, BEHOV_RELAY_RATE: '25' })).toMatchObject({
      mode: 'development',
      relayRate: 25,
      metricsPort: 7807,
      temporalNamespace: 'default',
    });
  });

  it('names each wrong variable and what is expected, at once', () => {
    const lines = linesOf({ ...development, TEMPORAL_ADDRESS: 'nowhere', BEHOV_RELAY_RATE: '0', SMTP_URL: undefined });
    expect(lines).toHaveLength(3);
    expect(lines.join('\n')).toMatch(/TEMPORAL_ADDRESS: expected host:port/);
    expect(lines.join('\n')).toMatch(/BEHOV_RELAY_RATE: expected a whole number from 1 to 10000/);
    expect(lines.join('\n')).toMatch(/SMTP_URL: expected an address that begins with smtp:\/\//);
  });

  it("never repeats a secret's value", () => {
    expect(linesOf({ ...development, BEHOV_COMMAND_DATABASE_URL: 'secret' }).join()).not.toContain('secret');
  });

  it('for production refuses development keys and passwords', () => {
    const lines = linesOf({ ...development, BEHOV_MODE: undefined, BEHOV_NOTICE_URL: 'https://notices.example' });
    for (const name of [
      'BEHOV_COMMAND_DATABASE_URL',
      'BEHOV_RELAY_DATABASE_URL',
      'BEHOV_CODEC_KEYS',
      'BEHOV_KEY_RECIPIENT',
      'BEHOV_KEY_IDENTITY',
      'BEHOV_MAIL_FROM',
      'BEHOV_PUBLIC_URL',
    ]) {
      expect(lines.some((line) => line.startsWith(`${name}: expected`))).toBe(true);
    }
  });
});
