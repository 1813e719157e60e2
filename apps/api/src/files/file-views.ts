import { secrecyGrounds, type SecrecyGround } from '@behov/domain';
import type { FileReading } from '@behov/persistence';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** A file of a case. */
export class FileView {
  @ApiProperty({ type: String, format: 'uuid' })
  file!: string;

  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: String, description: 'What the content is, whatever its name says', example: 'application/pdf' })
  media!: string;

  @ApiProperty({ type: 'integer', description: 'Bytes' })
  size!: number;

  @ApiProperty({ type: String, description: 'Hexadecimal SHA-256 of the content, computed when it was received' })
  sha256!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  receivedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When malicious code was looked for' })
  scannedAt!: string;

  @ApiProperty({ type: String, enum: ['clamd', 'none'] })
  scanner!: string;

  @ApiPropertyOptional({
    type: String,
    enum: [...secrecyGrounds],
    description: 'To the buyer: the mark of secrecy. Without it nobody has assessed the file',
  })
  secrecy?: SecrecyGround;
}

export class FileListView {
  @ApiProperty({ type: () => FileView, isArray: true })
  items!: FileView[];

  @ApiPropertyOptional({ type: String })
  next?: string;
}

/** What was received. */
export class FileReceipt extends FileView {
  @ApiProperty({ type: Boolean, description: 'The same key had been answered before' })
  repeated!: boolean;
}

/** @param secrecy the marks of the case, for those of the buyer */
export function fileView(one: FileReading, secrecy?: { readonly [file: string]: SecrecyGround }): FileView {
  const { file, name, media, size, sha256, receivedAt, scannedAt, scanner } = one;
  const mark = secrecy?.[file];
  const view = { file, name, media, size, sha256, receivedAt, scannedAt, scanner };
  return mark === undefined ? view : { ...view, secrecy: mark };
}
