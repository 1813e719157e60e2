import { createTokenVerifier, tokenAlgorithms } from '@behov/identity';
import { openCaseRecord, Reads } from '@behov/persistence';
import { windowKeysWith } from '@behov/sealing';
import { keyWrapping } from '@behov/sealing/node';
import type { Logger } from 'pino';
import type { Configuration } from './configuration/configuration.js';
import { openFiles } from './files/open-files.js';
import type { Parts } from './parts.js';
import { Health } from './platform/health/health.js';
import { issuerProbe, portProbe } from './platform/health/probes.js';
import { Metrics } from './platform/metrics/metrics.js';

/** How far the identity provider's clock may be from ours. */
const clockToleranceSeconds = 30;

/** Opens what the application is made of. Connections are made when they are first needed. */
export function openParts(configuration: Configuration, logger: Logger): Parts {
  const { issuer, audience, apiDatabaseUrl, commandDatabaseUrl, poolSize, temporalAddress } = configuration;
  const windowKeys = windowKeysWith(keyWrapping(configuration.sealing.keys));
  const record = openCaseRecord({ url: commandDatabaseUrl, poolSize, windowKeys, signing: configuration.signing });
  const reads = new Reads({ url: apiDatabaseUrl, poolSize });
  return {
    configuration,
    logger,
    record,
    reads,
    verifier: createTokenVerifier({ issuer, audience, algorithms: tokenAlgorithms, clockToleranceSeconds }),
    files: openFiles(configuration.files),
    metrics: new Metrics(),
    health: new Health([
      { name: 'postgres', needed: true, probe: () => record.receive() },
      { name: 'issuer', needed: false, probe: issuerProbe(issuer) },
      ...(temporalAddress ? [{ name: 'temporal', needed: false, probe: portProbe(temporalAddress) }] : []),
    ]),
    memberships: record.organisations,
    close: async () => {
      await record.stop();
      await reads.stop();
    },
  };
}
