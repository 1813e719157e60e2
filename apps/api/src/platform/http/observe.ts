import type { FastifyInstance } from 'fastify';
import type { Health } from '../health/health.js';
import type { Metrics } from '../metrics/metrics.js';

/** Counts and logs every request by its route's pattern: no address as it came, nobody's name, nothing of a body. */
export function observeRequests(instance: FastifyInstance, metrics: Metrics): void {
  instance.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  instance.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const milliseconds = reply.elapsedTime;
    metrics.request(request.method, route, reply.statusCode, milliseconds / 1_000);
    request.log.info(
      {
        method: request.method,
        route,
        status: reply.statusCode,
        milliseconds: Math.round(milliseconds * 10) / 10,
      },
      'request',
    );
  });
}

/**
 * While the program stops, an answer ends its connection: one that was kept alive would keep the program alive, too, since
 * only idle connections are closed when it begins to stop.
 */
export function endConnectionsWhenStopping(instance: FastifyInstance, health: Health): void {
  instance.addHook('onSend', async (_request, reply) => {
    if (health.isStopping) void reply.header('connection', 'close');
  });
}
