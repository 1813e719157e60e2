import { roleNames } from '@behov/domain';
import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DocumentsProblems } from '../openapi/documented.js';
import { languageOf } from '../platform/http/language.js';
import { callerOf } from './caller-of.js';
import { Me } from './me.js';

/** Who the program takes the caller for. */
@ApiTags('People')
@DocumentsProblems([401, 403, 429, 503])
@Controller('v1/me')
export class MeController {
  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'Me', summary: 'Who I am, and what my organisations have said of me' })
  @ApiOkResponse({ type: Me })
  me(@Req() request: FastifyRequest): Me {
    const { actor, memberships, operator, via } = callerOf(request);
    const language = languageOf(request.headers['accept-language']);
    return {
      person: actor.id,
      organisations: memberships.organisationRoles.map(({ organisation, role }) => ({
        organisation,
        role,
        roleName: roleNames[role][language],
      })),
      suppliers: [...memberships.suppliers],
      operator,
      ...(via ? { via: via.account } : {}),
    };
  }
}
