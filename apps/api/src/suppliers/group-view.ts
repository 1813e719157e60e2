import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** A supplier in a group. */
export class GroupMemberView {
  @ApiProperty({ type: String })
  supplier!: string;

  @ApiProperty({ type: String, enum: ['asked', 'confirmed', 'declined', 'left'] })
  status!: string;
}

/** A subcontractor, or a company whose capacity is relied on. */
export class GroupResourceView {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String, enum: ['subcontractor', 'economic-capacity', 'technical-capacity'] })
  kind!: string;

  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: String })
  what!: string;

  @ApiPropertyOptional({ type: Number, description: 'Per cent of the contract' })
  share?: number;

  @ApiProperty({ type: Boolean })
  committed!: boolean;
}

/** Something to think of, shown to the supplier that it concerns alone. */
export class GroupWarningView {
  @ApiProperty({ type: String })
  supplier!: string;

  @ApiProperty({ type: String, enum: ['TWICE-IN-GROUPS', 'BESIDE-GROUP'] })
  code!: string;

  @ApiProperty({ type: String })
  says!: string;

  @ApiProperty({ type: String })
  basis!: string;
}

/** A group of suppliers, for its own. */
export class GroupView {
  @ApiProperty({ type: String, format: 'uuid' })
  group!: string;

  @ApiProperty({ type: String, format: 'uuid' })
  procurement!: string;

  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: String, description: 'The supplier that submits for the group' })
  lead!: string;

  @ApiProperty({ type: GroupMemberView, isArray: true })
  members!: readonly GroupMemberView[];

  @ApiProperty({ type: String, isArray: true, description: 'Empty: all' })
  lots!: readonly string[];

  @ApiProperty({ type: GroupResourceView, isArray: true })
  resources!: readonly object[];

  @ApiProperty({ type: Boolean })
  dissolved!: boolean;

  @ApiProperty({ type: GroupWarningView, isArray: true })
  warnings!: readonly GroupWarningView[];
}

/** The groups of the caller's suppliers. */
export class GroupListView {
  @ApiProperty({ type: GroupView, isArray: true })
  items!: readonly GroupView[];
}
