import { delegatedDecisions } from '@behov/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MoneyView } from '../cases/views/money-view.js';

/** A person in a role. */
export class MemberView {
  @ApiProperty({ type: String })
  person!: string;

  @ApiProperty({ type: String })
  role!: string;
}

/** A service account and its limits. */
export class ServiceAccountView {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String, isArray: true })
  commands!: readonly string[];

  @ApiProperty({ type: String, isArray: true })
  roles!: readonly string[];

  @ApiProperty({ type: String, isArray: true, description: 'Public keys, each a JWK as JSON text' })
  keys!: readonly string[];
}

/** What a person, or those who hold a role, may decide. */
export class DelegationRowView {
  @ApiPropertyOptional({ type: String })
  person?: string;

  @ApiPropertyOptional({ type: String, description: 'Instead of a person' })
  role?: string;

  @ApiProperty({ type: String, isArray: true, enum: delegatedDecisions })
  decisions!: readonly string[];

  @ApiPropertyOptional({ type: String, isArray: true, description: 'Types of contract; all where it is absent' })
  contractTypes?: readonly string[];

  @ApiPropertyOptional({ type: MoneyView, description: 'Excluding VAT; no limit where it is absent' })
  upTo?: MoneyView;

  @ApiProperty({ type: String, description: 'The decision that the delegation rests on' })
  reference!: string;

  @ApiProperty({ type: String, format: 'date' })
  validFrom!: string;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'The last day' })
  validTo?: string;
}

/** An organisation, as those who keep it see it. */
export class OrganisationView {
  @ApiProperty({ type: String })
  organisation!: string;

  @ApiProperty({ type: String, enum: ['contracting-authority', 'supplier'] })
  kind!: string;

  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: MemberView, isArray: true })
  members!: readonly MemberView[];

  @ApiProperty({
    type: DelegationRowView,
    isArray: true,
    description: 'The delegation order that new cases begin with',
  })
  delegation!: readonly DelegationRowView[];

  @ApiProperty({ type: ServiceAccountView, isArray: true })
  accounts!: readonly ServiceAccountView[];
}
