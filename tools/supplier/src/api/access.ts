import { serviceAccountToken, signInWithoutBrowser } from '@behov/identity';
import { UsageError } from '../usage.js';

/** Where the program is and as whom it is spoken to. */
export interface Access {
  readonly api: string;
  token(): Promise<string>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * @param person a subject of the development provider, which alone lets anyone choose
 * @throws UsageError when nobody is named, or no place
 */
export function accessFrom(environment: Environment, person?: string): Access {
  const {
    BEHOV_PUBLIC_URL: api,
    OIDC_ISSUER: issuer = '',
    BEHOV_TOKEN: token,
    BEHOV_CLIENT_ID: clientId,
    BEHOV_CLIENT_SECRET: clientSecret,
  } = environment;
  if (!api) throw new UsageError('BEHOV_PUBLIC_URL, the address of the program, is missing');
  if (token) return { api, token: () => Promise.resolve(token) };
  const issued = async (asked: Promise<{ readonly accessToken: string }>) => (await asked).accessToken;
  if (clientId && clientSecret)
    return { api, token: () => issued(serviceAccountToken({ issuer, clientId, clientSecret })) };
  if (person) return { api, token: () => issued(signInWithoutBrowser({ issuer, subject: person })) };
  throw new UsageError('Who asks is missing: BEHOV_TOKEN, BEHOV_CLIENT_ID with BEHOV_CLIENT_SECRET, or --person');
}
