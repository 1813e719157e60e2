import type { AccessRequest } from '@behov/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

class SecretPartView {
  @ApiProperty({ type: String })
  part!: string;

  @ApiProperty({ type: String, example: 'OSL-31:16' })
  ground!: string;
}

class AskedDocumentView {
  @ApiProperty({ type: String })
  document!: string;

  @ApiPropertyOptional({ type: String, enum: ['release', 'masked', 'refused'], description: 'None: not tested yet' })
  outcome?: string;

  @ApiPropertyOptional({ type: SecretPartView, isArray: true })
  parts?: readonly SecretPartView[];

  @ApiPropertyOptional({ type: String, format: 'date-time' })
  testedAt?: string;
}

/** A request for public documents. Who asks is not kept with it. */
export class AccessRequestView {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String, format: 'date' })
  receivedOn!: string;

  @ApiProperty({ type: String, enum: ['waiting', 'release', 'masked', 'refused'] })
  status!: string;

  @ApiProperty({ type: AskedDocumentView, isArray: true })
  documents!: readonly AskedDocumentView[];

  @ApiPropertyOptional({ type: String, format: 'date-time' })
  decidedAt?: string;
}

/** The requests of a case, in the order in which they were recorded. */
export class AccessRequestsView {
  @ApiProperty({ type: AccessRequestView, isArray: true })
  items!: readonly AccessRequestView[];
}

export const accessRequestView = ({ id, receivedOn, documents, decided }: AccessRequest): AccessRequestView => ({
  id,
  receivedOn,
  status: decided?.outcome ?? 'waiting',
  documents: documents.map(({ document, test }) => ({
    document,
    ...(test ? { outcome: test.outcome, parts: test.parts, testedAt: test.at } : {}),
  })),
  ...(decided ? { decidedAt: decided.at } : {}),
});
