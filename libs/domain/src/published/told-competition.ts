import type { Instant } from '../calendar/index.js';
import type { Computation } from '../evaluation/computation.js';
import type { Envelope } from '../windows/envelopes.js';
import type { CompetitionRecord } from './competition-record.js';
import { countedLinks } from './counted.js';
import { chainOf, openingsOf } from './openings.js';
import { competitionFormat, type PublishedCompetition, type PublishedWindow } from './published-competition.js';

/** What a tenderer may read, once it was told of the award. */
export interface Told {
  readonly caseId: string;
  readonly madeAt: Instant;
  readonly supplier: string;
  readonly organisation: string;
  readonly reference: string;
  /** Those that the supplier could submit to. */
  readonly windows: readonly (Pick<PublishedWindow, 'id' | 'receives' | 'opensAt' | 'dueAt'> & {
    readonly envelopes: readonly Envelope[];
  })[];
  /** Links of others without text and supplier. */
  readonly record: CompetitionRecord;
  /** What the notification told it of the evaluation, lot by lot. */
  readonly evaluations: readonly Computation[];
}

/**
 * A competition for a tenderer that was told of the award (LOU 12:12–13; OSL 31:16): what was received and when, without the names
 * of others; its own submissions whole; its own place and the winner's as the notification told them.
 */
export function toldCompetition(told: Told): PublishedCompetition {
  const { caseId, madeAt, supplier, organisation, reference, windows, record, evaluations } = told;
  return {
    format: competitionFormat,
    case: caseId,
    organisation,
    reference,
    madeAt,
    reader: supplier,
    windows: windows.flatMap((window) => toldWindow(window, record)),
    lots: evaluations.map((evaluation) => ({ lot: evaluation.lot, evaluation })),
  };
}

function toldWindow(
  { id, receives, opensAt, dueAt, envelopes }: Told['windows'][number],
  record: CompetitionRecord,
): readonly PublishedWindow[] {
  const openings = openingsOf(record, id);
  const chain = chainOf(record, id);
  if (openings.length === 0) return [];
  const links = record.links.filter((one) => one.window === id);
  const named = (one: { readonly supplier?: string }) => (one.supplier === undefined ? {} : { supplier: one.supplier });
  return [
    {
      id,
      receives,
      opensAt,
      dueAt,
      envelopes,
      openings,
      counted: countedLinks(links).map((one) => ({
        submission: one.submission,
        ...named(one),
        receivedAt: one.receivedAt,
        digest: one.digest,
      })),
      late: links
        .filter(({ kind }) => kind === 'late')
        .map((one) => ({ ...named(one), receivedAt: one.receivedAt, digest: one.digest })),
      ...(chain ? { chain } : {}),
    },
  ];
}
