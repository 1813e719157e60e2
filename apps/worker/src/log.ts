import { pino, type Logger } from 'pino';
import type { Configuration } from './configuration/configuration.js';

/** Of an error only what it is and where it came from: messages and details of the database may hold what people have written. */
function errorForLog(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, stack, cause } = error;
  const code: unknown = 'code' in error ? error.code : undefined;
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { type: name, code, stack: frames?.join('\n'), ...(cause ? { cause: errorForLog(cause) } : {}) };
}

/** Structured logs without personal data: case ids, codes and numbers. */
export const logger = ({ logLevel }: Pick<Configuration, 'logLevel'>): Logger =>
  pino({ level: logLevel, base: { app: 'worker' }, serializers: { err: errorForLog } });
