import { dataConverter } from '@behov/codec';
import { Client, Connection } from '@temporalio/client';
import type { Configuration } from './configuration/configuration.js';

/** A client that encrypts what it sends. It connects when it is first used, and again after a loss. */
export function temporalClient({ temporalAddress, temporalNamespace, codecKeys }: Configuration): Client {
  return new Client({
    connection: Connection.lazy({ address: temporalAddress }),
    namespace: temporalNamespace,
    dataConverter: dataConverter(codecKeys),
  });
}
