import type { Form } from '@behov/messages';
import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { caseIdOf } from '../cases/case-id.js';
import { callerOf } from '../identity/caller-of.js';
import { DocumentsProblems, languageHeader } from '../openapi/documented.js';
import { languageOf } from '../platform/http/language.js';
import { problems } from '../platform/problem/problems.js';
import { DocumentsQuery, QueryOf } from '../reading/query-of.js';
import { CompetitionView, OpeningView } from './competition-view.js';
import { Competitions, type SignedCompetition } from './competitions.js';
import { openingList, type OpeningList } from './opening-list.js';
import { actingFor } from '../suppliers/acting-for.form.js';
import { openingPage } from './opening-page.js';

const competitionQuery: Form = {
  name: 'CompetitionQuery',
  says: { sv: 'Konkurrensen', en: 'The competition' },
  fields: {
    supplier: actingFor,
  },
  example: {},
};

/** A competition, for others to check. */
@ApiTags('Cases')
@DocumentsProblems([400, 401, 403, 404, 409, 422, 429, 503])
@Controller('v1/cases/:caseId')
export class CompetitionController {
  constructor(private readonly competitions: Competitions) {}

  @Get('competition')
  @Header('cache-control', 'private, no-cache')
  @ApiOperation({
    operationId: 'GetCompetition',
    summary:
      'The competition as a signed file that anybody can verify offline: whole for the authority after an opening, in part for a tenderer after the notification',
  })
  @DocumentsQuery(competitionQuery)
  @ApiOkResponse({ type: CompetitionView })
  async competition(
    @Param('caseId') id: string,
    @Query(new QueryOf(competitionQuery)) { supplier }: { readonly supplier?: string },
    @Req() request: FastifyRequest,
  ): Promise<SignedCompetition> {
    return this.competitions.signed(callerOf(request), caseIdOf(id), supplier);
  }

  @Get('windows/:window/opening')
  @Header('cache-control', 'private, no-cache')
  @ApiHeader(languageHeader)
  @ApiProduces('application/json', 'text/html')
  @ApiOperation({
    operationId: 'GetOpening',
    summary: 'The list of an opening, for the authority; with Accept: text/html as a page to print',
  })
  @ApiOkResponse({ type: OpeningView })
  async opening(
    @Param('caseId') id: string,
    @Param('window') window: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpeningList | string> {
    const list = openingList(await this.competitions.whole(callerOf(request), caseIdOf(id)), window);
    if (!list) throw problems.notFound();
    void reply.header('vary', 'accept, accept-language');
    if (!request.headers.accept?.includes('text/html')) return list;
    void reply.type('text/html; charset=utf-8');
    return openingPage(list, languageOf(request.headers['accept-language']));
  }
}
