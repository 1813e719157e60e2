import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../identity/caller-of.js';
import { DocumentsProblems } from '../openapi/documented.js';
import { problems } from '../platform/problem/problems.js';
import { identityOf, Reader } from '../reading/reader.js';
import { caseIdOf } from './case-id.js';
import { PaperListView, paperView } from './views/paper-view.js';

/** The papers that the program makes of a case. */
@ApiTags('Cases')
@DocumentsProblems([400, 401, 403, 404, 429, 503])
@Controller('v1/cases')
export class CasePapersController {
  constructor(private readonly reader: Reader) {}

  @Get(':caseId/papers')
  @Header('cache-control', 'private, no-cache')
  @ApiOperation({
    operationId: 'ListPapers',
    summary: 'The papers of a case that I may read, oldest first: as PDF/A and as JSON, with their hashes',
  })
  @ApiOkResponse({ type: PaperListView })
  async list(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<PaperListView> {
    const caller = callerOf(request);
    const caseId = caseIdOf(id);
    const { reads } = this.reader;
    const identity = identityOf(caller);
    const [organisation, found] = await Promise.all([
      reads.organisationOf(identity, caseId),
      reads.papers(identity, caseId),
    ]);
    const { via } = caller;
    if (organisation === undefined || (via && !via.ofSupplier && via.organisation !== organisation)) {
      throw problems.hidden();
    }
    return { items: found.map((one) => paperView(caseId, one)) };
  }
}
