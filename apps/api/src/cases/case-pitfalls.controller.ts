import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../identity/caller-of.js';
import { DocumentsProblems, languageHeader } from '../openapi/documented.js';
import { languageOf } from '../platform/http/language.js';
import { Reader } from '../reading/reader.js';
import { caseIdOf } from './case-id.js';
import { PitfallsView } from './views/pitfalls-view.forms.js';
import { pitfallsView } from './views/pitfalls-view.js';

/** What stops a case, and what lifts it. */
@ApiTags('Cases')
@ApiHeader(languageHeader)
@DocumentsProblems([400, 401, 403, 404, 429, 503])
@Controller('v1/cases')
export class CasePitfallsController {
  constructor(private readonly reader: Reader) {}

  @Get(':caseId/pitfalls')
  @Header('cache-control', 'private, no-cache')
  @ApiOperation({
    operationId: 'GetPitfalls',
    summary: 'The questions about the four pitfalls with their answers; what stops the case, and what lifts it',
  })
  @ApiOkResponse({ type: PitfallsView })
  async pitfalls(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<PitfallsView> {
    const { summary, state, now } = await this.reader.case(callerOf(request), caseIdOf(id));
    return pitfallsView(summary.caseId, state, now, languageOf(request.headers['accept-language']));
  }
}
