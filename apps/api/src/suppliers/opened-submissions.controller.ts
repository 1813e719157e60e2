import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { caseIdOf } from '../cases/case-id.js';
import { visibleSubmission } from '../cases/views/visible-submission.js';
import { callerOf } from '../identity/caller-of.js';
import { DocumentsProblems } from '../openapi/documented.js';
import { problems } from '../platform/problem/problems.js';
import { identityOf, Reader } from '../reading/reader.js';
import { OpenedSubmissionView, SubmissionListView } from './procurement-view.js';

const uuidShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What was submitted to a case, for the buyer after the opening. */
@ApiTags('Cases')
@DocumentsProblems([401, 403, 404, 429, 503])
@Controller('v1/cases/:caseId/submissions')
export class OpenedSubmissionsController {
  constructor(private readonly reader: Reader) {}

  @Get()
  @ApiOperation({ operationId: 'ListSubmissions', summary: 'Submissions of opened windows, without their content' })
  @ApiOkResponse({ type: SubmissionListView })
  async list(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<SubmissionListView> {
    const caller = callerOf(request);
    const { summary } = await this.reader.case(caller, caseIdOf(id));
    return { items: await this.reader.reads.submissions(identityOf(caller), summary.caseId) };
  }

  @Get(':submission')
  @ApiOperation({
    operationId: 'GetSubmission',
    summary: 'The content of an opened submission, for those who may look into it',
  })
  @ApiOkResponse({ type: OpenedSubmissionView })
  async one(
    @Param('caseId') id: string,
    @Param('submission') submission: string,
    @Req() request: FastifyRequest,
  ): Promise<OpenedSubmissionView> {
    const caller = callerOf(request);
    const { summary, state, roles } = await this.reader.case(caller, caseIdOf(id));
    const found = uuidShape.test(submission)
      ? await this.reader.reads.openedSubmission(identityOf(caller), summary.caseId, submission)
      : undefined;
    if (!found) throw problems.notFound();
    return visibleSubmission(found, state, roles);
  }
}
