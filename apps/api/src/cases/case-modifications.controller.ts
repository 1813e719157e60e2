import { developmentAllowed, modifiedContract, type CaseState, type Track } from '@behov/domain';
import { commandDto } from '@behov/messages';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { BodyOf } from '../commands/body-of.js';
import { callerOf } from '../identity/caller-of.js';
import { DocumentsProblems, languageHeader } from '../openapi/documented.js';
import { languageOf } from '../platform/http/language.js';
import { problems } from '../platform/problem/problems.js';
import { Reader } from '../reading/reader.js';
import { caseIdOf } from './case-id.js';
import { assessmentForm, type AssessmentBody } from './modification-assessment.form.js';
import { ModificationAssessmentView, modificationAssessmentView } from './views/modification-assessment-view.js';
import { ModificationsView, modifiedContractView } from './views/modifications-view.js';

/** How contracts have been changed, and whether they may be. */
@ApiTags('Cases')
@ApiHeader(languageHeader)
@DocumentsProblems([400, 401, 403, 404, 413, 415, 422, 429, 503])
@Controller('v1/cases')
export class CaseModificationsController {
  constructor(private readonly reader: Reader) {}

  @Get(':caseId/modifications')
  @Header('cache-control', 'private, no-cache')
  @ApiOperation({
    operationId: 'ListModifications',
    summary: 'The contracts as they were settled and as they stand, with every modification, its ground and its notice',
  })
  @ApiOkResponse({ type: ModificationsView })
  async list(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<ModificationsView> {
    const { state } = await this.reader.case(callerOf(request), caseIdOf(id));
    const all = Object.values(state.tracks).flatMap((track) => modifiedContract(state, track) ?? []);
    return { items: all.map((one) => modifiedContractView(one, language(request))) };
  }

  @Post(':caseId/modification-assessment')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'AssessModification',
    summary: `${assessmentForm.says.en} (${assessmentForm.says.sv})`,
    description:
      'Every ground of LOU 17:9–14 is tried on the change, with the numbers. Nothing is recorded, so no Idempotency-Key is needed. 404 where no contract is concluded.',
  })
  @ApiBody({ type: commandDto(assessmentForm), examples: { example: { value: assessmentForm.example } } })
  @ApiOkResponse({ type: ModificationAssessmentView })
  async assess(
    @Param('caseId') id: string,
    @Body(new BodyOf(assessmentForm)) body: object,
    @Req() request: FastifyRequest,
  ): Promise<ModificationAssessmentView> {
    const { state } = await this.reader.case(callerOf(request), caseIdOf(id));
    const { lot, ...change } = body as AssessmentBody;
    const track = concluded(state, lot);
    if (!track) throw problems.notFound();
    const answer = developmentAllowed(state, track, change);
    return modificationAssessmentView(answer.assessment, answer, language(request));
  }
}

/** The contract that is meant: the named one, or the only one that is concluded. */
function concluded({ tracks, contracts }: CaseState, lot: string | undefined): Track | undefined {
  const all = Object.values(tracks).filter(({ id }) => contracts[id]?.concludedOn !== undefined);
  const named = all.filter(({ id, partner }) => lot === undefined || id === lot || partner?.lot === lot);
  return named.length === 1 ? named[0] : undefined;
}

const language = (request: FastifyRequest) => languageOf(request.headers['accept-language']);
