import { paperKinds, paperLanguages, type MadeFile, type PaperKind, type PaperLanguage } from '@behov/domain';
import type { PaperReading } from '@behov/persistence';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class PaperFileView {
  @ApiProperty({ type: String, format: 'uuid' })
  file!: string;

  @ApiProperty({ type: String, description: 'Hexadecimal SHA-256, as the log has it' })
  sha256!: string;

  @ApiProperty({ type: String, description: 'Where its content is fetched' })
  href!: string;
}

export class PaperView {
  @ApiProperty({ type: String, enum: [...paperKinds] })
  paper!: PaperKind;

  @ApiPropertyOptional({ type: String, description: 'The lot or contract that it is of' })
  track?: string;

  @ApiPropertyOptional({ type: String, description: 'The window that it lists, or the supplier that it is written to' })
  about?: string;

  @ApiProperty({ type: String, enum: [...paperLanguages] })
  language!: PaperLanguage;

  @ApiProperty({ type: 'integer', description: 'The event that it shows the case at' })
  shows!: number;

  @ApiProperty({ type: String, format: 'date-time', description: "In the case's time" })
  madeAt!: string;

  @ApiProperty({ type: () => PaperFileView, description: 'PDF/A-2a' })
  pdf!: PaperFileView;

  @ApiProperty({ type: () => PaperFileView, description: 'The same content as JSON' })
  data!: PaperFileView;
}

export class PaperListView {
  @ApiProperty({ type: () => PaperView, isArray: true })
  items!: PaperView[];
}

export function paperView(caseId: string, { facts: { pdf, data, ...paper }, madeAt }: PaperReading): PaperView {
  const link = ({ file, sha256 }: MadeFile) => ({ file, sha256, href: `/v1/cases/${caseId}/files/${file}` });
  return { ...paper, madeAt, pdf: link(pdf), data: link(data) };
}
