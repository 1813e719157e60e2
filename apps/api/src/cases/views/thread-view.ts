import {
  linkKinds,
  roleNames,
  thread,
  threadBreaks,
  threadKinds,
  type CaseState,
  type LinkKind,
  type Role,
  type Threaded,
  type ThreadBreak,
  type ThreadKind,
} from '@behov/domain';
import { kebab } from '@behov/messages';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Language } from '../../platform/http/language.js';
import { mayLookIntoTenders } from './visible.js';

/** One thing of the thread. */
export class ThreadNodeView {
  @ApiProperty({ type: String, example: 'requirement:fossil-free' })
  id!: string;

  @ApiProperty({ type: String, enum: threadKinds })
  kind!: ThreadKind;

  @ApiProperty({ type: String, description: 'What it is called where it was written' })
  name!: string;

  @ApiProperty({ type: String })
  text!: string;

  @ApiPropertyOptional({ type: String, description: 'The lot or partner whose contract it belongs to' })
  track?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'A requirement that every tender meets' })
  mandatory?: boolean;

  @ApiPropertyOptional({
    type: Number,
    description: 'What was measured; for those who may look into tenders also what was promised',
  })
  value?: number;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'The day of a measurement' })
  on?: string;

  @ApiPropertyOptional({ type: String, description: 'Why a promise is left out of the contract' })
  leftOut?: string;

  @ApiProperty({ type: String, isArray: true, description: 'What it is there for: towards the need' })
  to!: readonly string[];

  @ApiProperty({ type: String, isArray: true, description: 'What is there for it: towards what came of it' })
  from!: readonly string[];
}

/** How one thing leads back to another. */
export class ThreadLinkView {
  @ApiProperty({ type: String })
  from!: string;

  @ApiProperty({ type: String })
  to!: string;

  @ApiProperty({ type: String, enum: linkKinds })
  kind!: LinkKind;
}

/** Who can mend a break. */
export class MenderView {
  @ApiProperty({ type: String })
  role!: Role;

  @ApiProperty({ type: String })
  name!: string;
}

/** A place where the thread is broken. */
export class ThreadBreakView {
  @ApiProperty({ type: String, description: 'The rule; where it stops, its id is the refusal’s code' })
  rule!: string;

  @ApiProperty({
    type: String,
    enum: ['stop', 'warn'],
    description: '`stop`: the case does not get past its gate with it. `warn`: told, or too late to mend',
  })
  severity!: 'stop' | 'warn';

  @ApiPropertyOptional({ type: String, description: 'Where; none when it is the whole thread' })
  node?: string;

  @ApiPropertyOptional({ type: String, description: 'The lot or partner whose contract it is in' })
  track?: string;

  @ApiProperty({ type: String, description: 'What holds where nothing is broken' })
  says!: string;

  @ApiProperty({ type: String })
  basis!: string;

  @ApiProperty({ type: MenderView, isArray: true, description: 'Who can mend it' })
  who!: readonly MenderView[];

  @ApiPropertyOptional({ type: String, description: 'The command that mends it; none when it is too late for that' })
  mendedBy?: string;

  @ApiPropertyOptional({ type: String, description: 'Where that command is sent' })
  path?: string;
}

/** From needs to measurements and back, with what is broken. */
export class ThreadView {
  @ApiProperty({ type: ThreadNodeView, isArray: true })
  nodes!: readonly ThreadNodeView[];

  @ApiProperty({ type: ThreadLinkView, isArray: true })
  links!: readonly ThreadLinkView[];

  @ApiProperty({ type: ThreadBreakView, isArray: true, description: 'From the need to the contract' })
  breaks!: readonly ThreadBreakView[];
}

/** The whole thread, for somebody in these roles of the case. */
export function threadView(caseId: string, state: CaseState, roles: readonly Role[], language: Language): ThreadView {
  const whole = thread(state);
  const open = mayLookIntoTenders(roles);
  return {
    nodes: whole.nodes.map((one) => (open ? one : withoutPromised(one))),
    links: whole.links,
    breaks: threadBreaks(state, whole).map((one) => breakView(caseId, one, language)),
  };
}

/** What a tender promises in figures is for those who may look into tenders. */
function withoutPromised(node: Threaded): Threaded {
  if (node.kind !== 'promise') return node;
  const { value: _hidden, ...shown } = node;
  return shown;
}

function breakView(caseId: string, { says, who, mendedBy, ...one }: ThreadBreak, language: Language): ThreadBreakView {
  return {
    ...one,
    says: says[language],
    who: who.map((role) => ({ role, name: roleNames[role][language] })),
    ...(mendedBy === undefined ? {} : { mendedBy, path: `/v1/cases/${caseId}/commands/${kebab(mendedBy)}` }),
  };
}
