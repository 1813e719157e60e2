import { decimalsOf } from '../evaluation/compute.js';
import { termsOf } from '../evaluation/consensus.js';
import type { Drafts } from './draft.js';
import type { Block } from './paper.js';
import type { Pen } from './pen.js';
import { lastOf, listIn, textIn, type PaperSource } from './source.js';
import {
  computed,
  criteriaTable,
  lowPriceTable,
  orNone,
  rankingTable,
  rejectedTable,
  stepsTable,
} from './tendering.js';
import * as words from './words.data.js';

/** How the tenders of a lot were compared, with every step of the arithmetic (LOU 16:1–6, 12:14; own form). */
export const evaluationReport: Drafts = (pen, source, { track: lot }) => {
  const { state } = source;
  const whole = computed(state, lot);
  if (!whole || lot === undefined) return undefined;
  const { terms } = whole;
  return {
    title: pen.says('Utvärderingsrapport', 'Evaluation report'),
    sections: [
      ...pen.section(
        'model',
        'Hur anbuden jämförs',
        'How the tenders are compared',
        pen.entries(
          ['awardBasis', 'Grund för tilldelning', 'Award basis', pen.word(words.awardBases, terms.awardBasis)],
          ['model', 'Utvärderingsmodell', 'Evaluation model', pen.word(words.models, terms.model)],
          ['documentsVersion', 'Dokumentens version', 'Version of the documents', pen.number(whole.documentsVersion)],
          ['decimals', 'Decimaler som visas', 'Decimals that are shown', pen.number(decimalsOf(termsOf(state)))],
          [
            'tieRule',
            'Vid lika resultat',
            'When results are equal',
            terms.tieRule && pen.word(words.tieRules, terms.tieRule),
          ],
          [
            'lowestPrice',
            'Lägsta pris bland godtagna anbud',
            'Lowest price among valid tenders',
            whole.lowestPrice === undefined ? undefined : pen.number(whole.lowestPrice),
          ],
        ),
        pen.text(
          'rounding',
          pen.says(
            'Allt räknas exakt. Värden avrundas bara när de visas, halva bort från noll; där avrundningen döljer något står det exakta bråket bredvid.',
            'All is computed exactly. Values are rounded only to be shown, halves away from zero; where rounding hides something, the exact fraction stands beside it.',
          ),
        ),
        criteriaTable(pen, whole),
      ),
      ...pen.section('examination', 'Prövning', 'Examination', [
        ...orNone(
          pen,
          rejectedTable(pen, source, lot),
          'rejected-none',
          pen.none('Inget anbud har förkastats.', 'No tender was rejected.'),
        ),
        ...lowPriceTable(pen, source, lot),
      ]),
      ...pen.section('assessment', 'Gemensam bedömning', 'Common assessment', [
        ...scorers(pen, source, lot),
        ...assessment(pen, source, lot),
        ...tie(pen, source, lot),
      ]),
      ...pen.section('computation', 'Beräkning', 'Computation', ...whole.tenders.map((one) => stepsTable(pen, one))),
      ...pen.section('ranking', 'Rangordning', 'Ranking', rankingTable(pen, whole)),
    ],
  };
};

const scorers = (pen: Pen, { state }: PaperSource, lot: string): readonly Block[] =>
  pen.table(
    'scorers',
    { sv: 'Vem som har poängsatt', en: 'Who scored' },
    [pen.column('supplier', 'Anbud', 'Tender'), pen.column('evaluators', 'Utvärderare', 'Evaluators')],
    Object.entries(state.evaluations[lot]?.scored ?? {}).map(([supplier, persons]) => [supplier, pen.list(persons)]),
  );

/** What the evaluators agreed on and why, from the minutes; from the facts alone where they were disposed of. */
function assessment(pen: Pen, source: PaperSource, lot: string): readonly Block[] {
  const minutes = listIn(
    lastOf(source, 'EvaluationAgreed', (facts) => facts.track === lot),
    'agreed',
  );
  const agreed = Object.entries(source.state.evaluations[lot]?.agreed ?? {});
  const motive = (supplier: string, criterion: string) => {
    const found = minutes.find((one) => one['supplier'] === supplier && one['criterion'] === criterion)?.['motive'];
    return typeof found === 'string' ? found : undefined;
  };
  return pen.table(
    'agreed',
    { sv: 'Bedömningar och motiveringar', en: 'Assessments and their reasons' },
    [
      pen.column('supplier', 'Anbud', 'Tender'),
      pen.column('criterion', 'Kriterium', 'Criterion'),
      pen.column('score', 'Poäng eller nivå', 'Score or level', 'right'),
      pen.column('motive', 'Motivering', 'Reasons'),
    ],
    agreed.flatMap(([supplier, scores]) =>
      Object.entries(scores).map(([criterion, score]) => [
        supplier,
        criterion,
        pen.number(score),
        motive(supplier, criterion),
      ]),
    ),
  );
}

/** Lots that were drawn between equal results, by two persons. */
function tie(pen: Pen, source: PaperSource, lot: string): readonly Block[] {
  const inLot = (facts: { readonly track: string }) => facts.track === lot;
  const event = lastOf(source, 'RankingEstablished', inLot) ?? lastOf(source, 'EvaluationAgreed', inLot);
  const drawn = event?.body?.['tie'] as
    { readonly order: readonly string[]; readonly drawnBy: readonly string[] } | undefined;
  if (!drawn) return [];
  return [
    ...pen.entries(
      ['drawnOrder', 'Ordning enligt lotten', 'Order by lot', pen.list(drawn.order)],
      ['drawnBy', 'Dragna av', 'Drawn by', pen.list(drawn.drawnBy)],
    ),
    ...pen.text('drawnMinutes', textIn({ body: { ...drawn } }, 'motive'), 'Protokoll', 'Minutes'),
  ];
}
