import type { Input, Suggestion } from '@behov/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Language } from '../../platform/http/language.js';

/** One input of the choice of procedure, as it is answered. */
export class ChoiceInput {
  @ApiProperty({ type: String, example: 'onMarket' })
  input!: string;

  @ApiProperty({ type: String })
  says!: string;

  @ApiProperty({ type: String, description: '`unknown` when nobody has said', example: 'adaptable' })
  answer!: string;

  @ApiProperty({ type: String, description: 'The answer in words' })
  named!: string;

  @ApiProperty({ type: String, description: 'Where the answer stands' })
  source!: string;

  @ApiProperty({
    type: String,
    description: "The command's field that answers it",
    example: 'WriteMarketAnalysis.onMarket',
  })
  field!: string;
}

/** A legal ground that the answers give. */
export class SuggestedGround {
  @ApiProperty({ type: String, example: 'adaptation' })
  id!: string;

  @ApiProperty({ type: String })
  says!: string;

  @ApiProperty({ type: String, example: 'LOU 6:5' })
  basis!: string;
}

/** An answer that the suggestion rests on. */
export class SuggestionReason {
  @ApiProperty({ type: String })
  input!: string;

  @ApiProperty({ type: String })
  says!: string;

  @ApiProperty({ type: String })
  source!: string;

  @ApiProperty({ type: Boolean, description: 'Nobody has said it: it is taken for true until somebody does' })
  presumed!: boolean;
}

/** A pitfall that stops the choice. */
export class SuggestionStop {
  @ApiProperty({ type: String, enum: ['P1', 'P4'] })
  pitfall!: string;

  @ApiProperty({ type: String })
  says!: string;

  @ApiProperty({ type: String })
  basis!: string;
}

/** A procedure that was not suggested, and why. */
export class RunnerUpView {
  @ApiProperty({ type: String })
  procedure!: string;

  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: String, description: "The table's row" })
  row!: string;

  @ApiProperty({ type: String, isArray: true })
  whyNot!: readonly string[];
}

/** Which procedure fits the case: a suggestion. The decision-maker decides. */
export class SuggestionView {
  @ApiProperty({ type: String, description: 'The row of the table, or `unanswered`', example: '8' })
  row!: string;

  @ApiProperty({ type: String, description: "A procedure's id, `call-off`, or `none`", example: 'open' })
  outcome!: string;

  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: String, description: 'What the row asks' })
  says!: string;

  @ApiProperty({ type: String, description: 'What to mind' })
  notes!: string;

  @ApiProperty({ type: String })
  basis!: string;

  @ApiProperty({ type: Boolean, description: 'Whether all that it says of the law was read in the act' })
  verified!: boolean;

  @ApiProperty({ type: Boolean, description: 'Answers are missing that could change it: see `unanswered`' })
  provisional!: boolean;

  @ApiProperty({ type: SuggestedGround, isArray: true, description: 'The first is the main one' })
  grounds!: readonly SuggestedGround[];

  @ApiProperty({ type: SuggestionReason, isArray: true })
  reasons!: readonly SuggestionReason[];

  @ApiProperty({ type: SuggestionStop, isArray: true })
  stops!: readonly SuggestionStop[];

  @ApiPropertyOptional({ type: String, description: 'What a stop leaves open to those who can prove its ground' })
  onlyWithEvidence?: string;

  @ApiProperty({ type: RunnerUpView, isArray: true })
  runnersUp!: readonly RunnerUpView[];

  @ApiProperty({ type: ChoiceInput, isArray: true })
  inputs!: readonly ChoiceInput[];

  @ApiProperty({ type: ChoiceInput, isArray: true, description: 'Inputs without an answer that could change it' })
  unanswered!: readonly ChoiceInput[];
}

export function suggestionView(suggestion: Suggestion, language: Language): SuggestionView {
  const { row, outcome, basis, verified, provisional, onlyWithEvidence } = suggestion;
  const input = (one: Input): ChoiceInput => ({
    input: one.input,
    says: one.says[language],
    answer: one.answer,
    named: one.named[language],
    source: one.source[language],
    field: one.field,
  });
  return {
    row,
    outcome,
    name: suggestion.name[language],
    says: suggestion.says[language],
    notes: suggestion.notes[language],
    basis,
    verified,
    provisional,
    grounds: suggestion.grounds.map((one) => ({ id: one.id, says: one.says[language], basis: one.basis })),
    reasons: suggestion.reasons.map((one) => ({
      input: one.input,
      says: one.says[language],
      source: one.source[language],
      presumed: one.presumed,
    })),
    stops: suggestion.stops.map((one) => ({ ...one, says: one.says[language] })),
    ...(onlyWithEvidence === undefined ? {} : { onlyWithEvidence }),
    runnersUp: suggestion.runnersUp.map(({ procedure, name, row: asked, whyNot }) => ({
      procedure,
      name: name[language],
      row: asked,
      whyNot: whyNot.map((one) => one[language]),
    })),
    inputs: suggestion.inputs.map(input),
    unanswered: suggestion.unanswered.map(input),
  };
}
