import { Readable } from 'node:stream';
import type { FileReading, PageRequest } from '@behov/persistence';
import { Controller, Get, Head, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { caseIdOf } from '../cases/case-id.js';
import { sendingOf } from '../commands/sending.js';
import { callerOf } from '../identity/caller-of.js';
import { DocumentsProblems, writeHeaders } from '../openapi/documented.js';
import { problems } from '../platform/problem/problems.js';
import { pageQuery } from '../reading/forms.js';
import { DocumentsQuery, QueryOf } from '../reading/query-of.js';
import { identityOf, Reader } from '../reading/reader.js';
import { byteRange } from './byte-range.js';
import { attachment, fileNameOf } from './file-name.js';
import { fileProblems } from './file-problems.js';
import { FileListView, FileReceipt, fileView } from './file-views.js';
import { Files, type Sent } from './files.js';

const [idempotencyHeader, , onBehalfHeader] = writeHeaders();
const binary = { type: 'string', format: 'binary' } as const;

/** Files of a case: added by the buyer, read by those who see the case, and by suppliers once they are published. */
@ApiTags('Files')
@DocumentsProblems([400, 401, 403, 404, 413, 415, 416, 422, 429, 503])
@Controller('v1/cases/:caseId/files')
export class FilesController {
  constructor(
    private readonly files: Files,
    private readonly reader: Reader,
  ) {}

  @Post()
  @ApiOperation({
    operationId: 'AddFile',
    summary: 'Add a file (Lägg till en fil)',
    description:
      'The body is the content itself. It is hashed, recognised and scanned before it is kept; a command that names it makes it part of the case.',
  })
  @ApiHeader(idempotencyHeader!)
  @ApiHeader(onBehalfHeader!)
  @ApiHeader({
    name: 'Content-Disposition',
    required: true,
    description: 'The name of the file',
    schema: { type: 'string', example: "attachment; filename*=UTF-8''Drawing.pdf" },
  })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: binary })
  @ApiCreatedResponse({ type: FileReceipt })
  async add(
    @Param('caseId') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FileReceipt> {
    const receipt = await this.files.add(caseIdOf(id), sentIn(request), sendingOf(request));
    void reply.status(receipt.repeated ? 200 : 201);
    return receipt;
  }

  @Get()
  @ApiOperation({ operationId: 'ListFiles', summary: 'The files of a case that I may read; newest first' })
  @DocumentsQuery(pageQuery)
  @ApiOkResponse({ type: FileListView })
  async list(
    @Param('caseId') id: string,
    @Query(new QueryOf(pageQuery)) page: PageRequest,
    @Req() request: FastifyRequest,
  ): Promise<FileListView> {
    const caller = callerOf(request);
    const caseId = caseIdOf(id);
    const { reads } = this.reader;
    const identity = identityOf(caller);
    const [organisation, buyer, found] = await Promise.all([
      reads.organisationOf(identity, caseId),
      reads.getCase(identity, caseId),
      reads.files(identity, caseId, page),
    ]);
    const { via } = caller;
    if (organisation === undefined || (via && !via.ofSupplier && via.organisation !== organisation)) {
      throw problems.hidden();
    }
    const secrecy = buyer ? (buyer.state.secrecy ?? {}) : undefined;
    return {
      items: found.items.map((one) => fileView(one, secrecy)),
      ...(found.next === undefined ? {} : { next: found.next }),
    };
  }

  @Head(':file')
  @ApiOperation({ operationId: 'HeadFile', summary: 'What a file is: size, type, name and hash' })
  async head(
    @Param('caseId') id: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.files.find(callerOf(request), caseIdOf(id), file);
    await reply.headers({ ...headersOf(found), 'content-length': String(found.size) }).send();
  }

  @Get(':file')
  @ApiOperation({ operationId: 'GetFile', summary: 'The content of a file, whole or in part' })
  @ApiHeader({ name: 'Range', required: false, description: 'One range of bytes', schema: { type: 'string' } })
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: binary } } })
  async get(
    @Param('caseId') id: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.files.find(callerOf(request), caseIdOf(id), file);
    const range = byteRange(request.headers.range, found.size);
    if (range === 'none') throw fileProblems.range(found.size);
    const part = range === 'whole' ? undefined : range;
    const content = await this.files.content(found, part);
    await reply
      .status(part ? 206 : 200)
      .headers({
        ...headersOf(found),
        'content-length': String(part ? part.to - part.from + 1 : found.size),
        ...(part ? { 'content-range': `bytes ${part.from}-${part.to}/${found.size}` } : {}),
      })
      .send(content);
  }
}

/** @throws Problem when it isn't a content with its name and length */
function sentIn({ body, headers }: FastifyRequest): Sent {
  if (!(body instanceof Readable)) throw fileProblems.content();
  const name = fileNameOf(headers['content-disposition']);
  if (name === undefined) throw fileProblems.name();
  const length = headers['content-length'];
  if (length === undefined) throw fileProblems.length();
  return { content: body, name, length: Number(length) };
}

const headersOf = ({ media, name, sha256 }: FileReading) => ({
  'content-type': media,
  'content-disposition': attachment(name),
  'accept-ranges': 'bytes',
  'cache-control': 'private, no-cache',
  etag: `"${sha256}"`,
});
