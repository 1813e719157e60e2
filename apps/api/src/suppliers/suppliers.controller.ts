import type { CaseRecord } from '@behov/persistence';
import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../identity/caller-of.js';
import { DocumentsProblems } from '../openapi/documented.js';
import { problems } from '../platform/problem/problems.js';
import { identityOf, Reader } from '../reading/reader.js';
import { ClaimListView, OwnSuppliersView, SupplierView } from './supplier-view.js';

/** Where the operator reads what is claimed. */
export abstract class Claims {
  abstract claims(): ReturnType<CaseRecord['organisations']['claims']>;
}

/** Suppliers: one's own whole, others' as they show themselves. */
@ApiTags('Suppliers')
@DocumentsProblems([401, 403, 404, 429, 503])
@Controller('v1/suppliers')
export class SuppliersController {
  constructor(
    private readonly reader: Reader,
    private readonly claimed: Claims,
  ) {}

  @Get('me')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'GetMySuppliers', summary: 'The suppliers that I act for, and those that ask me to' })
  @ApiOkResponse({ type: OwnSuppliersView })
  async mine(@Req() request: FastifyRequest): Promise<OwnSuppliersView> {
    const identity = identityOf(callerOf(request));
    const [items, invitations] = await Promise.all([
      this.reader.reads.ownSuppliers(identity),
      this.reader.reads.ownInvitations(identity),
    ]);
    return { items, invitations };
  }

  @Get('claims')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'ListClaims', summary: 'Claims on registered suppliers, for the operator' })
  @ApiOkResponse({ type: ClaimListView })
  async claims(@Req() request: FastifyRequest): Promise<ClaimListView> {
    if (!callerOf(request).operator) throw problems.notFound();
    return { items: await this.claimed.claims() };
  }

  @Get(':supplier')
  @Header('cache-control', 'private, no-cache')
  @ApiOperation({ operationId: 'GetSupplier', summary: 'A supplier that has registered itself, by its short name' })
  @ApiOkResponse({ type: SupplierView })
  async one(@Param('supplier') name: string, @Req() request: FastifyRequest): Promise<SupplierView> {
    const found = await this.reader.reads.supplier(identityOf(callerOf(request)), name);
    if (!found) throw problems.organisationUnknown();
    return found;
  }
}
