import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProblemSchema } from './documented.js';

const description = `Behov carries an innovation procurement as one case, from need to measured effect.

- **Who you are** comes from a bearer token of the OpenID provider. Service accounts act for a person: \`Behov-On-Behalf-Of\`.
- **Writes** need an \`Idempotency-Key\`. The same key with the same content has the same answer for good; send it again when no answer came.
- **Versions**: a case's \`ETag\` is its sequence. Send it as \`If-Match\` to have a command refused when the case has changed since.
- **Refusals** are problem details (RFC 9457) with a stable \`code\`, in Swedish or English by \`Accept-Language\`; they say who can, and by what law.
- **Lists** give \`items\` and, while there is more, \`next\`: send it as \`after\`.`;

/** The OpenAPI document of the whole API. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Behov')
    .setDescription(description)
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .addSecurityRequirements('bearer')
    .build();
  return SwaggerModule.createDocument(app, about, { extraModels: [ProblemSchema] });
}

/** Serves the document at `/v1/openapi.json` and a page to try it at `/docs`; both without anything from elsewhere. */
export function serveOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'v1/openapi.json',
    yamlDocumentUrl: 'v1/openapi.yaml',
    customSiteTitle: 'Behov API',
    swaggerOptions: { persistAuthorization: false, docExpansion: 'none', tagsSorter: 'alpha' },
  });
}
