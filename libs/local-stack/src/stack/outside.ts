import { databaseProbe } from '../postgres/database-probe.js';
import { type Probe, httpProbe, untilReady } from '../process/readiness.js';
import { grpcHealthProbe } from '../temporal/grpc-health.js';

/** Throws within a few seconds if the PostgreSQL server of DATABASE_URL can't be used. Doesn't repeat the password. */
export async function outsidePostgres(url: string): Promise<void> {
  await reach(`The PostgreSQL server of DATABASE_URL (${new URL(url).host})`, databaseProbe(url));
}

export async function outsideTemporal(address: string): Promise<void> {
  await reach(`The Temporal server of TEMPORAL_ADDRESS (${address})`, grpcHealthProbe(address));
}

export async function outsideIssuer(issuer: string): Promise<void> {
  const document = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  await reach(`The OpenID provider of OIDC_ISSUER (${issuer})`, httpProbe(document));
}

async function reach(what: string, probe: Probe): Promise<void> {
  await untilReady(probe, 3_000).catch((error: Error) => {
    throw new Error(`${what} is ${error.message}. Correct the variable, or unset it to have a server started here.`);
  });
}
