import { choice, date, id, label, list, money, number, object } from '../fields/build.js';
import { paymentModels, penaltyUnits, specialKinds } from './content.state.js';

const name = id('Beteckning i avtalet', 'Id in the contract');
const says = label('Vad det gäller', 'What it is', 400);
const percent = number('Procent av kontraktets värde', "Per cent of the contract's value", [0, 100], {
  optional: true,
});
const indicator = id('Indikator i behovsanalysen', 'Indicator of the needs analysis', { optional: true });
const point = id('Tidpunkt för mätningen: `handover` eller ISO 8601-tid', 'Point: `handover` or an ISO 8601 period', {
  optional: true,
});
const baseline = number('Utgångsvärde', 'Baseline', [-1e12, 1e12], { optional: true });
const target = number('Målvärde', 'Target', [-1e12, 1e12], { optional: true });

const option = object('Option', 'Option', {
  id: name,
  text: says,
  months: number('Förlängning i månader', 'Prolongation in months', [1, 240], { optional: true }),
  value: money('Tillkommande värde', 'Added value', { optional: true }),
  exerciseBy: date('Sista dag att utnyttja optionen', 'Last day to exercise the option', { optional: true }),
});

const milestone = object('Milstolpe', 'Milestone', {
  id: name,
  text: says,
  dueOn: date('Senaste dag', 'Last day'),
  payment: money('Betalning när den är godkänd', 'Payment when it is accepted', { optional: true }),
});

/** A part of the risk: paid whole when a milestone is accepted or a measured target is reached, otherwise not at all. */
const riskShare = object('Riskdel', 'Share of the risk', {
  id: name,
  percent: number('Procent av kontraktets värde', "Per cent of the contract's value", [0, 100]),
  milestone: id('Milstolpe som ger delen', 'Milestone that earns it', { optional: true }),
  indicator,
  point,
  baseline,
  target,
});

const payment = object('Betalning', 'Payment', {
  model: choice('Modell', 'Model', paymentModels),
  fixedPercent: number('Fast del i procent', 'Fixed share in per cent', [0, 100], { optional: true }),
  indicator,
  point,
  baseline,
  target,
  shares: list('Riskdelar', 'Shares of the risk', riskShare, [0, 50], { optional: true }),
});

const penalty = object('Vite', 'Penalty', {
  id: name,
  text: says,
  per: choice('Utgår per', 'For each', penaltyUnits),
  amount: money('Belopp för varje', 'Amount for each', { optional: true }),
  percent,
  ceiling: money('Högst', 'At most', { optional: true }),
  ceilingPercent: percent,
});

const term = object('Villkor', 'Term', {
  id: name,
  text: says,
  keeps: list(
    'Vad i ärendets tråd som villkoret håller: `criterion:…`, `requirement:…`, `need:…`',
    "What of the case's thread the term keeps: `criterion:…`, `requirement:…`, `need:…`",
    label('Beteckning', 'Id', 200),
    [0, 50],
  ),
  special: choice('Särskilt villkor som följs upp', 'Special term that is followed up', specialKinds, {
    optional: true,
  }),
});

const subcontractor = object('Underleverantör', 'Subcontractor', {
  id: name,
  name: label('Namn', 'Name', 400),
  number: label('Organisationsnummer', 'Registration number', 30, { optional: true }),
  part: label('Del av kontraktet', 'Part of the contract', 400),
});

const left = object('Löfte', 'Promise', {
  promise: label(
    'Löftets beteckning: `criterion:…` eller `requirement:…`',
    'The promise: `criterion:…` or `requirement:…`',
    200,
  ),
  reason: label('Varför det inte står i avtalet', 'Why it is not in the contract', 1000),
});

/** The form of a contract's content; lists that are left out are empty. */
export const contentFields = {
  value: money('Kontraktets värde', 'Value of the contract'),
  startsOn: date('Första dag', 'First day'),
  endsOn: date('Sista dag utan optioner', 'Last day, without options'),
  options: list('Optioner', 'Options', option, [0, 50], { optional: true }),
  milestones: list('Milstolpar', 'Milestones', milestone, [0, 200], { optional: true }),
  payment,
  penalties: list('Viten', 'Penalties', penalty, [0, 50], { optional: true }),
  terms: list('Villkor', 'Terms', term, [0, 500], { optional: true }),
  subcontractors: list('Underleverantörer', 'Subcontractors', subcontractor, [0, 200], { optional: true }),
  leftOut: list(
    'Löften i det vinnande anbudet som avtalet inte tar in',
    'Promises of the winning tender that the contract leaves out',
    left,
    [0, 200],
    {
      optional: true,
    },
  ),
} as const;
