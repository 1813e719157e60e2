import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { refusalProblem } from '../commands/refusal-problem.js';
import { callerOf } from '../identity/caller-of.js';
import { DocumentsProblems, languageHeader } from '../openapi/documented.js';
import { Reader } from '../reading/reader.js';
import { caseIdOf } from './case-id.js';
import { DeclarationsView, declarationsView } from './views/declarations-view.js';
import { mayReadDeclarations, seesDeclarations } from './views/visible.js';

/** Who has declared interests in a case, and who may not act in it. */
@ApiTags('Cases')
@ApiHeader(languageHeader)
@DocumentsProblems([400, 401, 403, 404, 429, 503])
@Controller('v1/cases')
export class CaseDeclarationsController {
  constructor(private readonly reader: Reader) {}

  /** @throws Problem ROLE for who sees the case but not its declarations */
  @Get(':caseId/declarations')
  @Header('cache-control', 'private, no-cache')
  @ApiOperation({
    operationId: 'GetDeclarations',
    summary: 'Who has declared interests, what the assessment came to, and which conflicts were found',
    description: `Read by: ${mayReadDeclarations.join(', ')}.`,
  })
  @ApiOkResponse({ type: DeclarationsView })
  async declarations(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<DeclarationsView> {
    const { state, now, roles } = await this.reader.case(callerOf(request), caseIdOf(id));
    if (!seesDeclarations(roles)) throw refusalProblem(onlyThese);
    return declarationsView(state, now);
  }
}

const onlyThese = {
  code: 'ROLE',
  says: {
    sv: 'Jävsdeklarationer läses av upphandlare, beslutsfattare, linjechef och registrator.',
    en: 'Declarations of interests are read by procurer, decision-maker, line manager and registrar.',
  },
  who: mayReadDeclarations,
};
