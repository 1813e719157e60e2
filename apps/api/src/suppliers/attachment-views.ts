import { attachmentLimits, type AttachmentReading } from '@behov/persistence';
import { ApiProperty } from '@nestjs/swagger';

/** How much may be uploaded to a window before a submission refers to it. */
export class AttachmentLimitsView {
  @ApiProperty({ type: 'integer', description: 'Bytes of one encrypted attachment, at most' })
  bytes!: number;

  @ApiProperty({ type: 'integer', description: "A supplier's encrypted attachments to the window, at most" })
  files!: number;

  @ApiProperty({ type: 'integer', description: "Bytes of a supplier's encrypted attachments to the window, at most" })
  bytesInAll!: number;
}

/** @param limit bytes of one, as the installation has it */
export const attachmentLimitsWith = (limit: number): AttachmentLimitsView => ({
  bytes: limit,
  files: attachmentLimits.files,
  bytesInAll: attachmentLimits.bytes,
});

/** A sealed attachment of mine. */
export class AttachmentView {
  @ApiProperty({
    type: String,
    description: 'Hexadecimal SHA-256 of the encrypted file, computed when it was received',
  })
  sha256!: string;

  @ApiProperty({ type: 'integer', description: 'Bytes of the encrypted file' })
  size!: number;

  @ApiProperty({ type: String, format: 'date-time', description: "The record's clock when all of it was here" })
  receivedAt!: string;
}

export class AttachmentListView {
  @ApiProperty({ type: () => AttachmentView, isArray: true })
  items!: readonly AttachmentView[];
}

/** What was received. */
export class AttachmentReceipt extends AttachmentView {
  @ApiProperty({ type: Boolean, description: 'It had been received before' })
  repeated!: boolean;
}

export const attachmentView = ({ sha256, size, receivedAt }: AttachmentReading): AttachmentView => ({
  sha256,
  size,
  receivedAt,
});
