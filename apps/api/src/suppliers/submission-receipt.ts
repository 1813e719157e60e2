import { ApiProperty } from '@nestjs/swagger';

/** What a supplier gets: when it came and what it was. Never how many others have submitted. */
export class SubmissionReceipt {
  @ApiProperty({ type: String, format: 'uuid' })
  caseId!: string;

  @ApiProperty({ type: String })
  window!: string;

  @ApiProperty({ type: String, format: 'uuid' })
  submissionId!: string;

  @ApiProperty({ type: String, enum: ['submit', 'withdraw'] })
  action!: 'submit' | 'withdraw';

  @ApiProperty({ type: String, description: 'The Idempotency-Key that it was sent with' })
  commandId!: string;

  @ApiProperty({ type: String, format: 'date-time', description: "The record's clock when the request arrived" })
  receivedAt!: string;

  @ApiProperty({ type: String, description: 'SHA-256 of what was received, hexadecimal' })
  digest!: string;

  @ApiProperty({ type: Boolean })
  repeated!: boolean;

  @ApiProperty({
    type: String,
    description: 'The same, signed: a compact JWS that can be verified offline with the keys of /v1/receipt-keys',
  })
  jws!: string;
}
