import { commandDto } from '@behov/messages';
import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { caseIdOf } from '../cases/case-id.js';
import { BodyOf } from '../commands/body-of.js';
import { sendingOf } from '../commands/sending.js';
import { DocumentsProblems, writeHeaders } from '../openapi/documented.js';
import { SubmissionReceipt } from './submission-receipt.js';
import { submissionForm, withdrawalForm } from './submission.form.js';
import { Submissions, type Submitted } from './submissions.js';

const [idempotencyHeader, , onBehalfHeader] = writeHeaders();

/** What suppliers send to a window: sealed until it is opened. */
@ApiTags('Suppliers')
@ApiHeader(idempotencyHeader!)
@ApiHeader(onBehalfHeader!)
@DocumentsProblems([400, 401, 403, 404, 409, 413, 415, 422, 429, 503])
@Controller('v1/cases/:caseId/windows/:window')
export class SubmissionsController {
  constructor(private readonly submissions: Submissions) {}

  @Post('submissions')
  @ApiOperation({
    operationId: 'Submit',
    summary: 'Submit (Lämna in)',
    description: 'A request to participate, a tender or an entry. A new one replaces the last, until the deadline.',
  })
  @ApiBody({ type: commandDto(submissionForm), examples: { example: { value: submissionForm.example } } })
  @ApiCreatedResponse({ type: SubmissionReceipt })
  async submit(
    @Param('caseId') id: string,
    @Param('window') windowId: string,
    @Body(new BodyOf(submissionForm)) body: object,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubmissionReceipt> {
    const place = { caseId: caseIdOf(id), windowId };
    const receipt = await this.submissions.receive(place, 'submit', body as Submitted, sendingOf(request));
    void reply.status(receipt.repeated ? 200 : 201);
    return receipt;
  }

  @Post('withdrawal')
  @HttpCode(200)
  @ApiOperation({ operationId: 'Withdraw', summary: 'Withdraw what was submitted (Dra tillbaka)' })
  @ApiBody({ type: commandDto(withdrawalForm), examples: { example: { value: withdrawalForm.example } } })
  @ApiOkResponse({ type: SubmissionReceipt })
  async withdraw(
    @Param('caseId') id: string,
    @Param('window') windowId: string,
    @Body(new BodyOf(withdrawalForm)) body: object,
    @Req() request: FastifyRequest,
  ): Promise<SubmissionReceipt> {
    const place = { caseId: caseIdOf(id), windowId };
    return this.submissions.receive(place, 'withdraw', body as Submitted, sendingOf(request));
  }
}
