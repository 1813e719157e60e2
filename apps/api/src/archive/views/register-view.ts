import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** A document in a case's register. */
export class RegisteredDocument {
  @ApiProperty({ type: String, description: '`event/…`, `file/…` or `submission/…`: what commands name it by' })
  id!: string;

  @ApiProperty({ type: String, description: 'Within the case', example: 'GBG-2017-HOPPET:12' })
  number!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it came or was made' })
  at!: string;

  @ApiProperty({ type: String, enum: ['incoming', 'outgoing', 'internal'] })
  direction!: 'incoming' | 'outgoing' | 'internal';

  @ApiProperty({ type: String, description: 'What it is' })
  says!: string;

  @ApiProperty({ type: String, description: 'The section it is marked with; each request is tested all the same' })
  secrecy!: string;

  @ApiPropertyOptional({ type: String, isArray: true, description: 'What can be masked by name' })
  parts?: readonly string[];

  @ApiPropertyOptional({ type: String, description: 'SHA-256' })
  sha256?: string;

  @ApiPropertyOptional({ type: String, description: 'The decision by which it was disposed of' })
  disposedBy?: string;
}

/** The register of a case's documents. */
export class DocumentRegisterView {
  @ApiProperty({ type: RegisteredDocument, isArray: true })
  items!: readonly RegisteredDocument[];
}
