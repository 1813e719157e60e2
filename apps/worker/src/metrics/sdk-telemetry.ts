import { DefaultLogger, makeTelemetryFilterString, type RuntimeOptions } from '@temporalio/worker';
import type { Logger } from 'pino';
import type { Configuration } from '../configuration/configuration.js';

/** Temporal's SDK logs through ours; its own metrics have a port of their own where one is given. */
export function sdkTelemetry({ temporalMetricsPort }: Configuration, log: Logger): RuntimeOptions {
  const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'debug', WARN: 'warn', ERROR: 'error' } as const;
  return {
    // The metadata may hold a failure's message, and with it what people have written.
    logger: new DefaultLogger('INFO', ({ level, message, meta }) =>
      log[levels[level]]({ sdk: meta?.['sdkComponent'], workflowType: meta?.['workflowType'] }, message),
    ),
    telemetryOptions: {
      logging: { filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }), forward: {} },
      ...(temporalMetricsPort === undefined
        ? {}
        : { metrics: { prometheus: { bindAddress: `0.0.0.0:${temporalMetricsPort}` } } }),
    },
    shutdownSignals: [],
  };
}
