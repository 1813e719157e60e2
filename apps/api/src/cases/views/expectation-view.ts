import type { Expectation, StepExpectation } from '@behov/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Language } from '../../platform/http/language.js';

const day = { type: String, format: 'date' } as const;

/** What an expected date rests on. */
export class ExpectationView {
  @ApiProperty({
    type: String,
    enum: ['law', 'learned'],
    description: "`learned`: the organisation's own finished cases, from five on; `law`: the law's minimum before that",
  })
  basis!: string;

  @ApiProperty({ type: 'integer', description: 'How many finished cases have done it' })
  cases!: number;

  @ApiPropertyOptional({ type: String, enum: ['working-days', 'calendar-days'], description: 'Of `median` and `p80`' })
  unit?: string;

  @ApiPropertyOptional({ type: 'integer', description: 'Half of the cases were done within so many days' })
  median?: number;

  @ApiPropertyOptional({ type: 'integer', description: 'Four of five were' })
  p80?: number;

  @ApiProperty({ ...day, description: "Never before the law's minimum" })
  expectedOn!: string;

  @ApiPropertyOptional({
    ...day,
    description: 'With 80 per cent likelihood it is done by then, with all that comes before it',
  })
  latelyOn?: string;

  @ApiProperty({ type: String })
  says!: string;
}

/** The same for one step of a stage. */
export class StepExpectationView extends ExpectationView {
  @ApiProperty({ type: String, example: 'ApproveDocuments' })
  command!: string;

  @ApiProperty({ type: String })
  name!: string;
}

export const expectationView = ({ says, ...plain }: Expectation, language: Language): ExpectationView => ({
  ...plain,
  says: says[language],
});

export const stepExpectationView = (
  { says, name, ...plain }: StepExpectation,
  language: Language,
): StepExpectationView => ({ ...plain, name: name[language], says: says[language] });
