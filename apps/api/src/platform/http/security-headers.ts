import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { Configuration } from '../../configuration/configuration.js';

/** The answers are data; the one page is the API's own, with its own scripts alone. */
export const securityHeaders = ({ publicUrl }: Pick<Configuration, 'publicUrl'>): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      // Swagger UI sets styles on its elements.
      styleSrc: ["'self'", "'unsafe-inline'"],
    },
  },
  crossOriginResourcePolicy: { policy: 'same-site' },
  strictTransportSecurity: publicUrl.startsWith('https:') && { maxAge: 31_536_000 },
});
