import { releaseRecipient } from '@behov/sealing/node';
import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { caseIdOf } from '../cases/case-id.js';
import type { SealingConfiguration } from '../configuration/sealing.js';
import { callerOf } from '../identity/caller-of.js';
import { DocumentsProblems } from '../openapi/documented.js';
import { problems } from '../platform/problem/problems.js';
import { identityOf, Reader } from '../reading/reader.js';

/** One's own share of the key to a part of a window. */
export class ShareView {
  @ApiProperty({ type: String })
  envelope!: string;

  @ApiProperty({ type: String, description: "Sealed to the opener's own key: an age ciphertext in base64" })
  sealed!: string;
}

/** An opener's shares, and the key to seal them to when they are given with the request for the opening. */
export class SharesView {
  @ApiProperty({ type: String, description: 'The public key of the release (age)' })
  release!: string;

  @ApiProperty({ type: ShareView, isArray: true })
  shares!: readonly ShareView[];
}

/** Which keys windows' shares are released to. */
export class Release {
  readonly recipient: string;

  constructor({ keys }: SealingConfiguration) {
    this.recipient = releaseRecipient(keys).recipient;
  }
}

/** Shares of split keys, each for its own opener. */
@ApiTags('Cases')
@DocumentsProblems([401, 403, 404, 429, 503])
@Controller('v1/cases/:caseId/windows/:window/share')
export class SharesController {
  constructor(
    private readonly reader: Reader,
    private readonly release: Release,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'GetOwnShare', summary: "My own share of a window's split key, as an opener" })
  @ApiOkResponse({ type: SharesView })
  async own(
    @Param('caseId') id: string,
    @Param('window') windowId: string,
    @Req() request: FastifyRequest,
  ): Promise<SharesView> {
    const caller = callerOf(request);
    const { summary } = await this.reader.case(caller, caseIdOf(id));
    const shares = await this.reader.reads.ownShares(identityOf(caller), summary.caseId, windowId);
    if (shares.length === 0) throw problems.notFound();
    return { release: this.release.recipient, shares };
  }
}
