import {
  closeness,
  compareCloseness,
  roleNames,
  type CaseState,
  type Closeness,
  type Role,
  type Text,
} from '@behov/domain';
import type { LessonReading } from '@behov/persistence';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Language } from '../../platform/http/language.js';
import { BothLanguages } from './case-view.js';

/** What a case taught. */
export class LessonView {
  @ApiProperty({ type: String, example: 'lesson-1', description: 'Within its case' })
  id!: string;

  @ApiProperty({ type: String, description: 'The organisation whose case it was' })
  organisation!: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Where I may see the case' })
  caseId?: string;

  @ApiPropertyOptional({ type: String, description: 'Where I may see the case' })
  reference?: string;

  @ApiPropertyOptional({ type: BothLanguages, description: "The case's title, in one's own organisation" })
  title?: BothLanguages;

  @ApiProperty({ type: String, example: 'market' })
  kind!: string;

  @ApiProperty({ type: String })
  kindName!: string;

  @ApiProperty({ type: String, description: 'What happened' })
  what!: string;

  @ApiPropertyOptional({ type: String })
  why?: string;

  @ApiProperty({ type: String, description: 'To the next case' })
  advice!: string;

  @ApiProperty({ type: String, isArray: true, description: 'For whom; empty: for all' })
  roles!: readonly Role[];

  @ApiProperty({ type: String, isArray: true })
  roleNames!: readonly string[];

  @ApiPropertyOptional({ type: String })
  procedure?: string;

  @ApiProperty({ type: String, isArray: true })
  cpv!: readonly string[];

  @ApiProperty({ type: Boolean, description: 'Other organisations may read it' })
  shareable!: boolean;

  @ApiProperty({ type: Boolean, description: 'Of a training case' })
  training!: boolean;

  @ApiProperty({ type: String, format: 'date-time' })
  recordedAt!: string;
}

/** How close the lesson's case is to the one that is read. */
export class ClosenessView {
  @ApiProperty({ type: 'integer', description: 'Leading digits that their CPV codes share; fewer than two are none' })
  cpvDigits!: number;

  @ApiProperty({ type: Boolean })
  sameProcedure!: boolean;

  @ApiProperty({
    type: 'integer',
    description: "Words of the case's title that the lesson, or its case's title, has too",
  })
  words!: number;
}

/** A lesson for a case, closest first. */
export class RankedLessonView extends LessonView {
  @ApiProperty({ type: ClosenessView })
  closeness!: Closeness;
}

/** Lessons for a case: its own, and those of cases like it. */
export class CaseLessonsView {
  @ApiProperty({ type: LessonView, isArray: true, description: "The case's own" })
  own!: readonly LessonView[];

  @ApiProperty({ type: RankedLessonView, isArray: true, description: 'Of cases like it, closest first; 50 at most' })
  items!: readonly RankedLessonView[];
}

/** A page of lessons. */
export class LessonListView {
  @ApiProperty({ type: LessonView, isArray: true })
  items!: readonly LessonView[];

  @ApiPropertyOptional({ type: String })
  next?: string;
}

const kindNames: Readonly<Record<LessonReading['kind'], Text>> = {
  need: { sv: 'behovet', en: 'the need' },
  market: { sv: 'marknaden', en: 'the market' },
  procedure: { sv: 'förfarandet', en: 'the procedure' },
  requirements: { sv: 'kraven', en: 'the requirements' },
  evaluation: { sv: 'utvärderingen', en: 'the evaluation' },
  contract: { sv: 'avtalet', en: 'the contract' },
  effect: { sv: 'effekten', en: 'the effect' },
  cooperation: { sv: 'samarbetet', en: 'the cooperation' },
};

/** A case of another organisation is not named; nor is one that the reader may not see. */
export const lessonView = (one: LessonReading, language: Language): LessonView => ({
  id: one.id,
  organisation: one.organisation,
  ...(one.reference === null ? {} : { caseId: one.caseId, reference: one.reference, title: one.title }),
  kind: one.kind,
  kindName: kindNames[one.kind][language],
  what: one.what,
  ...(one.why === null ? {} : { why: one.why }),
  advice: one.advice,
  roles: one.roles,
  roleNames: one.roles.map((role) => roleNames[role][language]),
  ...(one.procedure === null ? {} : { procedure: one.procedure }),
  cpv: one.cpv,
  shareable: one.shareable,
  training: one.training,
  recordedAt: one.recordedAt,
});

const shownAtMost = 50;

/** @param procedure what the case follows, or its strategy proposes */
export function rankedLessons(
  { cpv, title }: CaseState,
  procedure: string | undefined,
  found: readonly LessonReading[],
  language: Language,
): readonly RankedLessonView[] {
  const kind = { cpv, title, ...(procedure === undefined ? {} : { procedure }) };
  return found
    .map((one) => {
      const said = [one.what, one.why, one.advice].join(' ');
      const other = { cpv: one.cpv, title: one.title, ...(one.procedure === null ? {} : { procedure: one.procedure }) };
      return { ...lessonView(one, language), closeness: closeness(kind, other, said) };
    })
    .toSorted((a, b) => compareCloseness(a.closeness, b.closeness) || (a.recordedAt < b.recordedAt ? 1 : -1))
    .slice(0, shownAtMost);
}
