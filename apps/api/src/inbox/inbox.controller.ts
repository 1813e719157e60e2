import type { Overview, OverviewFilter, PageRequest } from '@behov/persistence';
import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { InboxView, inboxTaskView } from '../cases/views/task-view.js';
import { callerOf } from '../identity/caller-of.js';
import { DocumentsProblems, languageHeader } from '../openapi/documented.js';
import { languageOf } from '../platform/http/language.js';
import { overviewQuery, pageQuery } from '../reading/forms.js';
import { DocumentsQuery, QueryOf } from '../reading/query-of.js';
import { identityOf, Reader } from '../reading/reader.js';
import { OverviewView, overviewView } from './overview-view.js';

/** Across all cases: what waits for me, and how they stand. */
@ApiTags('Cases')
@ApiHeader(languageHeader)
@DocumentsProblems([400, 401, 403, 422, 429, 503])
@Controller('v1')
export class InboxController {
  constructor(private readonly reader: Reader) {}

  @Get('tasks')
  @ApiOperation({ operationId: 'ListTasks', summary: 'My inbox: what waits for me, soonest due first' })
  @DocumentsQuery(pageQuery)
  @ApiOkResponse({ type: InboxView })
  async tasks(@Query(new QueryOf(pageQuery)) page: PageRequest, @Req() request: FastifyRequest): Promise<InboxView> {
    const caller = callerOf(request);
    const language = languageOf(request.headers['accept-language']);
    const { items, next } = await this.reader.reads.tasksFor(identityOf(caller), page);
    const { via } = caller;
    const own = via ? items.filter((one) => via.ofSupplier || one.case.organisation === via.organisation) : items;
    return { items: own.map((one) => inboxTaskView(one, language)), ...(next === undefined ? {} : { next }) };
  }

  @Get('overview')
  @ApiOperation({
    operationId: 'GetOverview',
    summary: 'How my cases stand: by stage with age, overdue, and for whom they wait',
  })
  @DocumentsQuery(overviewQuery)
  @ApiOkResponse({ type: OverviewView })
  async overview(
    @Query(new QueryOf(overviewQuery)) asked: OverviewFilter,
    @Req() request: FastifyRequest,
  ): Promise<OverviewView> {
    const caller = callerOf(request);
    const filter = caller.via ? { ...asked, organisation: caller.via.organisation } : asked;
    const found: Overview = await this.reader.reads.overview(identityOf(caller), filter);
    return overviewView(found, languageOf(request.headers['accept-language']));
  }
}
