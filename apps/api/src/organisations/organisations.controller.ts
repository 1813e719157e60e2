import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../identity/caller-of.js';
import type { Caller } from '../identity/caller.js';
import { DocumentsProblems } from '../openapi/documented.js';
import { problems } from '../platform/problem/problems.js';
import { identityOf, Reader } from '../reading/reader.js';
import { OrganisationView } from './organisation-view.js';

/** An organisation, for those who keep it. */
@ApiTags('Organisations')
@DocumentsProblems([401, 403, 404, 429, 503])
@Controller('v1/organisations')
export class OrganisationsController {
  constructor(private readonly reader: Reader) {}

  @Get(':organisation')
  @Header('cache-control', 'private, no-cache')
  @ApiOperation({
    operationId: 'GetOrganisation',
    summary: 'An organisation with its members and service accounts',
    description: 'For its managers and registrars, and for those who run the platform.',
  })
  @ApiOkResponse({ type: OrganisationView })
  async one(@Param('organisation') organisation: string, @Req() request: FastifyRequest): Promise<OrganisationView> {
    const identity = keeperOf(callerOf(request), organisation);
    const found = await this.reader.reads.organisation(identity, organisation);
    if (!found) throw problems.organisationUnknown();
    return found;
  }
}

/** An operator keeps every organisation's register, and for this reading alone is taken for its registrar. */
function keeperOf(caller: Caller, organisation: string) {
  const identity = identityOf(caller);
  if (!caller.operator) return identity;
  return { ...identity, organisationRoles: [{ organisation, role: 'registrar' as const }] };
}
