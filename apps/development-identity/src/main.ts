#!/usr/bin/env node
import { ConfigurationError, readConfiguration } from './configuration.js';
import { startDevelopmentIdentity } from './development-identity.js';
import { rotateKeys } from './keys/signing-keys.js';
import { startReport } from './start-report.js';

const usage = `Development identity provider (OpenID Connect).

  main.js                start
  main.js --rotate-keys  make a new signing key, then start; the former key goes on being published
  main.js rotate-keys    make a new signing key for the next start, and end`;

try {
  const [argument] = process.argv.slice(2);
  if (argument && !['--rotate-keys', 'rotate-keys'].includes(argument)) throw new ConfigurationError(usage);
  const configuration = readConfiguration(process.env);
  if (argument) await rotateKeys(configuration.stateFolder);
  if (argument !== 'rotate-keys') {
    const identity = await startDevelopmentIdentity(configuration);
    console.log(startReport(identity));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void identity.close());
  }
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
