import type { PageRequest, PublicationFilter } from '@behov/persistence';
import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { caseIdOf } from '../cases/case-id.js';
import { callerOf } from '../identity/caller-of.js';
import type { Caller } from '../identity/caller.js';
import { DocumentsProblems } from '../openapi/documented.js';
import { problems } from '../platform/problem/problems.js';
import { publicationsQuery } from '../reading/forms.js';
import { DocumentsQuery, QueryOf } from '../reading/query-of.js';
import { identityOf, Reader } from '../reading/reader.js';
import { cpvExpected, cpvShape } from './follow.form.js';
import { attachmentLimitsWith } from './attachment-views.js';
import { Attachments } from './attachments.js';
import { ProcurementView, PublicationListView } from './procurement-view.js';
import { inShort, withKind } from './published.js';

/** What suppliers read: what is published, and what is theirs. */
@ApiTags('Suppliers')
@DocumentsProblems([400, 401, 403, 404, 422, 429, 503])
@Controller('v1/procurements')
export class ProcurementsController {
  constructor(
    private readonly reader: Reader,
    private readonly attachments: Attachments,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'ListPublications', summary: 'What is published for all, and for me; newest first' })
  @DocumentsQuery(publicationsQuery)
  @ApiOkResponse({ type: PublicationListView })
  async list(
    @Query(new QueryOf(publicationsQuery)) { after, limit, ...filter }: PublicationFilter & PageRequest,
    @Req() request: FastifyRequest,
  ): Promise<PublicationListView> {
    if (filter.cpv !== undefined && !cpvShape.test(filter.cpv)) {
      throw problems.shape([{ field: 'cpv', code: 'FORM', expected: cpvExpected }]);
    }
    const page = await this.reader.reads.publications(identityOf(callerOf(request)), filter, { after, limit });
    return { ...page, items: page.items.map(withKind) };
  }

  @Get(':caseId')
  @ApiOperation({
    operationId: 'GetProcurement',
    summary: 'One procurement: its publications, the times for submissions, and what I have submitted',
  })
  @ApiOkResponse({ type: ProcurementView })
  async one(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<ProcurementView> {
    const caller = callerOf(request);
    const caseId = caseIdOf(id);
    const identity = identityOf(caller);
    const { reads } = this.reader;
    const organisation = await reads.organisationOf(identity, caseId);
    if (organisation === undefined || isForeign(caller, organisation)) throw problems.hidden();
    const [publications, windows, submissions] = await Promise.all([
      reads.publications(identity, { caseId }, { limit: 200 }),
      reads.windows(identity, caseId),
      reads.submissions(identity, caseId),
    ]);
    return {
      caseId,
      organisation,
      published: publications.items.flatMap(inShort),
      publications: publications.items.map(withKind),
      windows: windows.map((one) => ({ ...one, attachments: attachmentLimitsWith(this.attachments.limit) })),
      submissions: submissions.filter((one) => identity.suppliers.includes(one.supplier)),
    };
  }
}

const isForeign = ({ via }: Caller, organisation: string): boolean =>
  via !== undefined && !via.ofSupplier && via.organisation !== organisation;
