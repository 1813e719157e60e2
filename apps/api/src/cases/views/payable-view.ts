import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One thing that a contract pays for. */
export class PayableStepView {
  @ApiProperty({ type: String, example: 'outcome' })
  id!: string;

  @ApiProperty({ type: String })
  says!: string;

  @ApiProperty({
    type: String,
    example: '18500000 × 75/100 × 8/12 = 9250000',
    description: 'Empty where nothing is computed',
  })
  arithmetic!: string;

  @ApiProperty({ type: Number, description: 'What it gives; where it is not due yet, what it can give at most' })
  amount!: number;

  @ApiProperty({ type: Boolean })
  due!: boolean;

  @ApiPropertyOptional({ type: String, format: 'date-time' })
  since?: string;
}

/** What a supplier is owed, excluding VAT. Computed exactly, and rounded once to whole öre, half upwards. */
export class PayableView {
  @ApiProperty({ type: String, example: 'SEK' })
  currency!: string;

  @ApiProperty({ type: PayableStepView, isArray: true })
  steps!: readonly PayableStepView[];

  @ApiProperty({ type: Number })
  due!: number;

  @ApiProperty({ type: String, example: '4625000 + 9250000 = 13875000' })
  arithmetic!: string;

  @ApiProperty({ type: Number, description: 'Claimed penalties, set off' })
  penalties!: number;

  @ApiProperty({ type: Number })
  paid!: number;

  @ApiProperty({ type: Number, description: 'What was due and is given up' })
  waived!: number;

  @ApiProperty({ type: Number, description: 'What can be paid now' })
  remaining!: number;

  @ApiProperty({ type: Number, description: 'What was paid beyond what is due' })
  overpaid!: number;

  @ApiPropertyOptional({ type: String, format: 'date-time' })
  since?: string;
}
