import { analysisIds } from '../analyses/analyses.state.js';
import { analysesTable } from '../analyses/analyses.table.js';
import { dateInStockholm } from '../calendar/index.js';
import { indicators } from '../effect/planned.js';
import type { Money } from '../fields/field.js';
import { definitionOf, definitions } from '../procedures/registry.js';
import type { CaseState } from '../case/state.js';
import { procurementStrategyFields } from '../analyses/procurement-strategy.js';
import { described } from './described.js';
import type { Drafts } from './draft.js';
import type { Block } from './paper.js';
import type { Pen } from './pen.js';
import { lastOf, listIn, textIn } from './source.js';
import * as words from './words.data.js';

// The lots stand in a section of their own.
const { lots: _lots, ...strategyFields } = procurementStrategyFields;

/** The strategy of the sixth analysis with the decision that it led to. Own form: the law prescribes none. */
export const procurementStrategy: Drafts = (pen, source) => {
  const { state } = source;
  const { start, lots } = state;
  const decided = lastOf(source, 'StartDecided');
  if (!start || !decided) return undefined;
  const definition = start.procedure && definitionOf(start.procedure);
  const ground = definition?.grounds.find(({ id }) => id === start.ground);
  const strategy = lastOf(source, 'AnalysisWritten', ({ analysis }) => analysis === 'strategy');
  const need = lastOf(source, 'AnalysisWritten', ({ analysis }) => analysis === 'needs');
  const value = (state.analyses['business-case']?.content['estimatedValue'] ?? state.estimatedValue) as
    Money | undefined;
  const suggested = definitions.find(({ id }) => id === start.suggested?.outcome)?.name;
  const starts = start.decision === 'start';
  return {
    title: starts
      ? pen.says('Upphandlingsstrategi och startbeslut', 'Procurement strategy and start decision')
      : pen.says('Beslut att inte inleda upphandling', 'Decision not to begin a procurement'),
    sections: [
      ...pen.section(
        'decision',
        'Beslut',
        'Decision',
        pen.entries(
          [
            'decision',
            'Beslut',
            'Decision',
            starts
              ? pen.says('Upphandlingen inleds', 'The procurement begins')
              : pen.says('Ärendet avslutas', 'The case ends'),
          ],
          ['procedure', 'Förfarande', 'Procedure', definition && pen.say(definition.name)],
          ['basis', 'Bestämmelse', 'Provision', definition && pen.provision(definition.basis)],
          [
            'ground',
            'Laglig grund',
            'Legal ground',
            ground && `${pen.say(ground.says)} (${pen.provision(ground.basis)})`,
          ],
          ['suggested', 'Programmets förslag', 'What the program suggested', suggested && pen.say(suggested)],
          ['value', 'Uppskattat värde', 'Estimated value', value && pen.money(value)],
          ['decidedBy', 'Beslutsfattare', 'Decided by', start.by],
          ['decidedOn', 'Dag', 'Date', pen.day(dateInStockholm(decided.at))],
        ),
        pen.text('reasons', textIn(decided, 'reasons'), 'Skäl', 'Reasons'),
        pen.text(
          'deviation',
          textIn(decided, 'deviation'),
          'Skäl att avvika från förslaget',
          'Reasons to deviate from the suggestion',
        ),
        pen.table(
          'evidence',
          { sv: 'Bevis för grunden', en: 'Evidence of the ground' },
          [pen.column('title', 'Vad', 'What'), pen.column('reference', 'Var det finns', 'Where it is kept')],
          listIn(decided, 'evidence').map((one) => [String(one['title'] ?? ''), String(one['reference'] ?? '')]),
        ),
      ),
      ...pen.section('need', 'Behov och effektmål', 'Need and effect goal', [
        ...pen.text('statement', textIn(need, 'statement')),
        ...goals(pen, state),
      ]),
      ...pen.section(
        'strategy',
        'Strategi',
        'Strategy',
        described(
          pen,
          strategyFields,
          { ...strategy?.facts.content, ...strategy?.body },
          {
            awardBasis: words.awardBases,
            model: words.models,
            procedure: Object.fromEntries(definitions.map(({ id, name }) => [id, name])),
            ground: Object.fromEntries(definitions.flatMap(({ grounds }) => grounds.map(({ id, says }) => [id, says]))),
          },
        ),
      ),
      ...pen.section(
        'lots',
        'Delar',
        'Lots',
        pen.table(
          'lots',
          { sv: 'Anbudsdelar', en: 'Lots' },
          [pen.column('id', 'Del', 'Lot'), pen.column('title', 'Namn', 'Name')],
          lots.map(({ id, title }) => [id, title]),
        ),
      ),
      ...pen.section(
        'analyses',
        'Analyser som beslutet vilar på',
        'Analyses that the decision rests on',
        approved(pen, state),
      ),
    ],
  };
};

const goals = (pen: Pen, state: CaseState): readonly Block[] => [
  ...pen.entries(['goal', 'Effektmål', 'Effect goal', state.analyses.needs?.content['goal'] as string | undefined]),
  ...pen.table(
    'indicators',
    { sv: 'Indikatorer', en: 'Indicators' },
    [
      pen.column('text', 'Vad som mäts', 'What is measured'),
      pen.column('unit', 'Enhet', 'Unit'),
      pen.column('baseline', 'Utgångsvärde', 'Baseline', 'right'),
      pen.column('target', 'Mål', 'Target', 'right'),
    ],
    indicators(state).map(({ text, unit, baseline, target }) => [
      text,
      unit,
      pen.number(baseline.value),
      pen.number(target.value),
    ]),
  ),
];

const approved = (pen: Pen, state: CaseState): readonly Block[] =>
  pen.table(
    'analyses',
    { sv: 'Godkända analyser', en: 'Approved analyses' },
    [
      pen.column('analysis', 'Analys', 'Analysis'),
      pen.column('version', 'Version', 'Version', 'right'),
      pen.column('author', 'Skriven av', 'Written by'),
      pen.column('approver', 'Godkänd av', 'Approved by'),
      pen.column('on', 'Dag', 'Date'),
    ],
    analysisIds.flatMap((id) => {
      const one = state.analyses[id];
      return one?.status !== 'approved'
        ? []
        : [
            [
              pen.say(analysesTable[id].name),
              pen.number(one.version),
              one.author,
              one.approver,
              one.approvedAt === undefined ? undefined : pen.day(dateInStockholm(one.approvedAt)),
            ],
          ];
    }),
  );
