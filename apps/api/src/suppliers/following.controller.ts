import type { PageRequest } from '@behov/persistence';
import { commandDto } from '@behov/messages';
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { BodyOf } from '../commands/body-of.js';
import { callerOf } from '../identity/caller-of.js';
import { DocumentsProblems } from '../openapi/documented.js';
import { pageQuery } from '../reading/forms.js';
import { DocumentsQuery, QueryOf } from '../reading/query-of.js';
import { identityOf, Reader } from '../reading/reader.js';
import { followForm, type FollowBody } from './follow.form.js';
import { Following } from './following.js';
import { PublicationListView } from './procurement-view.js';
import { FollowListView } from './supplier-view.js';
import { withKind } from './published.js';

/** Under which id something is followed. */
export class FollowedView {
  @ApiProperty({ type: String })
  supplier!: string;

  @ApiProperty({ type: String })
  id!: string;
}

/** What a supplier follows, and what has come of it. No buyer can ask who follows. */
@ApiTags('Suppliers')
@DocumentsProblems([400, 401, 403, 404, 413, 415, 422, 429, 503])
@Controller('v1/suppliers/me')
export class FollowingController {
  constructor(
    private readonly reader: Reader,
    private readonly following: Following,
  ) {}

  @Get('follows')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'ListFollows', summary: 'What my suppliers follow' })
  @ApiOkResponse({ type: FollowListView })
  async list(@Req() request: FastifyRequest): Promise<FollowListView> {
    return { items: await this.reader.reads.follows(identityOf(callerOf(request))) };
  }

  @Post('follows')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'Follow',
    summary: `${followForm.says.en} (${followForm.says.sv})`,
    description: 'Following the same again changes nothing, so no Idempotency-Key is needed.',
  })
  @ApiBody({ type: commandDto(followForm), examples: { example: { value: followForm.example } } })
  @ApiOkResponse({ type: FollowedView })
  follow(@Body(new BodyOf(followForm)) body: object, @Req() request: FastifyRequest): Promise<FollowedView> {
    return this.following.follow(callerOf(request), body as FollowBody);
  }

  @Delete('follows/:id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'Unfollow', summary: 'Stop following (Sluta följa)' })
  @ApiQuery({ name: 'supplier', required: false, schema: { type: 'string' } })
  @ApiNoContentResponse()
  unfollow(
    @Param('id') id: string,
    @Query('supplier') supplier: string | string[] | undefined,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const named = supplier === undefined ? undefined : String(supplier);
    return this.following.unfollow(callerOf(request), named, id);
  }

  @Get('notifications')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'ListNotifications',
    summary: 'What was told in procurements that I follow, and to my suppliers; newest first',
  })
  @DocumentsQuery(pageQuery)
  @ApiOkResponse({ type: PublicationListView })
  async notifications(
    @Query(new QueryOf(pageQuery)) page: PageRequest,
    @Req() request: FastifyRequest,
  ): Promise<PublicationListView> {
    const found = await this.reader.reads.notifications(identityOf(callerOf(request)), page);
    return { ...found, items: found.items.map(withKind) };
  }
}
