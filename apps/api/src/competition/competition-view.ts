import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const plain = { type: 'object', additionalProperties: true } as const;

/** A published competition: see docs/reference/published-competition.md. */
export class CompetitionView {
  @ApiProperty({ type: String, enum: ['behov-competition/1'] })
  format!: string;

  @ApiProperty({ type: String, format: 'uuid' })
  case!: string;

  @ApiProperty({ type: String })
  organisation!: string;

  @ApiProperty({ type: String })
  reference!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  madeAt!: string;

  @ApiPropertyOptional({ type: String, description: 'The supplier that it was made for; without it the whole' })
  reader?: string;

  @ApiPropertyOptional({ ...plain, description: 'The published terms and their digest' })
  documents?: object;

  @ApiProperty({ ...plain, isArray: true, description: 'What each window received, and how it was opened' })
  windows!: readonly object[];

  @ApiProperty({
    ...plain,
    isArray: true,
    description: 'Terms, tenders, scores, steps, places and decision of each lot',
  })
  lots!: readonly object[];

  @ApiPropertyOptional({ ...plain, description: 'The public keys that it is verified with (JWKS)' })
  keys?: object;

  @ApiProperty({ type: String, description: 'A detached JWS over the canonical JSON of all other members' })
  signature!: string;
}

/** The list of an opening (LOU 12:10). */
export class OpeningView {
  @ApiProperty({ type: String, format: 'uuid' })
  case!: string;

  @ApiProperty({ type: String })
  organisation!: string;

  @ApiProperty({ type: String })
  reference!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  madeAt!: string;

  @ApiProperty({
    ...plain,
    description:
      'What counted, what was late, what could not be read, who opened and who certified, with times and digests',
  })
  window!: object;
}
