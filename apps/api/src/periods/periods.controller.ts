import { computableFrom, computableUntil, computePeriod, toInstant, type PeriodQuestion } from '@behov/domain';
import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DocumentsProblems, languageHeader } from '../openapi/documented.js';
import { languageOf } from '../platform/http/language.js';
import { problems } from '../platform/problem/problems.js';
import { DocumentsQuery, QueryOf } from '../reading/query-of.js';
import { periodQuery, type PeriodQuery } from './period.form.js';
import { PeriodView, periodView } from './period-view.js';

/** The law's periods, computed for whoever plans: from any day, without a case. */
@ApiTags('Procedures')
@ApiHeader(languageHeader)
@DocumentsProblems([400, 401, 422, 429])
@Controller('v1/periods')
export class PeriodsController {
  @Get('compute')
  @ApiOperation({ operationId: 'ComputePeriod', summary: 'When a period ends, and how that comes about' })
  @DocumentsQuery(periodQuery)
  @ApiOkResponse({ type: PeriodView })
  compute(@Query(new QueryOf(periodQuery)) query: PeriodQuery, @Req() request: FastifyRequest): PeriodView {
    if (query.sentOn < computableFrom || query.sentOn > computableUntil) throw problems.shape([outside]);
    return periodView(computePeriod(questionOf(query)), languageOf(request.headers['accept-language']));
  }
}

const outside = {
  field: 'sentOn',
  code: 'RANGE',
  expected: `${computableFrom} to ${computableUntil}`,
  says: {
    sv: `Dagen ska ligga mellan ${computableFrom} och ${computableUntil}.`,
    en: `The day must be from ${computableFrom} to ${computableUntil}.`,
  },
} as const;

const questionOf = (query: PeriodQuery): PeriodQuestion => ({
  // The form lets only known periods through.
  period: query.period as PeriodQuestion['period'],
  sentOn: query.sentOn,
  circumstances: {
    authority: query.centralAuthority ? 'central' : 'sub-central',
    electronicTenders: query.electronicTenders ?? true,
    documentsFreelyAvailable: query.documentsFree ?? true,
    ...(query.urgent ? { urgency: { justification: 'said' } } : {}),
    ...(query.agreement ? { agreement: query.agreement } : {}),
    ...(query.priorInformationSentOn === undefined
      ? {}
      : {
          priorInformation: {
            sentOn: query.priorInformationSentOn,
            noticeSentOn: query.noticeSentOn ?? query.sentOn,
            complete: query.priorInformationComplete ?? true,
          },
        }),
  },
  ...(query.dueAt === undefined ? {} : { dueAt: toInstant(query.dueAt) }),
});
