import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../identity/caller-of.js';
import type { Caller } from '../identity/caller.js';
import { DocumentsProblems } from '../openapi/documented.js';
import { identityOf, Reader } from '../reading/reader.js';
import { caseIdOf } from './case-id.js';
import { PhasesView, phasesView, ownPhasesView } from './views/phases-view.js';

/** The phases of a development, gate by gate. */
@ApiTags('Cases')
@DocumentsProblems([400, 401, 403, 404, 429, 503])
@Controller('v1/cases')
export class CasePhasesController {
  constructor(private readonly reader: Reader) {}

  @Get(':caseId/phases')
  @Header('cache-control', 'private, no-cache')
  @ApiOperation({
    operationId: 'GetPhases',
    summary:
      'The record of each gate of a development, and the results that may be called back; a partner gets its own',
  })
  @ApiOkResponse({ type: PhasesView })
  async phases(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<PhasesView> {
    const caller = callerOf(request);
    const caseId = caseIdOf(id);
    const own = caller.actor.suppliers.length > 0 ? await this.own(caller, caseId) : undefined;
    if (own) return ownPhasesView(own);
    const { state } = await this.reader.case(caller, caseId);
    return phasesView(state);
  }

  /** What each of the caller's suppliers was last told of its own phases; undefined where there is nothing. */
  private async own(caller: Caller, caseId: string): Promise<readonly object[] | undefined> {
    const { items } = await this.reader.reads.publications(identityOf(caller), { caseId }, { limit: 200 });
    const told = items.filter((one) => one.id.startsWith('phases/'));
    return told.length === 0
      ? undefined
      : told.flatMap(({ content }) => (content['phases'] ?? []) as readonly object[]);
  }
}
