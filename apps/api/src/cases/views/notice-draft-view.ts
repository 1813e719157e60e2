import type { DraftedField, NoticeDraft } from '@behov/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Language } from '../../platform/http/language.js';

/** One particular of a notice: where it comes from, by what law. */
export class NoticeFieldView {
  @ApiProperty({ type: String, example: 'buyer-number' })
  id!: string;

  @ApiProperty({ type: String })
  says!: string;

  @ApiPropertyOptional({ type: String, description: "The field's id in eForms, where one is known", example: 'BT-501' })
  bt?: string;

  @ApiProperty({ type: String, description: 'The section of law that asks for it' })
  basis!: string;

  @ApiProperty({ type: Boolean, description: 'Whether somebody has checked that basis' })
  verified!: boolean;

  @ApiProperty({
    type: String,
    description: 'The command, and its field, that gives it',
    example: 'WriteDocuments.buyerNumber',
  })
  from!: string;

  @ApiPropertyOptional({ description: 'Its value; absent where it is missing' })
  value?: unknown;
}

/** A notice as the case can fill it in. */
export class NoticeDraftView {
  @ApiProperty({ type: String, example: 'call' })
  kind!: string;

  @ApiProperty({ type: String, enum: ['eu', 'national', 'outside'] })
  regime!: string;

  @ApiProperty({ type: String, description: 'The eForms notice subtype', example: '16' })
  subtype!: string;

  @ApiProperty({ type: Boolean, description: 'Nothing that it must say is missing' })
  complete!: boolean;

  @ApiProperty({ type: NoticeFieldView, isArray: true })
  fields!: NoticeFieldView[];

  @ApiProperty({ type: NoticeFieldView, isArray: true, description: 'What it lacks and is not sent without' })
  missing!: NoticeFieldView[];
}

const fieldView = ({ says, ...field }: DraftedField, language: Language): NoticeFieldView => ({
  ...field,
  says: says[language],
});

export const noticeDraftView = (
  { kind, regime, subtype, fields, missing }: NoticeDraft,
  language: Language,
): NoticeDraftView => ({
  kind,
  regime,
  subtype,
  complete: missing.length === 0,
  fields: fields.map((one) => fieldView(one, language)),
  missing: missing.map((one) => fieldView(one, language)),
});
