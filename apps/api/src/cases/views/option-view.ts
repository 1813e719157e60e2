import { roleNames, type Option } from '@behov/domain';
import { kebab } from '@behov/messages';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { WhoCan } from '../../openapi/documented.js';
import type { Language } from '../../platform/http/language.js';

/** Why a command is not for me now. */
export class WhyNot {
  @ApiProperty({ type: String, example: 'ROLE' })
  code!: string;

  @ApiProperty({ type: String })
  detail!: string;

  @ApiPropertyOptional({ type: String })
  basis?: string;

  @ApiProperty({ type: WhoCan, isArray: true })
  who!: readonly WhoCan[];
}

/** One command, as it stands for me now. */
export class OptionView {
  @ApiProperty({ type: String })
  command!: string;

  @ApiProperty({ type: String })
  path!: string;

  @ApiProperty({ type: String })
  says!: string;

  @ApiProperty({ type: Boolean })
  may!: boolean;

  @ApiPropertyOptional({ type: String, description: 'The role in which I may' })
  as?: string;

  @ApiPropertyOptional({ type: WhyNot })
  why?: WhyNot;
}

/** What I may do now, and why not the rest. */
export class OptionsView {
  @ApiProperty({ type: OptionView, isArray: true })
  items!: readonly OptionView[];
}

export function optionView(caseId: string, option: Option, language: Language): OptionView {
  const { command, says, may, as, refusal } = option;
  return {
    command,
    path: `/v1/cases/${caseId}/commands/${kebab(command)}`,
    says: says[language],
    may,
    ...(as === undefined ? {} : { as }),
    ...(refusal && {
      why: {
        code: refusal.code,
        detail: refusal.says[language],
        ...(refusal.basis === undefined ? {} : { basis: refusal.basis }),
        who: refusal.who.map((role) => ({ role, name: roleNames[role][language] })),
      },
    }),
  };
}
