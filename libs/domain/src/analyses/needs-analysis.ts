import { choice, date, id, integer, label, list, money, number, object, text } from '../fields/build.js';
import { evidence } from './evidence.js';
import { needsField, servedNeeds } from './needs.js';

const measured = object('Värde', 'Value', {
  value: number('Värde', 'Value', [-1e12, 1e12]),
  source: label('Källa', 'Source', 200, { optional: true }),
});

/**
 * A1. The need without its solution, and the effect that is wanted of meeting it.
 *
 * Required: the need, whose it is, and the effect goal with its indicators. Requirements, criteria and measurements lead back to
 * them, and without them there is nothing to approve. The rest is what the analysis is better for; how much of it a case
 * needs depends on its size, so it is optional.
 */
export const needsAnalysisFields = {
  statement: text('Behovet, utan lösning', 'The need, without a solution'),
  whose: text('Vems behov', 'Whose need'),
  needs: needsField,
  goal: label('Effektmål', 'Effect goal'),
  indicators: list(
    'Indikatorer',
    'Indicators',
    object('Indikator', 'Indicator', {
      id: id('Beteckning', 'Name'),
      text: label('Vad som mäts', 'What is measured', 400),
      unit: label('Enhet', 'Unit', 60),
      serves: servedNeeds,
      baseline: measured,
      target: measured,
      targetAt: label('När målet ska vara nått', 'When the target is to be reached', 20, { optional: true }),
      source: object(
        'Varifrån värdena kommer',
        'Where the values come from',
        {
          name: label('Källa', 'Source', 200),
          account: id('Källans tjänstekonto', "The source's service account", { optional: true }),
        },
        { optional: true },
      ),
      owner: id('Vem som mäter: roll eller person', 'Who measures: role or person', { optional: true }),
      measuredAt: list(
        'Mäts vid överlämning eller efter en tid',
        'Measured at handover or after a time',
        label('`handover` eller ISO 8601-tid', '`handover` or an ISO 8601 period', 20),
        [0, 40],
      ),
      measuredEvery: label('Mäts så här ofta', 'Measured every', 20, { optional: true }),
      until: label('Till så länge efter överlämningen', 'Until so long after the handover', 20, { optional: true }),
    }),
    [1, 20],
  ),
  reviewedAt: list(
    'Effekten gås igenom efter',
    'The effect is reviewed after',
    label('ISO 8601-tid efter överlämningen', 'An ISO 8601 period after the handover', 20),
    [0, 20],
    { optional: true },
  ),
  mustHaves: list(
    'Funktioner som måste finnas',
    'Functions that must be there',
    label('Funktion', 'Function', 400),
    [0, 50],
    { optional: true, kept: 'body' },
  ),
  users: text('Berörda användare', 'Users concerned', 4000, { optional: true }),
  method: choice(
    'Hur de hördes',
    'How they were heard',
    ['interview', 'workshop', 'focus-group', 'survey', 'gap-analysis', 'other'],
    { optional: true },
  ),
  currentState: text('Nuläge', 'Current state', 8000, { optional: true }),
  currentCost: money('Kostnad i dag, per år', 'Cost today, each year', { optional: true }),
  numberOfUsers: integer('Antal användare', 'Number of users', [0, 1e9], { optional: true }),
  volumes: text('Volymer', 'Volumes', 4000, { optional: true }),
  staffing: text('Organisation i dag', 'Organisation today', 4000, { optional: true }),
  integrations: text('Integrationer', 'Integrations', 4000, { optional: true }),
  currentContract: text('Nuvarande avtal: bra och dåligt', 'The present contract: what is good and what is not', 4000, {
    optional: true,
  }),
  lessons: text('Lärdomar', 'Lessons learned', 4000, { optional: true }),
  wantedState: text('Önskat läge', 'Wanted state', 8000, { optional: true }),
  consequence: text('Följd av att inget görs', 'Consequence of not acting', 4000, { optional: true }),
  consequenceOfNonDelivery: text('Följd av utebliven leverans', 'Consequence of non-delivery', 4000, {
    optional: true,
  }),
  neededBy: date('Behövs senast', 'Needed by', { optional: true }),
  ownMeans: choice('Kan det lösas med egna medel?', 'Can it be solved with own means?', ['yes', 'partly', 'no'], {
    optional: true,
  }),
  ownMeansReasons: text(
    'Egna medel och ändrade arbetssätt: hur de prövades',
    'Own means and changed ways of working: how they were tried',
    4000,
    { optional: true },
  ),
  followUp: text('Hur krav kan följas upp', 'How requirements can be followed up', 4000, { optional: true }),
  constraints: text('Begränsningar: lag, säkerhet, data', 'Constraints: law, safety, data', 4000, { optional: true }),
  scope: text('Omfattning', 'Scope', 4000, { optional: true }),
  outsideScope: text('Vad som inte ingår', 'What is outside the scope', 4000, { optional: true }),
  proposal: choice('Förslag', 'Proposal', ['go', 'no-go'], { optional: true }),
  proposalReasons: text('Skäl för förslaget', 'Reasons for the proposal', 8000, { optional: true }),
  instead: text('Vad som kan göras i stället', 'What could be done instead', 8000, { optional: true }),
  evidence,
} as const;
