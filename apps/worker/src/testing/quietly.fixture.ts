import { DefaultLogger, Runtime } from '@temporalio/worker';

/** Of the SDK, only errors are worth reading here. To be called before anything else of Temporal's. */
export function quietly(): void {
  const logging = { filter: 'OFF', forward: {} };
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging }, shutdownSignals: [] });
}
