import { ApiProperty } from '@nestjs/swagger';

/** The answer to a command that was recorded. Committed means answered. */
export class Accepted {
  @ApiProperty({ type: String, format: 'uuid', description: 'The case' })
  caseId!: string;

  @ApiProperty({ type: String, description: 'The Idempotency-Key that the command was sent with' })
  commandId!: string;

  @ApiProperty({ type: 'integer', description: "The case's last event afterwards; also its ETag" })
  seq!: number;

  @ApiProperty({ type: String, format: 'date-time', description: "The case's time" })
  at!: string;

  @ApiProperty({ type: String, format: 'date-time', description: "The database's clock when the request arrived" })
  receivedAt!: string;

  @ApiProperty({ type: Boolean, description: 'Whether this command was known already, and this is its first answer' })
  repeated!: boolean;
}
