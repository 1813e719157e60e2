import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** A role that an organisation has given. */
export class HeldRole {
  @ApiProperty({ type: String, example: 'goteborg' })
  organisation!: string;

  @ApiProperty({ type: String, example: 'needs-owner' })
  role!: string;

  @ApiProperty({ type: String, example: 'behovsägare' })
  roleName!: string;
}

/** The caller, as the program knows them. */
export class Me {
  @ApiProperty({ type: String, example: 'behovsagare@goteborg.example' })
  person!: string;

  @ApiProperty({ type: () => HeldRole, isArray: true })
  organisations!: HeldRole[];

  @ApiProperty({ type: String, isArray: true, description: 'Suppliers that the person may act for' })
  suppliers!: string[];

  @ApiProperty({ type: Boolean, description: 'Whether the person runs the platform' })
  operator!: boolean;

  @ApiPropertyOptional({ type: String, description: 'The service account that the request came by' })
  via?: string;
}
