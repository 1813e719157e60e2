import { choice, date, id, label, list, number, object, text } from '../fields/build.js';

const measured = object('Värde', 'Value', {
  value: number('Värde', 'Value', [-1e12, 1e12]),
  source: label('Källa', 'Source', 200, { optional: true }),
});

/** A1. The need without its solution, and the effect that is wanted of meeting it. */
export const needsAnalysisFields = {
  statement: text('Behovet, utan lösning', 'The need, without a solution'),
  whose: text('Vems behov', 'Whose need'),
  goal: label('Effektmål', 'Effect goal'),
  indicators: list(
    'Indikatorer',
    'Indicators',
    object('Indikator', 'Indicator', {
      id: id('Beteckning', 'Name'),
      text: label('Vad som mäts', 'What is measured', 400),
      unit: label('Enhet', 'Unit', 60),
      baseline: measured,
      target: measured,
      measuredAt: list(
        'Mäts vid överlämning eller efter en tid',
        'Measured at handover or after a time',
        label('`handover` eller ISO 8601-tid', '`handover` or an ISO 8601 period', 20),
        [1, 40],
      ),
    }),
    [1, 20],
  ),
  users: text('Berörda användare', 'Users concerned', 4000, { optional: true }),
  method: choice(
    'Hur de hördes',
    'How they were heard',
    ['interview', 'workshop', 'focus-group', 'survey', 'gap-analysis', 'other'],
    { optional: true },
  ),
  currentState: text('Nuläge', 'Current state', 8000, { optional: true }),
  wantedState: text('Önskat läge', 'Wanted state', 8000, { optional: true }),
  consequence: text('Följd av att inget görs', 'Consequence of not acting', 4000, { optional: true }),
  neededBy: date('Behövs senast', 'Needed by', { optional: true }),
  ownMeans: text('Kan det lösas med egna medel?', 'Can it be solved with own means?', 4000, { optional: true }),
  followUp: text('Hur krav kan följas upp', 'How requirements can be followed up', 4000, { optional: true }),
  constraints: text('Begränsningar', 'Constraints', 4000, { optional: true }),
  scope: text('Omfattning och avgränsning', 'Scope and what is outside it', 4000, { optional: true }),
} as const;
