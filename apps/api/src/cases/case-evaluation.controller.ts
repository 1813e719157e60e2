import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../identity/caller-of.js';
import type { Caller } from '../identity/caller.js';
import { DocumentsProblems } from '../openapi/documented.js';
import { identityOf, Reader } from '../reading/reader.js';
import { caseIdOf } from './case-id.js';
import { EvaluationView, evaluationView } from './views/evaluation-view.js';

/** The evaluation as data. */
@ApiTags('Cases')
@DocumentsProblems([400, 401, 403, 404, 429, 503])
@Controller('v1/cases')
export class CaseEvaluationController {
  constructor(private readonly reader: Reader) {}

  @Get(':caseId/evaluation')
  @Header('cache-control', 'private, no-cache')
  @ApiOperation({
    operationId: 'GetEvaluation',
    summary: 'The evaluation with every figure and step, for the authority; for a tenderer what it was told of it',
  })
  @ApiOkResponse({ type: EvaluationView })
  async evaluation(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<EvaluationView> {
    const caller = callerOf(request);
    const caseId = caseIdOf(id);
    const told = caller.actor.suppliers.length > 0 ? await this.told(caller, caseId) : [];
    if (told.length > 0) return { items: told };
    const { state, roles } = await this.reader.case(caller, caseId);
    return evaluationView(state, roles);
  }

  /** What the notification gave the caller's suppliers: the newest of each lot and supplier comes first. */
  private async told(caller: Caller, caseId: string): Promise<readonly object[]> {
    const { items } = await this.reader.reads.publications(
      identityOf(caller),
      { caseId, kind: 'TenderersNotified' },
      { limit: 200 },
    );
    return items.flatMap(({ content }) =>
      typeof content['evaluation'] === 'object' ? (content['evaluation'] ?? []) : [],
    );
  }
}
