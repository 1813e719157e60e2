import { contractRecords, type ContractRecord } from '@behov/domain';
import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../identity/caller-of.js';
import type { Caller } from '../identity/caller.js';
import { DocumentsProblems, languageHeader } from '../openapi/documented.js';
import { languageOf } from '../platform/http/language.js';
import { identityOf, Reader } from '../reading/reader.js';
import { caseIdOf } from './case-id.js';
import { ContractsView, contractView } from './views/contract-view.js';

/** The contracts of a case, and how they are carried out. */
@ApiTags('Cases')
@ApiHeader(languageHeader)
@DocumentsProblems([400, 401, 403, 404, 429, 503])
@Controller('v1/cases')
export class CaseContractController {
  constructor(private readonly reader: Reader) {}

  @Get(':caseId/contract')
  @Header('cache-control', 'private, no-cache')
  @ApiOperation({
    operationId: 'GetContract',
    summary:
      'Each contract: what is agreed, deliveries, what is due with its arithmetic, payments, penalties, deviations and options; a supplier gets its own',
  })
  @ApiOkResponse({ type: ContractsView })
  async contract(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<ContractsView> {
    const caller = callerOf(request);
    const caseId = caseIdOf(id);
    const own = caller.actor.suppliers.length > 0 ? await this.own(caller, caseId) : [];
    const records = own.length > 0 ? own : contractRecords((await this.reader.case(caller, caseId)).state);
    const language = languageOf(request.headers['accept-language']);
    return { items: records.map((one) => contractView(one, language)) };
  }

  /** The contracts of the caller's suppliers as they were last told of them; a contract is shown from the authority's signature on. */
  private async own(caller: Caller, caseId: string): Promise<readonly ContractRecord[]> {
    const { items } = await this.reader.reads.publications(identityOf(caller), { caseId }, { limit: 200 });
    return items.flatMap(({ id, content }) =>
      id.startsWith('contract/') ? [content['contract'] as unknown as ContractRecord] : [],
    );
  }
}
