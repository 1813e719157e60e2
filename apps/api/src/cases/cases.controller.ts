import { options, plannedDefinitions } from '@behov/domain';
import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CaseFilter, HistoryPage, PageRequest, RefusedMessageReading } from '@behov/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from '../identity/caller-of.js';
import { DocumentsProblems, languageHeader } from '../openapi/documented.js';
import { etagOf } from '../platform/http/etag.js';
import { languageOf } from '../platform/http/language.js';
import { caseListQuery, historyQuery } from '../reading/forms.js';
import { DocumentsQuery, QueryOf } from '../reading/query-of.js';
import { identityOf, Reader, type ReadCase } from '../reading/reader.js';
import { caseIdOf } from './case-id.js';
import { CaseListView, CaseView, summaryView } from './views/case-view.js';
import { DeadlinesView, deadlinesView } from './views/deadlines-view.js';
import { eventView, HistoryView } from './views/history-view.js';
import { OptionsView, optionView } from './views/option-view.js';
import { planView, PlanView } from './views/plan-view.js';
import { RulebookView, rulebookView } from './views/rulebook-view.js';
import { CaseTasksView, caseTaskViews } from './views/task-view.js';
import { visibleEntry, visibleState } from './views/visible.js';

/** Cases, as the reader may see them. */
@ApiTags('Cases')
@ApiHeader(languageHeader)
@DocumentsProblems([400, 401, 403, 404, 422, 429, 503])
@Controller('v1/cases')
export class CasesController {
  constructor(private readonly reader: Reader) {}

  @Get()
  @Header('cache-control', 'private, no-cache')
  @ApiOperation({ operationId: 'ListCases', summary: 'The cases that I may see' })
  @DocumentsQuery(caseListQuery)
  @ApiOkResponse({ type: CaseListView })
  async list(
    @Query(new QueryOf(caseListQuery)) query: CaseFilter & PageRequest,
    @Req() request: FastifyRequest,
  ): Promise<CaseListView> {
    const caller = callerOf(request);
    const { after, limit, ...asked } = query;
    // A service account sees its own organisation's cases, whoever it acts for.
    const filter = caller.via ? { ...asked, organisation: caller.via.organisation } : asked;
    const { items, next } = await this.reader.reads.listCases(identityOf(caller), filter, { after, limit });
    return { items: items.map((one) => summaryView(one, language(request))), ...(next === undefined ? {} : { next }) };
  }

  @Get(':caseId')
  @Header('cache-control', 'private, no-cache')
  @ApiOperation({ operationId: 'GetCase', summary: 'One case' })
  @ApiOkResponse({ type: CaseView })
  async one(
    @Param('caseId') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseView> {
    const { summary, state, now, roles } = await this.read(id, request);
    void reply.header('etag', etagOf(state.seq));
    const { continues } = state;
    const continuedBy = await this.reader.reads.continuationsOf(identityOf(callerOf(request)), summary.caseId);
    return {
      ...summaryView(summary, language(request)),
      now,
      ...(continues ? { continues: { caseId: continues.case, reference: continues.reference } } : {}),
      continuedBy,
      roles,
      state: visibleState(state, roles),
    };
  }

  @Get(':caseId/plan')
  @ApiOperation({ operationId: 'GetPlan', summary: 'Stages passed and ahead, and every date that is known' })
  @ApiOkResponse({ type: PlanView })
  async plan(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<PlanView> {
    const { state, now, summary } = await this.read(id, request);
    const recorded = await this.reader.reads.durations(
      identityOf(callerOf(request)),
      summary.caseId,
      plannedDefinitions(state, now),
    );
    return planView(state, now, recorded, language(request));
  }

  @Get(':caseId/deadlines')
  @ApiOperation({ operationId: 'GetDeadlines', summary: 'Every date by law, past and ahead, and how it came about' })
  @ApiOkResponse({ type: DeadlinesView })
  async deadlines(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<DeadlinesView> {
    const { state, now } = await this.read(id, request);
    return deadlinesView(state, now, language(request));
  }

  @Get(':caseId/rulebook')
  @ApiOperation({
    operationId: 'GetRulebook',
    summary: 'Which rulebook applies today, why, and what is missing to say',
  })
  @ApiOkResponse({ type: RulebookView })
  async rulebook(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<RulebookView> {
    const { state, now } = await this.read(id, request);
    return rulebookView(state, now, language(request));
  }

  @Get(':caseId/history')
  @ApiOperation({ operationId: 'GetHistory', summary: 'What happened, who did it and in which role' })
  @DocumentsQuery(historyQuery)
  @ApiOkResponse({ type: HistoryView })
  async history(
    @Param('caseId') id: string,
    @Query(new QueryOf(historyQuery)) page: HistoryPage,
    @Req() request: FastifyRequest,
  ): Promise<HistoryView> {
    const { roles, summary, state } = await this.read(id, request);
    const limit = page.limit ?? 100;
    const entries = await this.reader.reads.history(identityOf(callerOf(request)), summary.caseId, { ...page, limit });
    const items = entries.map((one) =>
      eventView(visibleEntry(one, roles, callerOf(request).actor.id, state), language(request)),
    );
    return { items, ...(items.length < limit ? {} : { next: items.at(-1)!.seq }) };
  }

  @Get(':caseId/tasks')
  @ApiOperation({ operationId: 'GetCaseTasks', summary: 'What waits in the case, and for whom' })
  @ApiOkResponse({ type: CaseTasksView })
  async tasks(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<CaseTasksView> {
    const { summary, state, now } = await this.read(id, request);
    return { items: caseTaskViews(summary.caseId, state, now, language(request)) };
  }

  @Get(':caseId/options')
  @ApiOperation({ operationId: 'GetOptions', summary: 'What I may do now; for the rest why not, and who can' })
  @ApiOkResponse({ type: OptionsView })
  async options(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<OptionsView> {
    const { summary, state, now } = await this.read(id, request);
    const items = options(state, callerOf(request).actor, now);
    return { items: items.map((one) => optionView(summary.caseId, one, language(request))) };
  }

  @Get(':caseId/refused-messages')
  @ApiOperation({
    operationId: 'GetRefusedMessages',
    summary: "Integrations' messages that were refused before they became commands",
  })
  async refusedMessages(
    @Param('caseId') id: string,
    @Req() request: FastifyRequest,
  ): Promise<{ readonly items: readonly RefusedMessageReading[] }> {
    const { summary } = await this.read(id, request);
    return { items: await this.reader.reads.refusedMessages(identityOf(callerOf(request)), summary.caseId) };
  }

  private read(id: string, request: FastifyRequest): Promise<ReadCase> {
    return this.reader.case(callerOf(request), caseIdOf(id));
  }
}

const language = (request: FastifyRequest) => languageOf(request.headers['accept-language']);
