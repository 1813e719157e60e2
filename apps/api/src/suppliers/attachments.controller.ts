import { Readable } from 'node:stream';
import { Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { caseIdOf } from '../cases/case-id.js';
import { attachment } from '../files/file-name.js';
import { fileProblems } from '../files/file-problems.js';
import { callerOf } from '../identity/caller-of.js';
import { DocumentsProblems } from '../openapi/documented.js';
import { DocumentsQuery, QueryOf } from '../reading/query-of.js';
import { attachmentQuery } from './attachment.form.js';
import { AttachmentListView, AttachmentReceipt, attachmentView } from './attachment-views.js';
import { Attachments } from './attachments.js';

interface Named {
  readonly supplier?: string;
}

const binary = { type: 'string', format: 'binary' } as const;

/** A supplier's sealed attachments to a window: uploaded before the submission that refers to them. */
@ApiTags('Suppliers')
@DocumentsProblems([400, 401, 403, 404, 409, 413, 415, 422, 429, 503])
@Controller('v1/cases/:caseId/windows/:window/attachments')
export class AttachmentsController {
  constructor(private readonly attachments: Attachments) {}

  @Post()
  @ApiOperation({
    operationId: 'AddAttachment',
    summary: 'Upload a sealed attachment (Ladda upp en bilaga)',
    description:
      'The body is the file, encrypted in the age format to the public key of the part that names it. Nothing of its name or kind is sent: that stands in the part. Uploading it again changes nothing.',
  })
  @DocumentsQuery(attachmentQuery)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: binary })
  @ApiCreatedResponse({ type: AttachmentReceipt })
  async add(
    @Param('caseId') id: string,
    @Param('window') windowId: string,
    @Query(new QueryOf(attachmentQuery)) { supplier }: Named,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AttachmentReceipt> {
    const place = { caseId: caseIdOf(id), windowId };
    const receipt = await this.attachments.add(place, callerOf(request), supplier, sentIn(request));
    void reply.status(receipt.repeated ? 200 : 201);
    return receipt;
  }

  @Get()
  @ApiOperation({ operationId: 'ListAttachments', summary: 'My sealed attachments, in the order in which they came' })
  @DocumentsQuery(attachmentQuery)
  @ApiOkResponse({ type: AttachmentListView })
  async list(
    @Param('caseId') id: string,
    @Param('window') windowId: string,
    @Query(new QueryOf(attachmentQuery)) { supplier }: Named,
    @Req() request: FastifyRequest,
  ): Promise<AttachmentListView> {
    const items = await this.attachments.list({ caseId: caseIdOf(id), windowId }, callerOf(request), supplier);
    return { items: items.map(attachmentView) };
  }

  @Get(':sha256')
  @ApiOperation({ operationId: 'GetAttachment', summary: 'My sealed attachment, byte for byte as I uploaded it' })
  @DocumentsQuery(attachmentQuery)
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: binary } } })
  async get(
    @Param('caseId') id: string,
    @Param('window') windowId: string,
    @Param('sha256') sha256: string,
    @Query(new QueryOf(attachmentQuery)) { supplier }: Named,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const place = { caseId: caseIdOf(id), windowId };
    const { found, content } = await this.attachments.content(place, callerOf(request), supplier, sha256);
    await reply
      .headers({
        'content-type': 'application/octet-stream',
        'content-disposition': attachment(`${found.sha256}.age`),
        'content-length': String(found.size),
        'cache-control': 'private, no-store',
      })
      .send(content);
  }

  @Delete(':sha256')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'RemoveAttachment',
    summary: 'Remove my attachment, unless a submission refers to it',
  })
  @DocumentsQuery(attachmentQuery)
  @ApiNoContentResponse()
  async remove(
    @Param('caseId') id: string,
    @Param('window') windowId: string,
    @Param('sha256') sha256: string,
    @Query(new QueryOf(attachmentQuery)) { supplier }: Named,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.attachments.remove({ caseId: caseIdOf(id), windowId }, callerOf(request), supplier, sha256);
  }
}

/** @throws Problem when it isn't a content with its length */
function sentIn({ body, headers }: FastifyRequest): { readonly content: Readable; readonly length: number } {
  if (!(body instanceof Readable)) throw fileProblems.content();
  const length = headers['content-length'];
  if (length === undefined) throw fileProblems.length();
  return { content: body, length: Number(length) };
}
