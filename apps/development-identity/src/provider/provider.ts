import { Provider, interactionPolicy } from 'oidc-provider';
import type { ClientMetadata, Configuration, JWKS, KoaContextWithOIDC } from 'oidc-provider';
import type { ProviderKeys } from '../keys/signing-keys.js';
import { errorPage } from '../sign-in/error-page.js';
import { signOutPage } from '../sign-in/sign-out-page.js';
import type { Directory } from '../users/directory.js';
import { grantsInMemory } from './grants-in-memory.js';

export interface ProviderParts {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: ProviderKeys;
  readonly clients: readonly ClientMetadata[];
  readonly directory: Directory;
  readonly accessTokenSeconds: number;
}

/** The scope of the API; what its holder may do there stands in the case, not in the token. */
const apiScope = 'behov';

const hour = 3_600;
const day = 24 * hour;

/** The OpenID provider: ES256 access tokens (RFC 9068) for the one audience, PKCE for all, no consent to ask for. */
export function developmentProvider(parts: ProviderParts): Provider {
  return new Provider(parts.issuer, configuration(parts));
}

function configuration({ audience, keys, clients, directory, accessTokenSeconds }: ProviderParts): Configuration {
  return {
    adapter: grantsInMemory(),
    clients,
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    jwks: { keys: [...keys.signing] } as JWKS,
    cookies: { keys: [...keys.cookies] },
    scopes: ['openid', 'profile', 'email', 'offline_access'],
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    responseTypes: ['code'],
    clientBasedCORS: () => true,
    findAccount(_ctx, subject) {
      const person = directory.find(subject);
      if (!person) return undefined;
      const claims = { sub: subject, name: person.name, email: subject, email_verified: true };
      return { accountId: subject, claims: () => claims };
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: signOutPage, postLogoutSuccessSource: signOutPage },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          audience,
          scope: apiScope,
          accessTokenFormat: 'jwt',
          accessTokenTTL: accessTokenSeconds,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    interactions: { policy: alwaysAsksWho(), url: (_ctx, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: (ctx) => grantAll(ctx, audience),
    issueRefreshToken: (_ctx, client) => Promise.resolve(client.grantTypeAllowed('refresh_token')),
    renderError: errorPage,
    ttl: {
      AuthorizationCode: 60,
      AccessToken: accessTokenSeconds,
      ClientCredentials: accessTokenSeconds,
      IdToken: hour,
      Interaction: hour,
      Session: day,
      Grant: day,
      RefreshToken: day,
    },
  };
}

/** A developer changes roles all the time: each sign-in asks who to be, and nothing asks for consent. */
function alwaysAsksWho(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  const asksAnew = new interactionPolicy.Check(
    'choose_user',
    'A development user is chosen at each sign-in',
    ({ oidc }) => !oidc.result?.login,
  );
  policy.get('login')?.checks.add(asksAnew);
  return policy;
}

async function grantAll({ oidc }: KoaContextWithOIDC, audience: string) {
  const grant = new oidc.provider.Grant();
  grant.clientId = oidc.client?.clientId;
  grant.accountId = oidc.session?.accountId;
  grant.addOIDCScope('openid profile email offline_access');
  grant.addResourceScope(audience, apiScope);
  await grant.save();
  return grant;
}
