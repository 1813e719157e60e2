import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../identity/caller-of.js';
import { DocumentsProblems, languageHeader } from '../openapi/documented.js';
import { languageOf } from '../platform/http/language.js';
import { Reader } from '../reading/reader.js';
import { caseIdOf } from './case-id.js';
import { ThreadView, threadView } from './views/thread-view.js';

/** The thread from needs to measurements. */
@ApiTags('Cases')
@ApiHeader(languageHeader)
@DocumentsProblems([400, 401, 403, 404, 429, 503])
@Controller('v1/cases')
export class CaseThreadController {
  constructor(private readonly reader: Reader) {}

  @Get(':caseId/thread')
  @Header('cache-control', 'private, no-cache')
  @ApiOperation({
    operationId: 'GetThread',
    summary:
      'Needs, requirements, criteria, promises, contract terms and measurements, how each leads back to the need, and where the thread is broken',
  })
  @ApiOkResponse({ type: ThreadView })
  async thread(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<ThreadView> {
    const { summary, state, roles } = await this.reader.case(callerOf(request), caseIdOf(id));
    return threadView(summary.caseId, state, roles, languageOf(request.headers['accept-language']));
  }
}
