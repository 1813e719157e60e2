import 'reflect-metadata';
import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyInstance } from 'fastify';
import { ApiModule } from './api.module.js';
import { Authentication } from './identity/authentication.js';
import { serveOpenApi } from './openapi/document.js';
import type { Parts } from './parts.js';
import { securityHeaders } from './platform/http/security-headers.js';
import { authenticateRequests } from './platform/http/authenticate.js';
import { endConnectionsWhenStopping, observeRequests } from './platform/http/observe.js';
import { requestId } from './platform/http/request-id.js';
import { NestLogger } from './platform/log/nest-logger.js';
import { problems } from './platform/problem/problems.js';
import { ProblemFilter } from './platform/problem/problem-filter.js';

const bodyLimit = 512 * 1024;
/** Temporal's Web UI sends the payloads of a whole page to be decrypted. */
const codecBodyLimit = 8 * 1024 * 1024;

/** Makes the application; it doesn't listen yet. */
export async function createApplication(parts: Parts): Promise<NestFastifyApplication> {
  const { configuration, logger, verifier, memberships } = parts;
  const authentication = new Authentication(verifier, memberships, configuration.operators);
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    genReqId: requestId,
    bodyLimit,
    routerOptions: { maxParamLength: 500 },
    // Behind a reverse proxy in production; only the rate limit of strangers looks at the address.
    trustProxy: configuration.mode === 'production',
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.of(parts, authentication), adapter, {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  const filter = new ProblemFilter(configuration.publicUrl);
  app.useGlobalFilters(filter);
  await prepare(app.getHttpAdapter().getInstance() as unknown as FastifyInstance, parts, authentication);
  serveOpenApi(app);
  await app.init();
  return app;
}

async function prepare(instance: FastifyInstance, parts: Parts, authentication: Authentication): Promise<void> {
  const { configuration, health, metrics } = parts;
  instance.removeContentTypeParser('text/plain');
  // A file goes on as it comes; whoever receives it measures it.
  instance.addContentTypeParser('application/octet-stream', (_request, content, done) => done(null, content));
  instance.addHook('onRoute', (route) => {
    if (route.url.startsWith('/codec/')) route.bodyLimit = codecBodyLimit;
  });
  parts.tracing?.install(instance);
  observeRequests(instance, metrics);
  endConnectionsWhenStopping(instance, health);
  await instance.register(helmet, securityHeaders(configuration));
  await instance.register(
    cors,
    () => (request: { url?: string }, decide: (error: Error | null, options: object) => void) =>
      decide(null, {
        origin: request.url?.startsWith('/codec/') ? (configuration.temporalUiOrigin ?? false) : false,
        credentials: true,
      }),
  );
  await instance.register(cookie);
  authenticateRequests(instance, authentication);
  await instance.register(rateLimit, {
    max: configuration.requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => request.caller?.subject ?? request.ip,
    allowList: (request) => /^\/(health|metrics)/.test(request.url),
    errorResponseBuilder: (_request, { ttl }) => problems.tooMany(Math.max(1, Math.ceil(ttl / 1_000))),
  });
}
