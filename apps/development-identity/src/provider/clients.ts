import type { ClientMetadata } from 'oidc-provider';

/** An integration that speaks for itself (client credentials). */
export interface ServiceAccount {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface ClientAddresses {
  readonly publicUrl: string;
  readonly webUrl: string;
  readonly apiClientSecret: string;
}

/** The programs that people sign in through. Tokens of none of them reach further than the API. */
export function signInClients({ publicUrl, webUrl, apiClientSecret }: ClientAddresses): ClientMetadata[] {
  return [
    signInClient('behov-web', `${webUrl}/signed-in`, { post_logout_redirect_uris: [`${webUrl}/`] }),
    signInClient('behov-api', `${publicUrl}/auth/callback`, {
      client_secret: apiClientSecret,
      token_endpoint_auth_method: 'client_secret_basic',
      post_logout_redirect_uris: [`${publicUrl}/`],
    }),
    signInClient('behov-scripts', 'http://127.0.0.1/signed-in'),
  ];
}

/** What a service account may ask for: a token of its own, nothing in anyone's name. */
export function serviceClient({ clientId, clientSecret }: ServiceAccount): ClientMetadata {
  return {
    client_id: clientId,
    client_secret: clientSecret,
    token_endpoint_auth_method: 'client_secret_basic',
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
  };
}

function signInClient(client_id: string, redirectUri: string, further: Partial<ClientMetadata> = {}): ClientMetadata {
  return {
    client_id,
    redirect_uris: [redirectUri],
    response_types: ['code'],
    grant_types: ['authorization_code', 'refresh_token'],
    token_endpoint_auth_method: 'none',
    ...further,
  };
}
