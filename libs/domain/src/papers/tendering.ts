import { lotOf } from '../case/lot-of.js';
import type { CaseState, Track } from '../case/state.js';
import type { Criterion } from '../documents/documents.state.js';
import { computation, type Computation, type ComputedTender } from '../evaluation/computation.js';
import type { Block, Shown } from './paper.js';
import type { Pen } from './pen.js';
import { lastOf, textIn, type PaperSource } from './source.js';
import * as words from './words.data.js';

/** The lot by its number and name. */
export function lotName(state: CaseState, lot: string): string {
  const title = state.lots.find(({ id }) => id === lot)?.title;
  return title === undefined || title === lot ? lot : `${lot} – ${title}`;
}

/** The lot's track as it stands; where partners have parted, the lot's own. */
export function trackOf(state: CaseState, id: string | undefined): Track | undefined {
  const found = Object.values(state.tracks).find((one) => one.id === id || lotOf(one) === id);
  if (!found || id === undefined) return undefined;
  const { partner: _parted, ...track } = found;
  return { ...track, id: lotOf(found) };
}

/** What was computed in the lot, once it was agreed. */
export function computed(state: CaseState, id: string | undefined): Computation | undefined {
  const track = trackOf(state, id);
  return track && computation(state, track);
}

/** The criteria as they were published. */
export const criteriaTable = (pen: Pen, { terms: { criteria } }: Computation): readonly Block[] =>
  pen.table(
    'criteria',
    { sv: 'Tilldelningskriterier', en: 'Award criteria' },
    [
      pen.column('criterion', 'Kriterium', 'Criterion'),
      pen.column('text', 'Vad som bedöms', 'What is assessed'),
      pen.column('measure', 'Hur', 'How'),
      pen.column('worth', 'Vad det är värt', 'What it is worth'),
    ],
    criteria.map((one) => [one.id, one.text, pen.word(words.measures, one.measure), worthOf(pen, one)]),
  );

/** What the documents publish of a criterion's worth: money for each unit or level, or its weight. */
function worthOf(pen: Pen, { weight, limit, valuePerUnit, unit, levels, of, reference }: Criterion): Shown {
  const figure = (value: number) => pen.number(value).text;
  const said = [
    weight === undefined ? undefined : `${pen.says('vikt', 'weight')} ${figure(weight)}`,
    of === undefined ? undefined : `${pen.says('av', 'of')} ${figure(of)}`,
    reference === undefined ? undefined : `${pen.says('referens', 'reference')} ${figure(reference)}`,
    limit === undefined || valuePerUnit === undefined
      ? undefined
      : `${figure(valuePerUnit)} ${pen.says('för varje enhet under', 'for each unit below')} ${figure(limit)} ${unit ?? ''}`,
    levels === undefined
      ? undefined
      : levels.map(({ level, value }) => `${pen.says('nivå', 'level')} ${figure(level)}: ${figure(value)}`).join('; '),
  ].filter((one) => one !== undefined);
  return { text: said.join(', ').trim() || '–' };
}

/** Each tender with its outcome, price, result and place. */
export const rankingTable = (pen: Pen, { best, tenders }: Pick<Computation, 'best' | 'tenders'>): readonly Block[] =>
  pen.table(
    'ranking',
    { sv: 'Anbuden i ordning', en: 'The tenders in order' },
    [
      pen.column('rank', 'Plats', 'Place', 'right'),
      pen.column('supplier', 'Anbudsgivare', 'Tenderer'),
      pen.column('outcome', 'Prövning', 'Examination'),
      pen.column('price', 'Pris', 'Price', 'right'),
      best === 'lowest'
        ? pen.column('result', 'Jämförelsepris', 'Comparison price', 'right')
        : pen.column('result', 'Poäng', 'Points', 'right'),
    ],
    tenders.map(({ rank, supplier, outcome, price, result }) => [
      rank === undefined ? undefined : pen.number(rank),
      supplier,
      outcome === undefined ? undefined : pen.word(words.outcomes, outcome),
      price === undefined ? undefined : pen.number(price),
      result === undefined ? undefined : pen.number(result),
    ]),
  );

/** Each step that gave a tender its result, as arithmetic. What is left out for the reader says so. */
export const stepsTable = (pen: Pen, { supplier, steps = [] }: ComputedTender): readonly Block[] =>
  pen.table(
    `steps-${supplier}`,
    { sv: `Beräkningen för ${supplier}`, en: `The computation for ${supplier}` },
    [
      pen.column('criterion', 'Kriterium', 'Criterion'),
      pen.column('says', 'Beräkning', 'Computation'),
      pen.column('value', 'Värde', 'Value', 'right'),
      ...(steps.some(({ exact }) => exact !== undefined) ? [pen.column('exact', 'Exakt', 'Exactly', 'right')] : []),
    ],
    steps.map(({ criterion, says, value, exact }) => [
      criterion === 'result' ? pen.says('Resultat', 'Result') : criterion,
      says === '' ? pen.says('lämnas inte ut', 'not disclosed') : says,
      pen.number(value),
      exact,
    ]),
  );

/** Tenders that were rejected, with ground and reasons (LOU 12:13, 12:15). */
export function rejectedTable(pen: Pen, source: PaperSource, lot: string): readonly Block[] {
  const { checked = {} } = source.state.evaluations[lot] ?? {};
  const rejected = Object.entries(checked).filter(([, { outcome }]) => outcome === 'rejected');
  return pen.table(
    `rejected-${lot}`,
    { sv: 'Förkastade anbud', en: 'Rejected tenders' },
    [
      pen.column('supplier', 'Anbudsgivare', 'Tenderer'),
      pen.column('ground', 'Grund', 'Ground'),
      pen.column('reasons', 'Skäl', 'Reasons'),
    ],
    rejected.map(([supplier, { ground }]) => [
      supplier,
      ground === undefined ? undefined : pen.word(words.rejections, ground),
      textIn(
        lastOf(source, 'TenderChecked', (facts) => facts.track === lot && facts.supplier === supplier),
        'reasons',
      ),
    ]),
  );
}

/** Prices that were asked about (LOU 16:7). */
export function lowPriceTable(pen: Pen, source: PaperSource, lot: string): readonly Block[] {
  const asked = Object.entries(source.state.evaluations[lot]?.prices ?? {});
  return pen.table(
    `low-prices-${lot}`,
    { sv: 'Anbud som frågats ut om sitt pris', en: 'Tenders whose price was asked about' },
    [
      pen.column('supplier', 'Anbudsgivare', 'Tenderer'),
      pen.column('asked', 'Frågan ställd', 'Asked'),
      pen.column('answered', 'Förklaring inkommen', 'Explained'),
      pen.column('outcome', 'Utfall', 'Outcome'),
      pen.column('reasons', 'Skäl', 'Reasons'),
    ],
    asked.map(([supplier, { askedAt, explainedAt, outcome }]) => [
      supplier,
      pen.time(askedAt),
      explainedAt === undefined ? undefined : pen.time(explainedAt),
      outcome === undefined ? undefined : pen.word(words.outcomes, outcome),
      textIn(
        lastOf(source, 'PriceDecided', (facts) => facts.track === lot && facts.supplier === supplier),
        'reasons',
      ),
    ]),
  );
}

/** Conflicts of interest that were found, and what was done (LOU 12:16 p 6). */
export const conflictsTable = (pen: Pen, { conflicts }: CaseState): readonly Block[] =>
  pen.table(
    'conflicts',
    { sv: 'Intressekonflikter och åtgärder', en: 'Conflicts of interest and measures' },
    [
      pen.column('person', 'Person', 'Person'),
      pen.column('on', 'Dag', 'Day'),
      pen.column('outcome', 'Utfall', 'Outcome'),
      pen.column('measures', 'Åtgärder', 'Measures'),
      pen.column('lifted', 'Hävd', 'Lifted'),
    ],
    conflicts.map(({ person, on, outcome, measures, liftedOn }) => [
      person,
      pen.day(on),
      pen.word(words.conflictOutcomes, outcome),
      measures.length === 0
        ? undefined
        : { text: measures.map((one) => pen.word(words.conflictMeasureNames, one).text).join(', ') },
      liftedOn === undefined ? undefined : pen.day(liftedOn),
    ]),
  );

export const orNone = (pen: Pen, blocks: readonly Block[], id: string, shown: Shown = pen.none()): readonly Block[] =>
  blocks.length > 0 ? blocks : [{ kind: 'text', id, text: shown.text }];
