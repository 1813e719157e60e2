import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { caseIdOf } from '../cases/case-id.js';
import { attachment } from '../files/file-name.js';
import { callerOf } from '../identity/caller-of.js';
import { DocumentsProblems, languageHeader } from '../openapi/documented.js';
import { languageOf } from '../platform/http/language.js';
import { identityOf, Reader } from '../reading/reader.js';
import { CaseArchive } from './case-archive.js';
import { documentRegister } from './document-register.js';
import { accessRequestView, AccessRequestsView } from './views/access-view.js';
import { DocumentRegisterView } from './views/register-view.js';
import { RetentionView, retentionView } from './views/retention-view.js';

const binary = { schema: { type: 'string', format: 'binary' } } as const;

/** The case's file: the register of its documents, requests for them, how long they are kept, and the archive package. */
@ApiTags('Cases')
@ApiHeader(languageHeader)
@DocumentsProblems([400, 401, 403, 404, 409, 429, 503])
@Controller('v1/cases/:caseId')
export class CaseArchiveController {
  constructor(
    private readonly reader: Reader,
    private readonly archive: CaseArchive,
  ) {}

  @Get('documents-register')
  @Header('cache-control', 'private, no-cache')
  @ApiOperation({
    operationId: 'GetDocumentsRegister',
    summary: 'Every document of a case, with number and secrecy mark',
  })
  @ApiOkResponse({ type: DocumentRegisterView })
  async register(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<DocumentRegisterView> {
    const caller = callerOf(request);
    const { state, summary } = await this.archive.forHandlers(caller, caseIdOf(id));
    const identity = identityOf(caller);
    const [events, files, submissions] = await Promise.all([
      this.archive.events(caller, summary.caseId, state.seq),
      this.archive.allFiles(identity, summary.caseId),
      this.archive.submissions(identity, summary.caseId),
    ]);
    return {
      items: documentRegister({ state, events, files, submissions }, languageOf(request.headers['accept-language'])),
    };
  }

  @Get('access-requests')
  @Header('cache-control', 'private, no-cache')
  @ApiOperation({ operationId: 'GetAccessRequests', summary: 'Requests for public documents, and what became of them' })
  @ApiOkResponse({ type: AccessRequestsView })
  async requests(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<AccessRequestsView> {
    const { state } = await this.archive.forHandlers(callerOf(request), caseIdOf(id));
    return { items: state.accessRequests.map(accessRequestView) };
  }

  @Get('access-requests/:request/documents/:kind/:document')
  @Header('cache-control', 'private, no-store')
  @ApiOperation({
    operationId: 'GetReleasedDocument',
    summary: 'A document as it was decided to be handed out, without what is secret',
  })
  @ApiOkResponse({ content: { 'application/json': {}, 'application/octet-stream': binary } })
  async released(
    @Param('caseId') id: string,
    @Param('request') requestId: string,
    @Param('kind') kind: string,
    @Param('document') document: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const name = `${kind}/${document}`;
    const released = await this.archive.released(callerOf(request), caseIdOf(id), requestId, name);
    if (released.kind === 'text') {
      await reply.type('application/json').send({ document: name, content: released.content });
      return;
    }
    const { file, content } = released;
    await reply
      .headers({
        'content-type': file.media,
        'content-disposition': attachment(file.name),
        'content-length': String(file.size),
      })
      .send(content);
  }

  @Get('retention')
  @Header('cache-control', 'private, no-cache')
  @ApiOperation({
    operationId: 'GetRetention',
    summary: 'How long each class of documents is kept, why, and what was disposed of',
  })
  @ApiOkResponse({ type: RetentionView })
  async retention(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<RetentionView> {
    const { state } = await this.reader.case(callerOf(request), caseIdOf(id));
    return retentionView(state, languageOf(request.headers['accept-language']));
  }

  @Get('archive-package')
  @Header('cache-control', 'private, no-store')
  @ApiOperation({
    operationId: 'GetArchivePackage',
    summary: 'The whole case file as a zip with a manifest, for the registrar and the decision-maker',
  })
  @ApiOkResponse({ content: { 'application/zip': binary } })
  async package(
    @Param('caseId') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, content } = await this.archive.package(callerOf(request), caseIdOf(id));
    await reply.headers({ 'content-type': 'application/zip', 'content-disposition': attachment(name) }).send(content);
  }
}
