import { groundOf, modificationGrounds, type ListedModification, type ModifiedContract } from '@behov/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Language } from '../../platform/http/language.js';
import { MoneyView } from './money-view.js';

/** A ground of LOU 17:9–14. */
export class GroundNameView {
  @ApiProperty({ type: String, enum: modificationGrounds })
  id!: string;

  @ApiProperty({ type: String })
  says!: string;

  @ApiProperty({ type: String, description: 'Section of law' })
  basis!: string;
}

/** One modification of a contract. */
export class ModificationView {
  @ApiProperty({ type: String, description: 'In its contract', example: 'm1' })
  id!: string;

  @ApiProperty({ type: String, enum: ['proposed', 'approved', 'agreed', 'rejected', 'withdrawn'] })
  status!: string;

  @ApiProperty({ type: GroundNameView })
  ground!: GroundNameView;

  @ApiProperty({ type: String, format: 'date' })
  proposedOn!: string;

  @ApiPropertyOptional({ type: String, format: 'date' })
  decidedOn?: string;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'When both parties had agreed' })
  agreedOn?: string;

  @ApiPropertyOptional({ type: Number, description: 'What it adds, excluding VAT; negative where it takes away' })
  net?: number;

  @ApiPropertyOptional({ type: String, format: 'date' })
  newEndsOn?: string;

  @ApiPropertyOptional({ type: String, description: 'The review clause that it follows' })
  clause?: string;

  @ApiProperty({ type: Boolean })
  furtherDevelopment!: boolean;

  @ApiProperty({ type: String, enum: ['none', 'due', 'sent', 'published'], description: 'Its notice (LOU 17:16)' })
  notice!: string;

  @ApiPropertyOptional({ type: String, description: "The notice among the case's" })
  noticeId?: string;
}

/** How much of the ground of small value (17:9) is used. */
export class SmallView {
  @ApiPropertyOptional({ type: Number, description: 'Approved and agreed, netted out' })
  net?: number;

  @ApiPropertyOptional({ type: Number, description: "Per cent of the contract's value to stay below" })
  percent?: number;

  @ApiPropertyOptional({ type: Number, description: 'The threshold in SEK when the contract was concluded' })
  threshold?: number;
}

/** A contract as it was settled and as it stands. */
export class ModifiedContractView {
  @ApiProperty({ type: String, description: 'The lot, or the partner' })
  lot!: string;

  @ApiProperty({ type: String, enum: ['eu', 'national', 'direct-award', 'outside'] })
  regime!: string;

  @ApiPropertyOptional({ type: String })
  supplier?: string;

  @ApiPropertyOptional({ type: MoneyView, description: 'As settled' })
  value?: MoneyView;

  @ApiPropertyOptional({ type: MoneyView, description: 'With agreed modifications and exercised options' })
  currentValue?: MoneyView;

  @ApiPropertyOptional({ type: String, format: 'date' })
  endsOn?: string;

  @ApiPropertyOptional({ type: String, format: 'date' })
  currentEndsOn?: string;

  @ApiPropertyOptional({ type: Number, description: 'What agreed modifications come to on all grounds' })
  agreed?: number;

  @ApiProperty({ type: SmallView })
  small!: SmallView;

  @ApiProperty({ type: ModificationView, isArray: true, description: 'In the order in which they were proposed' })
  items!: readonly ModificationView[];
}

/** The contracts of a case with their modifications. */
export class ModificationsView {
  @ApiProperty({ type: ModifiedContractView, isArray: true, description: 'Concluded contracts, by lot or partner' })
  items!: readonly ModifiedContractView[];
}

/** A contract with its modifications, in the reader's language. */
export function modifiedContractView(
  { track, items, ...rest }: ModifiedContract,
  language: Language,
): ModifiedContractView {
  return { ...rest, lot: track, items: items.map((one) => modificationView(one, language)) };
}

function modificationView({ ground, ...one }: ListedModification, language: Language): ModificationView {
  const { id, says, basis } = groundOf(ground);
  return { ...one, ground: { id, says: says[language], basis } };
}
