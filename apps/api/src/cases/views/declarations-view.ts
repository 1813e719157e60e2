import {
  declarationOf,
  hasDeclared,
  interested,
  rolesOf,
  type CaseState,
  type Instant,
  type Role,
} from '@behov/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const kinds = ['financial', 'family', 'employment', 'ownership', 'other'];

/** What a person has in common with a supplier; the description stands in the history. */
export class InterestView {
  @ApiProperty({ type: String, enum: kinds })
  kind!: string;

  @ApiPropertyOptional({ type: String })
  supplier?: string;
}

/** How it stands with one person's declaration. */
export class DeclarationView {
  @ApiProperty({ type: String })
  person!: string;

  @ApiProperty({ type: String, isArray: true, description: 'The roles that the person holds now, as a deputy too' })
  roles!: readonly Role[];

  @ApiProperty({
    type: String,
    enum: ['missing', 'outdated', 'none', 'waiting', 'cleared', 'measures', 'disqualified', 'lifted'],
    description:
      '`missing`: never made; `outdated`: made before the last opening; `none`: no interests; `waiting`: interests that nobody has assessed; then what the assessment came to',
  })
  status!: string;

  @ApiPropertyOptional({ type: String, format: 'date-time' })
  declaredAt?: string;

  @ApiProperty({ type: InterestView, isArray: true })
  interests!: readonly InterestView[];

  @ApiProperty({ type: Boolean, description: 'Whether the person may not act in the case' })
  disqualified!: boolean;
}

/** A conflict of interest that was found, and what was done. */
export class ConflictView {
  @ApiProperty({ type: String })
  person!: string;

  @ApiProperty({ type: String, format: 'date' })
  on!: string;

  @ApiProperty({ type: String, enum: ['measures', 'disqualified'] })
  outcome!: string;

  @ApiProperty({ type: InterestView, isArray: true })
  interests!: readonly InterestView[];

  @ApiProperty({ type: String, isArray: true })
  measures!: readonly string[];

  @ApiPropertyOptional({ type: String, format: 'date' })
  liftedOn?: string;
}

/** A firm that stands behind a supplier's submission, as the submission tells. */
export class BehindView {
  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: String, enum: ['member', 'relied-on', 'subcontractor'] })
  as!: string;
}

/** A supplier that an opening has made known. */
export class InterestedView {
  @ApiProperty({ type: String })
  supplier!: string;

  @ApiProperty({ type: BehindView, isArray: true })
  behind!: readonly BehindView[];
}

export class DeclarationsView {
  @ApiProperty({ type: InterestedView, isArray: true, description: 'In whom interests can be, as far as is known' })
  suppliers!: readonly InterestedView[];

  @ApiProperty({ type: DeclarationView, isArray: true })
  items!: readonly DeclarationView[];

  @ApiProperty({ type: ConflictView, isArray: true, description: 'In the order they were found' })
  conflicts!: readonly ConflictView[];
}

/** Everyone who holds a role in the case at an instant, and everyone who has declared. */
export function declarationsView(state: CaseState, now: Instant): DeclarationsView {
  const held = [...state.people.map((one) => one.person), ...state.deputies.map((one) => one.deputy)];
  const holding = held.filter((person) => rolesOf(state, person, now).length > 0);
  const persons = [...new Set([...holding, ...Object.keys(state.declarations), ...state.disqualified])];
  return {
    suppliers: interested(state),
    items: persons.map((person) => declarationView(state, person, now)),
    conflicts: state.conflicts,
  };
}

function declarationView(state: CaseState, person: string, now: Instant): DeclarationView {
  const declared = declarationOf(state, person);
  const roles = rolesOf(state, person, now);
  const disqualified = state.disqualified.includes(person);
  if (!declared) return { person, roles, status: 'missing', interests: [], disqualified };
  const status = hasDeclared(state, person) ? declared.outcome : 'outdated';
  return { person, roles, status, declaredAt: declared.at, interests: declared.interests, disqualified };
}
