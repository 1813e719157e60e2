import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MemberView } from '../organisations/organisation-view.js';

/** What a supplier says of itself to all. */
export class SupplierProfileView {
  @ApiProperty({ type: String, description: 'ISO 3166-1 alpha-2' })
  country!: string;

  @ApiProperty({ type: String, enum: ['organisation-number', 'personal-number', 'vat-number', 'other'] })
  numberKind!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of which the form is checked, and no register asked; null for a sole trader’s personal number',
  })
  number!: string | null;

  @ApiProperty({ type: String, enum: ['micro', 'small', 'medium', 'large'] })
  size!: string;
}

/** A supplier that has registered itself. */
export class SupplierView extends SupplierProfileView {
  @ApiProperty({ type: String })
  organisation!: string;

  @ApiProperty({ type: String })
  name!: string;
}

/** A supplier that the caller acts for. */
export class OwnSupplierView {
  @ApiProperty({ type: String })
  organisation!: string;

  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: SupplierProfileView, nullable: true, description: 'Null where the operator has registered it' })
  profile!: SupplierProfileView | null;

  @ApiProperty({ type: String, nullable: true, description: 'Where messages go' })
  contact!: string | null;

  @ApiProperty({ type: MemberView, isArray: true })
  members!: readonly MemberView[];

  @ApiProperty({ type: MemberView, isArray: true, description: 'Who has been asked and has not answered' })
  invitations!: readonly MemberView[];

  @ApiProperty({ type: String, isArray: true, description: 'Who says that the supplier is theirs' })
  claims!: readonly string[];
}

/** What a person is asked to be. */
export class InvitationView {
  @ApiProperty({ type: String })
  organisation!: string;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  @ApiProperty({ type: String })
  role!: string;
}

/** The suppliers of the caller. */
export class OwnSuppliersView {
  @ApiProperty({ type: OwnSupplierView, isArray: true })
  items!: readonly OwnSupplierView[];

  @ApiProperty({ type: InvitationView, isArray: true, description: 'Suppliers that ask the caller to act for them' })
  invitations!: readonly InvitationView[];
}

/** A claim on a supplier. */
export class ClaimView {
  @ApiProperty({ type: String })
  organisation!: string;

  @ApiProperty({ type: String })
  person!: string;
}

/** Claims that the operator has not decided. */
export class ClaimListView {
  @ApiProperty({ type: ClaimView, isArray: true })
  items!: readonly ClaimView[];
}

/** What a supplier follows: a procurement, or what a search finds. */
export class FollowView {
  @ApiProperty({ type: String })
  supplier!: string;

  @ApiProperty({ type: String })
  id!: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  caseId!: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  kind!: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  organisation!: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  cpv!: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  text!: string | null;

  @ApiProperty({ type: String, description: 'Who began to follow' })
  person!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  since!: string;
}

/** All that the caller's suppliers follow. */
export class FollowListView {
  @ApiProperty({ type: FollowView, isArray: true })
  items!: readonly FollowView[];
}
