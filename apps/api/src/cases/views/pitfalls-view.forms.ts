import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One question about a pitfall, with its answer where there is one. */
export class PitfallQuestionView {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String })
  says!: string;

  @ApiPropertyOptional({ type: String, description: 'From when it has to be answered' })
  matters?: string;

  @ApiPropertyOptional({ description: 'The answer as it was given; free text is told by the history' })
  answer?: unknown;

  @ApiPropertyOptional({ type: String, description: 'The answer in words' })
  answerText?: string;

  @ApiProperty({ type: Boolean, description: 'It matters now and has no answer' })
  waits!: boolean;
}

/** A pitfall with its questions. */
export class PitfallView {
  @ApiProperty({ type: String, example: 'co-development' })
  id!: string;

  @ApiProperty({ type: String, example: 'P1' })
  number!: string;

  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: String })
  basis!: string;

  @ApiProperty({ type: String, description: 'Where the answers are sent' })
  path!: string;

  @ApiPropertyOptional({ type: 'integer', description: 'How many times it was answered' })
  version?: number;

  @ApiPropertyOptional({ type: String })
  answeredBy?: string;

  @ApiPropertyOptional({ type: String, format: 'date-time' })
  answeredAt?: string;

  @ApiProperty({ type: PitfallQuestionView, isArray: true })
  questions!: readonly PitfallQuestionView[];
}

/** A name and what it says. */
export class NamedText {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String })
  says!: string;
}

/** Something that a measure needs of the case. */
export class MeasureNeedView {
  @ApiProperty({ type: String })
  says!: string;

  @ApiProperty({ type: Boolean })
  met!: boolean;
}

/** A way to lift a stop. */
export class MeasureView extends NamedText {
  @ApiProperty({ type: String })
  basis!: string;

  @ApiProperty({ type: NamedText, isArray: true, description: 'Kinds of evidence, each of which must be given' })
  evidence!: readonly NamedText[];

  @ApiProperty({ type: MeasureNeedView, isArray: true })
  needs!: readonly MeasureNeedView[];

  @ApiProperty({ type: Boolean, description: 'All that it needs of the case is there' })
  usable!: boolean;
}

/** What was shown for a lift. */
export class EvidenceView {
  @ApiProperty({ type: String })
  kind!: string;

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty({ type: String })
  reference!: string;
}

/** A decision that lifted a stop; its reasons are told by the history. */
export class LiftView {
  @ApiProperty({ type: String })
  stop!: string;

  @ApiProperty({ type: String })
  measure!: string;

  @ApiProperty({ type: EvidenceView, isArray: true })
  evidence!: readonly EvidenceView[];

  @ApiProperty({ type: String })
  by!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at!: string;

  @ApiProperty({ type: 'integer', description: 'The version of the answers that it rests on' })
  version!: number;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'An answer changed on which it rested' })
  lapsedAt?: string;
}

/** A stop that is raised now. */
export class StopView extends NamedText {
  @ApiProperty({ type: String })
  pitfall!: string;

  @ApiProperty({ type: String })
  basis!: string;

  @ApiProperty({ type: Boolean, description: 'Nothing is published and no contract signed until it is lifted' })
  open!: boolean;

  @ApiProperty({ type: PitfallQuestionView, isArray: true, description: 'The answers that raise it' })
  raisedBy!: readonly PitfallQuestionView[];

  @ApiProperty({ type: MeasureView, isArray: true })
  measures!: readonly MeasureView[];

  @ApiPropertyOptional({ type: LiftView })
  lift?: LiftView;
}

/** The judgement of a supplier that took part before the competition. */
export class PriorInvolvementView {
  @ApiProperty({ type: String })
  supplier!: string;

  @ApiProperty({ type: String, enum: ['none', 'neutralised', 'remains'] })
  advantage!: string;

  @ApiPropertyOptional({ type: String, format: 'date' })
  heardOn?: string;

  @ApiProperty({ type: String, isArray: true, description: 'Contacts, items of information and pitfalls' })
  involvedIn!: readonly string[];

  @ApiProperty({ type: String })
  by!: string;

  @ApiProperty({ type: String, format: 'date' })
  on!: string;
}

/** What stops the case, and what lifts it. */
export class PitfallsView {
  @ApiProperty({ type: Boolean, description: 'A stop is open, or a question that matters now has no answer' })
  stopped!: boolean;

  @ApiProperty({ type: PitfallView, isArray: true })
  pitfalls!: readonly PitfallView[];

  @ApiProperty({ type: StopView, isArray: true })
  stops!: readonly StopView[];

  @ApiProperty({ type: LiftView, isArray: true, description: 'Every lift, also those that have lapsed' })
  lifts!: readonly LiftView[];

  @ApiProperty({
    type: String,
    isArray: true,
    description: 'Suppliers whose part before the competition is to be judged',
  })
  toJudge!: readonly string[];

  @ApiProperty({ type: PriorInvolvementView, isArray: true })
  priorInvolvements!: readonly PriorInvolvementView[];
}
