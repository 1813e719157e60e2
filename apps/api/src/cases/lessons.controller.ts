import { plannedProcedure } from '@behov/domain';
import type { LessonFilter, PageRequest } from '@behov/persistence';
import { Controller, Get, Header, Param, Query, Req } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../identity/caller-of.js';
import { DocumentsProblems, languageHeader } from '../openapi/documented.js';
import { languageOf } from '../platform/http/language.js';
import { lessonsQuery } from '../reading/forms.js';
import { DocumentsQuery, QueryOf } from '../reading/query-of.js';
import { identityOf, Reader } from '../reading/reader.js';
import { caseIdOf } from './case-id.js';
import { CaseLessonsView, LessonListView, lessonView, rankedLessons } from './views/lesson-view.js';

/** What earlier cases have taught. */
@ApiTags('Cases')
@ApiHeader(languageHeader)
@DocumentsProblems([400, 401, 403, 404, 422, 429, 503])
@Controller('v1')
export class LessonsController {
  constructor(private readonly reader: Reader) {}

  @Get('cases/:caseId/lessons')
  @Header('cache-control', 'private, no-cache')
  @ApiOperation({
    operationId: 'GetCaseLessons',
    summary: "The case's own lessons, and those of cases like it, closest first",
  })
  @ApiOkResponse({ type: CaseLessonsView })
  async ofCase(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<CaseLessonsView> {
    const caller = callerOf(request);
    const caseId = caseIdOf(id);
    const { state, now } = await this.reader.case(caller, caseId);
    const identity = identityOf(caller);
    const procedure = plannedProcedure(state, now)?.id;
    const training = state.training !== null;
    const like = { caseId, cpv: state.cpv, ...(procedure === undefined ? {} : { procedure }), training };
    const found = await this.reader.reads.lessonsLike(identity, like);
    const own = await this.reader.reads.lessonsOfCase(identity, caseId);
    const language = languageOf(request.headers['accept-language']);
    const { via } = caller;
    const open = via ? found.filter((one) => one.organisation === via.organisation || one.shareable) : found;
    return {
      own: own.map((one) => lessonView(one, language)),
      items: rankedLessons(state, procedure, open, language),
    };
  }

  @Get('lessons')
  @Header('cache-control', 'private, no-cache')
  @ApiOperation({
    operationId: 'ListLessons',
    summary: "Lessons of my organisation's cases, and those that others share, newest first",
  })
  @DocumentsQuery(lessonsQuery)
  @ApiOkResponse({ type: LessonListView })
  async list(
    @Query(new QueryOf(lessonsQuery)) query: LessonFilter & PageRequest,
    @Req() request: FastifyRequest,
  ): Promise<LessonListView> {
    const caller = callerOf(request);
    const { after, limit, ...filter } = query;
    const { items, next } = await this.reader.reads.lessons(identityOf(caller), filter, {
      ...(after === undefined ? {} : { after }),
      ...(limit === undefined ? {} : { limit }),
    });
    const { via } = caller;
    const open = via ? items.filter((one) => one.organisation === via.organisation || one.shareable) : items;
    const language = languageOf(request.headers['accept-language']);
    return { items: open.map((one) => lessonView(one, language)), ...(next === undefined ? {} : { next }) };
  }
}
