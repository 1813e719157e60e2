import { versionsOf } from '@behov/domain';
import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../identity/caller-of.js';
import { DocumentsProblems } from '../openapi/documented.js';
import { problems } from '../platform/problem/problems.js';
import { Reader } from '../reading/reader.js';
import { caseIdOf } from './case-id.js';
import { VersionsView, versionsView } from './views/versions-view.js';

/** The version of its procedure that a case follows, and what a later one would change. */
@ApiTags('Cases')
@DocumentsProblems([400, 401, 403, 404, 429, 503])
@Controller('v1/cases')
export class CaseVersionsController {
  constructor(private readonly reader: Reader) {}

  @Get(':caseId/definition-versions')
  @ApiOperation({
    operationId: 'GetDefinitionVersions',
    summary: 'Which version of its definition the case follows, and what each later version would change',
  })
  @ApiOkResponse({ type: VersionsView })
  async versions(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<VersionsView> {
    const { state } = await this.reader.case(callerOf(request), caseIdOf(id));
    const versions = versionsOf(state);
    if (!versions) throw problems.hidden();
    return versionsView(versions);
  }
}
