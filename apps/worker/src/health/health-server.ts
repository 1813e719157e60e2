import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';

/** How a part of the worker is: `degraded` is told, but no reason to take the worker away. */
export type PartHealth = 'up' | 'degraded' | 'down';

export interface HealthOptions {
  readonly port: number;
  readonly host: string;
  readonly registry: Registry;
  readonly parts: () => Promise<Readonly<Record<string, PartHealth>>>;
}

/** `/health/live`, `/health/ready` (503 while a part is down, with each part named) and `/metrics`. */
export class HealthServer {
  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  /** @throws when the port is taken */
  static async start({ port, host, registry, parts }: HealthOptions): Promise<HealthServer> {
    const answers: Record<string, () => Promise<Answer>> = {
      '/health/live': () => Promise.resolve(json(200, { status: 'up' })),
      '/health/ready': async () => {
        const found = await parts();
        const down = Object.values(found).includes('down');
        return json(down ? 503 : 200, { status: down ? 'down' : 'up', parts: found });
      },
      '/metrics': async () => ({ status: 200, type: registry.contentType, body: await registry.metrics() }),
    };
    const server = createServer((request, response) => {
      const path = (request.url ?? '/').split('?')[0]!;
      const answer = request.method === 'GET' && Object.hasOwn(answers, path) ? answers[path]! : notFound;
      answer().then(
        ({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body),
        () => response.writeHead(503).end(),
      );
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    return new HealthServer(server, (server.address() as AddressInfo).port);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const json = (status: number, body: object): Answer => ({
  status,
  type: 'application/json',
  body: `${JSON.stringify(body)}\n`,
});
const notFound = () => Promise.resolve(json(404, { status: 'not found' }));
