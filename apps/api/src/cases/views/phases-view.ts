import { gateRecords, laterCompetition, watchedResults, type CaseState } from '@behov/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** A result that suppliers own and that is to come into use. */
export class WatchedResultView {
  @ApiProperty({ type: String, description: 'What DecideCallBack names: `<lot>:<supplier>/<right>`' })
  id!: string;

  @ApiProperty({ type: String })
  supplier!: string;

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty({ type: String, format: 'date', description: 'From this day on it may be called back' })
  from!: string;
}

/** A development in phases: its gates, its results, and what a later competition has to disclose. */
export class PhasesView {
  @ApiProperty({
    type: 'object',
    isArray: true,
    additionalProperties: true,
    description:
      'One for each lot and phase: the phase as the documents have it, and for each partner report, assessment, evidence, cost to date, payments, rights, and the decision with its ground and term. A partner gets its own part, and its assessment with the decision.',
  })
  items!: readonly object[];

  @ApiPropertyOptional({ type: WatchedResultView, isArray: true, description: 'For the authority' })
  watched?: readonly WatchedResultView[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description:
      'After research outside the act: who took part, and what all others are told at a later procurement (LOU 4:8)',
  })
  later?: object;
}

/** What persons of the authority see. */
export function phasesView(state: CaseState): PhasesView {
  const later = laterCompetition(state);
  return {
    items: gateRecords(state),
    watched: watchedResults(state).map(({ id, supplier, right, from }) => ({ id, supplier, title: right.title, from })),
    ...(later ? { later } : {}),
  };
}

/** What a partner was told of its own phases. */
export const ownPhasesView = (items: readonly object[]): PhasesView => ({ items });
