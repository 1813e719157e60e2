import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { Tracing } from './tracing.js';

interface Received {
  resourceSpans: {
    scopeSpans: { spans: { name: string; traceId: string; attributes: { key: string; value: object }[] }[] }[];
  }[];
}

describe('Tracing', () => {
  it('tells a collector of each request’s route and status, as part of the caller’s trace, and of nobody', async () => {
    const received: string[] = [];
    const collector = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        received.push(body);
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const tracing = new Tracing(`http://127.0.0.1:${(collector.address() as AddressInfo).port}/`);
    const server = Fastify();
    tracing.install(server);
    server.get('/v1/cases/:caseId', async (_request, reply) => reply.status(404).send({}));

    const traceId = '0af7651916cd43dd8448eb211c80319c';
    await server.inject({
      url: '/v1/cases/secret-case?person=secret-person',
      headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01`, authorization: 'Bearer secret-token' },
    });
    await tracing.stop();
    await server.close();
    collector.close();

    const spans = received.flatMap((body) =>
      (JSON.parse(body) as Received).resourceSpans.flatMap((one) => one.scopeSpans).flatMap((one) => one.spans),
    );
    expect(spans).toHaveLength(1);
    expect(spans[0]).toMatchObject({ name: 'GET /v1/cases/:caseId', traceId });
    expect(spans[0]!.attributes).toContainEqual({ key: 'http.response.status_code', value: { intValue: 404 } });
    expect(received.join()).not.toContain('secret');
  });
});
