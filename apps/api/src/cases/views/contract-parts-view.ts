import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MoneyView } from './money-view.js';

/** A milestone of a contract, and how far it has come. */
export class MilestoneView {
  @ApiProperty({ type: String, description: 'As commands name it; an exercised option is `option:<id>`' })
  id!: string;

  @ApiProperty({ type: String })
  text!: string;

  @ApiProperty({ type: String, format: 'date' })
  dueOn!: string;

  @ApiPropertyOptional({ type: MoneyView, description: 'Due when it is accepted' })
  payment?: MoneyView;

  @ApiProperty({ type: String, enum: ['open', 'reported', 'accepted', 'rejected'] })
  status!: string;

  @ApiPropertyOptional({ type: String, format: 'date' })
  reportedOn?: string;

  @ApiPropertyOptional({ type: String, format: 'date' })
  decidedOn?: string;

  @ApiProperty({ type: Number, description: 'How many times it was rejected' })
  rejections!: number;
}

/** An option of a contract. */
export class OptionView {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String })
  text!: string;

  @ApiPropertyOptional({ type: Number, description: 'How much longer the contract lasts' })
  months?: number;

  @ApiPropertyOptional({ type: MoneyView })
  value?: MoneyView;

  @ApiProperty({ type: String, format: 'date', description: 'The last day to exercise it' })
  lastDayOn!: string;

  @ApiPropertyOptional({ type: String, format: 'date' })
  exercisedOn?: string;
}
