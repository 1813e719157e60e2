import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Publication } from '@behov/persistence';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../identity/caller-of.js';
import type { Caller } from '../identity/caller.js';
import { DocumentsProblems, languageHeader } from '../openapi/documented.js';
import { languageOf } from '../platform/http/language.js';
import { identityOf, Reader } from '../reading/reader.js';
import { caseIdOf } from './case-id.js';
import { EffectView, effectView, type ToldMeasurementView } from './views/effect-view.js';

/** The effect that was wanted, and what was measured of it. */
@ApiTags('Cases')
@ApiHeader(languageHeader)
@DocumentsProblems([400, 401, 403, 404, 429, 503])
@Controller('v1/cases')
export class CaseEffectController {
  constructor(private readonly reader: Reader) {}

  @Get(':caseId/effect')
  @Header('cache-control', 'private, no-cache')
  @ApiOperation({
    operationId: 'GetEffect',
    summary:
      'Baseline, target, measurements and curve of each indicator and lot; for a supplier what its payment is computed from',
  })
  @ApiOkResponse({ type: EffectView })
  async effect(@Param('caseId') id: string, @Req() request: FastifyRequest): Promise<EffectView> {
    const caller = callerOf(request);
    const caseId = caseIdOf(id);
    const told = caller.actor.suppliers.length > 0 ? await this.told(caller, caseId) : [];
    if (told.length > 0) return { items: [], told };
    const { state, now } = await this.reader.case(caller, caseId);
    return effectView(state, now, languageOf(request.headers['accept-language']));
  }

  /** What the caller's suppliers were told, newest first; a correction comes after what it corrects. */
  private async told(caller: Caller, caseId: string): Promise<readonly ToldMeasurementView[]> {
    const identity = identityOf(caller);
    const pages = await Promise.all(
      ['MeasurementRecorded', 'MeasurementCorrected'].map((kind) =>
        this.reader.reads.publications(identity, { caseId, kind }, { limit: 200 }),
      ),
    );
    // The event may have told the supplier of its contract or its work besides.
    const told = pages.flatMap(({ items }) => items).filter(({ content }) => 'indicator' in content);
    const views = told.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).map(toldView);
    return [...new Map(views.map((one) => [JSON.stringify(one), one])).values()];
  }
}

const toldView = ({ kind, at, content }: Publication): ToldMeasurementView => ({
  track: String(content['track']),
  indicator: String(content['indicator']),
  point: String(content['point']),
  value: Number(content['value']),
  on: String(content['on']),
  by: content['by'] === 'source' ? 'source' : 'hand',
  correction: kind === 'MeasurementCorrected',
  toldAt: at,
});
