import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Provider } from 'oidc-provider';
import type { DevelopmentIdentityConfiguration } from './configuration.js';
import { ConfigurationError, refuseProduction } from './configuration.js';
import { loadKeys } from './keys/signing-keys.js';
import type { ServiceAccount } from './provider/clients.js';
import { serviceClient, signInClients } from './provider/clients.js';
import { developmentProvider } from './provider/provider.js';
import { answerSignIn } from './sign-in/sign-in.js';
import type { ExampleUsers } from './users/development-users.js';
import { readExampleUsers } from './users/development-users.js';
import type { Directory } from './users/directory.js';
import { directory } from './users/directory.js';

/** A running provider. */
export interface DevelopmentIdentity {
  readonly issuer: string;
  readonly examples: readonly ExampleUsers[];
  readonly serviceAccounts: readonly ServiceAccount[];
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

/** The same for every example organisation: whoever reads this file knows it, which is what development means. */
export const developmentSecret = 'development-only';

/**
 * Starts the OpenID provider for development.
 *
 * @throws ConfigurationError in production mode, for a busy port and for clients that share an id
 */
export async function startDevelopmentIdentity(
  configuration: DevelopmentIdentityConfiguration,
): Promise<DevelopmentIdentity> {
  refuseProduction(process.env);
  const examples = await readExampleUsers(configuration.examplesFolder);
  const serviceAccounts = [...examples.map(exampleAccount), ...configuration.serviceAccounts];
  const clients = [...signInClients(configuration), ...serviceAccounts.map(serviceClient)];
  const people = directory(examples, uniqueIds(clients.map(({ client_id: id }) => id)));
  const keys = await loadKeys(configuration.stateFolder);

  const server = await listen(configuration);
  const issuer = configuration.issuer ?? `http://localhost:${(server.address() as AddressInfo).port}`;
  const { audience, accessTokenSeconds } = configuration;
  const provider = developmentProvider({ issuer, audience, keys, clients, directory: people, accessTokenSeconds });
  provider.proxy = issuer.startsWith('https:');
  server.on('request', answers(provider, people));
  return { issuer, examples, serviceAccounts, close: () => close(server) };
}

function answers(provider: Provider, people: Directory): (request: IncomingMessage, response: ServerResponse) => void {
  const openId = provider.callback();
  return (request, response) => {
    const path = request.url ?? '/';
    if (path === '/health/ready') answerReady(provider, response);
    else if (path.startsWith('/interaction/')) {
      answerSignIn(provider, people, request, response).catch((error: unknown) => {
        console.error(error);
        response.writeHead(500).end();
      });
    } else void openId(request, response);
  };
}

function answerReady(provider: Provider, response: ServerResponse): void {
  response
    .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify({ status: 'ok', issuer: provider.issuer }));
}

const exampleAccount = ({ domain }: ExampleUsers): ServiceAccount => ({
  clientId: `integration@${domain}`,
  clientSecret: developmentSecret,
});

function uniqueIds(ids: readonly string[]): readonly string[] {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new ConfigurationError(`BEHOV_IDENTITY_CLIENTS must not name ${twice}, which exists already`);
  return ids;
}

async function listen({ port, host }: DevelopmentIdentityConfiguration): Promise<Server> {
  const server = createServer();
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new ConfigurationError(
      `Port ${port} is taken by another program. Stop that one, or set BEHOV_IDENTITY_PORT to a free port.`,
    );
  }
  return server;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
