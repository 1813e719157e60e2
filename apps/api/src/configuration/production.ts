import { containsDevelopmentKey, type CodecKeys } from '@behov/codec';
import type { Settings } from './environment.js';
import { filesRefusedInProduction } from './files.js';
import { sealingRefusedInProduction } from './sealing.js';

/** What everyone knows who has read this file; good enough for a development machine and refused in production. */
export const developmentValues = {
  clientSecret: 'behov-api-development',
  sessionSecret: 'behov: the development session secret, known to everyone',
  operator: 'operator@behov.example',
  passwordPrefix: 'behov-development-',
} as const;

/** What must not stand in production, one line for each. */
export function refusedInProduction(settings: Settings, keys: CodecKeys): readonly string[] {
  const { BEHOV_PUBLIC_URL: publicUrl, BEHOV_API_CLIENT_SECRET: secret, BEHOV_SESSION_SECRET: session } = settings;
  return [
    ...developmentPasswords(settings),
    ...filesRefusedInProduction(settings),
    ...sealingRefusedInProduction(settings),
    ...(isLocal(settings.OIDC_ISSUER)
      ? ['OIDC_ISSUER: expected the organisation’s own OpenID provider over https, not the development provider']
      : []),
    ...(containsDevelopmentKey(keys) ? ['BEHOV_CODEC_KEYS: expected keys of your own, not the development key'] : []),
    ...(secret === undefined || secret === developmentValues.clientSecret
      ? ['BEHOV_API_CLIENT_SECRET: expected the secret that the OpenID provider has given the API']
      : []),
    ...(session === undefined || session === developmentValues.sessionSecret
      ? ['BEHOV_SESSION_SECRET: expected a random text of your own, at least 32 characters']
      : []),
    ...(publicUrl === undefined || isLocal(publicUrl)
      ? ['BEHOV_PUBLIC_URL: expected the https address that people reach the API by']
      : []),
    ...(settings.TEMPORAL_ADDRESS === undefined ? ['TEMPORAL_ADDRESS is missing'] : []),
  ];
}

function developmentPasswords(settings: Settings): readonly string[] {
  return (['BEHOV_API_DATABASE_URL', 'BEHOV_COMMAND_DATABASE_URL'] as const)
    .filter((name) => decodeURIComponent(new URL(settings[name]).password).startsWith(developmentValues.passwordPrefix))
    .map((name) => `${name}: expected a password of your own, not the development password`);
}

const isLocal = (address: string): boolean => new URL(address).protocol !== 'https:';
