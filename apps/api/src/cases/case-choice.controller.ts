import { choosable, compare, dateInStockholm, suggest } from '@behov/domain';
import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../identity/caller-of.js';
import { DocumentsProblems, languageHeader } from '../openapi/documented.js';
import { languageOf } from '../platform/http/language.js';
import { identityOf, Reader, type ReadCase } from '../reading/reader.js';
import { caseIdOf } from './case-id.js';
import { comparedView, ComparisonView } from './views/comparison-view.js';
import { SuggestionView, suggestionView } from './views/suggestion-view.js';

/** Which procedure fits a case, and how the others would be. */
@ApiTags('Cases')
@ApiHeader(languageHeader)
@DocumentsProblems([400, 401, 403, 404, 429, 503])
@Controller('v1/cases')
export class CaseChoiceController {
  constructor(private readonly reader: Reader) {}

  @Get(':caseId/procedure-suggestion')
  @ApiOperation({
    operationId: 'GetProcedureSuggestion',
    summary: 'Which procedure fits the case, on which ground, and what it rests on',
  })
  @ApiOkResponse({ type: SuggestionView })
  async suggestion(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<SuggestionView> {
    const { state, now } = await this.read(id, request);
    return suggestionView(suggest(state, dateInStockholm(now)), language(request));
  }

  @Get(':caseId/procedure-comparison')
  @ApiOperation({
    operationId: 'GetProcedureComparison',
    summary: 'The procedures side by side: what is allowed, when there could be a contract, what each asks for',
  })
  @ApiOkResponse({ type: ComparisonView })
  async comparison(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<ComparisonView> {
    const { state, now, summary } = await this.read(id, request);
    const on = dateInStockholm(now);
    const recorded = await this.reader.reads.durations(
      identityOf(callerOf(request)),
      summary.caseId,
      choosable(on).map((one) => one.id),
    );
    return { on, items: compare(state, on, recorded).map((one) => comparedView(one, language(request))) };
  }

  private read(id: string, request: FastifyRequest): Promise<ReadCase> {
    return this.reader.case(callerOf(request), caseIdOf(id));
  }
}

const language = (request: FastifyRequest) => languageOf(request.headers['accept-language']);
