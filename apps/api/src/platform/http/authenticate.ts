import type { FastifyInstance } from 'fastify';
import type { Authentication } from '../../identity/authentication.js';

/** Routes that anyone may ask; all others need a token. */
const open = [
  '/health/',
  '/metrics',
  '/docs',
  '/v1/openapi.json',
  '/v1/openapi.yaml',
  '/auth/',
  '/codec/',
  '/problems/',
  '/v1/receipt-keys',
] as const;

const isOpen = (route: string) =>
  route === '/' ||
  open.some((one) => (one.endsWith('/') ? route.startsWith(one) : route === one || route.startsWith(`${one}/`)));

/** Proves who calls before the body is read. Deny by default: a new route needs a token unless it is listed above. */
export function authenticateRequests(instance: FastifyInstance, authentication: Authentication): void {
  instance.decorateRequest('caller', null);
  instance.addHook('onRequest', async (request) => {
    const { url: route } = request.routeOptions;
    if (route === undefined || route === '*' || isOpen(route) || request.method === 'OPTIONS') return;
    const onBehalfOf = request.headers['behov-on-behalf-of'];
    request.caller = await authentication.authenticate(
      request.headers.authorization,
      Array.isArray(onBehalfOf) ? onBehalfOf.join() : onBehalfOf,
    );
  });
}
