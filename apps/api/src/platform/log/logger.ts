import { destination, pino, type DestinationStream, type Logger } from 'pino';

/**
 * Structured logs on standard output. What is logged is chosen, not filtered: ids of requests, routes (the pattern, never
 * the address as it came), statuses and times; never who, what was sent, or a token.
 */
export function openLogger(level: string, to: DestinationStream = destination({ sync: false })): Logger {
  return pino(
    {
      level,
      base: { program: 'api' },
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      // Whatever logs a request or an error as such gets nothing of it.
      serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
    },
    to,
  );
}
