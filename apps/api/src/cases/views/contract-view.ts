import type { ContractRecord } from '@behov/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Language } from '../../platform/http/language.js';
import { MoneyView } from './money-view.js';
import { MilestoneView, OptionView } from './contract-parts-view.js';
import { PayableView } from './payable-view.js';

const things = (description: string) =>
  ({ type: 'object', isArray: true, additionalProperties: true, description }) as const;

/** One contract: what is agreed, and how it is carried out. It names no persons. */
export class ContractView {
  @ApiProperty({ type: String, description: 'The lot, or lot and partner' })
  lot!: string;

  @ApiProperty({ type: String, description: 'The contracting authority' })
  organisation!: string;

  @ApiProperty({ type: String })
  supplier!: string;

  @ApiPropertyOptional({ type: String, format: 'date' })
  concludedOn?: string;

  @ApiPropertyOptional({ type: String, format: 'date' })
  terminatedOn?: string;

  @ApiPropertyOptional({
    ...things(
      'Applications to have it declared ineffective (LOU 20:13–17): id, day, whether it may not be performed meanwhile, and outcome',
    ),
  })
  validity?: readonly object[];

  @ApiProperty({ type: MoneyView, description: 'As settled' })
  value!: MoneyView;

  @ApiProperty({ type: MoneyView, description: 'With modifications and exercised options' })
  valueNow!: MoneyView;

  @ApiProperty({ type: String, format: 'date' })
  startsOn!: string;

  @ApiProperty({ type: String, format: 'date', description: 'As settled' })
  endsOn!: string;

  @ApiProperty({ type: String, format: 'date', description: 'With modifications and exercised options' })
  lastDayOn!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      '`model` fixed, per-phase, shared-risk or outcome, with the fixed share in per cent and what the rest depends on',
  })
  payment!: object;

  @ApiProperty({ type: MilestoneView, isArray: true })
  milestones!: readonly MilestoneView[];

  @ApiPropertyOptional({ type: String, format: 'date', description: 'When the delivery was accepted' })
  handedOverOn?: string;

  @ApiPropertyOptional({ type: PayableView, description: 'What is due, why, and what remains' })
  payable?: PayableView;

  @ApiProperty(things('Approved payments: amount, day, and what was given up with it'))
  payments!: readonly object[];

  @ApiProperty(things('Penalty terms, each with what was claimed by it'))
  penalties!: readonly object[];

  @ApiProperty(things('Deviations: id, what deviates, grade, day, last day to mend it, and when it was resolved'))
  deviations!: readonly object[];

  @ApiProperty(things('Subcontractors, and by whom one was replaced'))
  subcontractors!: readonly object[];

  @ApiProperty(things('Terms, what of the thread each keeps, and how it was followed up'))
  terms!: readonly object[];

  @ApiProperty({ type: OptionView, isArray: true })
  options!: readonly OptionView[];
}

export class ContractsView {
  @ApiProperty({ type: ContractView, isArray: true })
  items!: readonly ContractView[];
}

/** A contract in the reader's language. */
export function contractView({ payable, ...record }: ContractRecord, language: Language): ContractView {
  if (!payable) return record;
  const steps = payable.steps.map((one) => ({ ...one, says: one.says[language] }));
  return { ...record, payable: { ...payable, steps } };
}
