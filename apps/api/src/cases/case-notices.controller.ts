import { documentsAddress, noticeDraft, noticeKinds, type NoticeKind } from '@behov/domain';
import type { Form } from '@behov/messages';
import { Controller, Get, Header, Param, Query, Req } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../identity/caller-of.js';
import { DocumentsProblems, languageHeader } from '../openapi/documented.js';
import { PublicAddress } from '../platform/http/public-address.js';
import { languageOf } from '../platform/http/language.js';
import { problems } from '../platform/problem/problems.js';
import { DocumentsQuery, QueryOf } from '../reading/query-of.js';
import { Reader } from '../reading/reader.js';
import { caseIdOf } from './case-id.js';
import { NoticeDraftView, noticeDraftView } from './views/notice-draft-view.js';

interface WhichNotice {
  readonly kind?: NoticeKind;
  readonly lot?: string;
}

const noticeQuery: Form = {
  name: 'NoticeDraftQuery',
  says: { sv: 'Annons', en: 'Notice' },
  fields: {
    kind: { kind: 'choice', of: noticeKinds, says: { sv: 'Slag', en: 'Kind' }, optional: true },
    lot: { kind: 'id', says: { sv: 'Anbudsdel', en: 'Lot' }, optional: true },
  },
  example: {},
};

/** What a case's notices say, and what they lack. */
@ApiTags('Cases')
@ApiHeader(languageHeader)
@DocumentsProblems([400, 401, 403, 404, 429, 503])
@Controller('v1/cases')
export class CaseNoticesController {
  constructor(
    private readonly reader: Reader,
    private readonly address: PublicAddress,
  ) {}

  @Get(':caseId/notice-draft')
  @Header('cache-control', 'private, no-cache')
  @ApiOperation({
    operationId: 'GetNoticeDraft',
    summary: 'A notice as the case can fill it in, by default the call for competition; and what is missing in it',
  })
  @DocumentsQuery(noticeQuery)
  @ApiOkResponse({ type: NoticeDraftView })
  async draft(
    @Param('caseId') id: string,
    @Query(new QueryOf(noticeQuery)) { kind = 'call', lot }: WhichNotice,
    @Req() request: FastifyRequest,
  ): Promise<NoticeDraftView> {
    const { state, now } = await this.reader.case(callerOf(request), caseIdOf(id));
    const draft = noticeDraft(state, kind, now, lot);
    if (!draft) throw problems.notFound();
    const fields = [...draft.fields, ...documentsAddress(kind, id, this.address.url)];
    return noticeDraftView({ ...draft, fields }, languageOf(request.headers['accept-language']));
  }
}
