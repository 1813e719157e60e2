import {
  computation,
  decimalText,
  lotTracks,
  lowPrices,
  pricesAreHiddenFrom,
  type CaseState,
  type Role,
} from '@behov/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { mayLookIntoTenders } from './visible.js';

/** A price that is far below the others: a reason to ask, not to reject. */
export class LowPriceView {
  @ApiProperty({ type: String })
  lot!: string;

  @ApiProperty({ type: String })
  supplier!: string;

  @ApiProperty({ type: Number })
  price!: number;

  @ApiProperty({ type: String, description: 'The median of the other prices, as a decimal' })
  median!: string;
}

/** The evaluation of a case, lot by lot, as data that can be computed anew. */
export class EvaluationView {
  @ApiProperty({
    type: 'object',
    isArray: true,
    additionalProperties: true,
    description:
      'One for each lot whose assessment is agreed: terms, tenders, agreed scores, steps and places. A tenderer gets its own tender and the winner’s, after the notification.',
  })
  items!: readonly object[];

  @ApiPropertyOptional({ type: LowPriceView, isArray: true, description: 'For those who examine tenders' })
  lowPrices?: readonly LowPriceView[];
}

/** What persons of the authority see, in their roles; nothing for those who don't look into tenders. */
export function evaluationView(state: CaseState, roles: readonly Role[]): EvaluationView {
  if (!mayLookIntoTenders(roles) || pricesAreHiddenFrom(state, roles)) return { items: [] };
  const tracks = lotTracks(state);
  return {
    items: tracks.flatMap((track) => computation(state, track) ?? []),
    lowPrices: tracks.flatMap((track) =>
      lowPrices(state, track).map(({ supplier, price, median }) => ({
        lot: track.id,
        supplier,
        price,
        median: decimalText(median, 2),
      })),
    ),
  };
}
