import { ApiProperty } from '@nestjs/swagger';

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

  @ApiProperty({ type: ServiceAccountView, isArray: true })
  accounts!: readonly ServiceAccountView[];
}
