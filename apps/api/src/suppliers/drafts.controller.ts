import { commandDto } from '@behov/messages';
import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { caseIdOf } from '../cases/case-id.js';
import { BodyOf } from '../commands/body-of.js';
import { callerOf } from '../identity/caller-of.js';
import { DocumentsProblems } from '../openapi/documented.js';
import { DocumentsQuery, QueryOf } from '../reading/query-of.js';
import { draftForm, draftQuery } from './draft.form.js';
import { Drafts } from './drafts.js';

/** A draft as it was saved. */
export class DraftView {
  @ApiProperty({ type: String, description: 'An age ciphertext in base64' })
  content!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  savedAt!: string;
}

interface Named {
  readonly supplier?: string;
}

/** A supplier's own sealed draft for a window. It goes when the supplier submits, and nobody else knows that it is there. */
@ApiTags('Suppliers')
@DocumentsProblems([400, 401, 403, 404, 413, 415, 422, 429, 503])
@Controller('v1/cases/:caseId/windows/:window/draft')
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  @Put()
  @HttpCode(204)
  @ApiOperation({ operationId: 'SaveDraft', summary: 'Save my sealed draft (Spara ett utkast)' })
  @ApiBody({ type: commandDto(draftForm), examples: { example: { value: draftForm.example } } })
  @ApiNoContentResponse()
  async save(
    @Param('caseId') id: string,
    @Param('window') windowId: string,
    @Body(new BodyOf(draftForm)) body: object,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const { supplier, content } = body as Named & { readonly content: string };
    await this.drafts.save({ caseId: caseIdOf(id), windowId }, callerOf(request), supplier, content);
  }

  @Get()
  @ApiOperation({ operationId: 'GetDraft', summary: 'My sealed draft, as it was saved' })
  @DocumentsQuery(draftQuery)
  @ApiOkResponse({ type: DraftView })
  async read(
    @Param('caseId') id: string,
    @Param('window') windowId: string,
    @Query(new QueryOf(draftQuery)) { supplier }: Named,
    @Req() request: FastifyRequest,
  ): Promise<DraftView> {
    return this.drafts.read({ caseId: caseIdOf(id), windowId }, callerOf(request), supplier);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'RemoveDraft', summary: 'Remove my draft' })
  @DocumentsQuery(draftQuery)
  @ApiNoContentResponse()
  async remove(
    @Param('caseId') id: string,
    @Param('window') windowId: string,
    @Query(new QueryOf(draftQuery)) { supplier }: Named,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.drafts.remove({ caseId: caseIdOf(id), windowId }, callerOf(request), supplier);
  }
}
