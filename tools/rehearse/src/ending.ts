import type { CaseFile, Money } from './case-file.js';
import type { Path, Rehearsed } from './rehearse.js';
import { stockholm } from './story.js';

/** The whole story in short, and the measured effect against its target. */
export function ending(file: CaseFile, { events, end, path }: Rehearsed): readonly string[] {
  const stages = new Map<string, number>();
  for (const event of events) stages.set(event.type, (stages.get(event.type) ?? 0) + 1);
  const late = events
    .filter((one) => one.type === 'WindowOpened')
    .flatMap((one) => (one.facts?.['late'] ?? []) as readonly unknown[]);
  return [
    '',
    `The story: ${events.length} events from ${stockholm(events[0]!.at)} to ${stockholm(events.at(-1)!.at)}.`,
    way(path),
    ...(path.published && path.stops.length > 0 ? [`Stopped at the notice by ${path.stops.join(', ')}; lifted.`] : []),
    ...stoppedFor(file, events),
    ...(file.until === 'end' ? [`Late submissions, refused and never opened: ${late.length}.`] : []),
    ...(file.until === 'end' ? [...effect(file, events), ...payment(file, events)] : []),
    last(file, end, path),
  ];
}

/** Why a case that was closed went no further, and what could be done instead. */
function stoppedFor({ stopped }: CaseFile, events: Rehearsed['events']): readonly string[] {
  const closed = events.findLast(({ type }) => type === 'CaseClosed');
  if (!stopped || !closed) return [];
  const rules = [closed.facts?.['stoppedBy'] ?? []].flat().join(', ');
  return [`Stopped by ${rules}: ${stopped.because}`, `Instead: ${stopped.instead}`];
}

function way({ regime, procedure = 'none', ground, suggested, deviates }: Path): string {
  const chosen = `${procedure}${ground === undefined ? '' : ` (ground ${ground})`}`;
  const said = suggested ? ` The suggestion was ${suggested.outcome}, by row ${suggested.row}.` : '';
  return `Rulebook ${regime}; procedure ${chosen}.${said}${deviates ? ' The choice is another, for the reasons given.' : ''}`;
}

function last({ until }: CaseFile, end: Rehearsed['end'], { procedure, published }: Path): string {
  if (end) return `The case reached its end: ${end.how}, ${stockholm(end.at)}.`;
  if (until === 'notice') return published ? 'The case reached its notice.' : 'The case did not reach its notice.';
  if (until === 'end') return 'The case did not reach its end.';
  return procedure ? 'The case reached its start decision.' : 'The case did not reach its start decision.';
}

function effect(file: CaseFile, events: Rehearsed['events']): readonly string[] {
  const measured = events.filter((one) => one.type === 'MeasurementRecorded').map((one) => one.facts ?? {});
  return file.need.goal.indicators.flatMap((indicator) => {
    const values = measured.filter((one) => one['indicator'] === indicator.id);
    const last = values.at(-1);
    if (!last) return [`${indicator.text}: not measured.`];
    const value = Number(last['value']);
    const { baseline, target, unit } = indicator;
    const falling = target.value < baseline.value;
    const reached = falling ? value <= target.value : value >= target.value;
    const change = Math.round((100 * (value - baseline.value)) / baseline.value);
    const course = values.map((one) => `${String(one['point'])} ${String(one['value'])}`).join(', ');
    return [
      `${indicator.text}: from ${baseline.value} to ${value} ${unit} (${change} %), target ${target.value}: ${reached ? 'reached' : 'not reached'}. Course: ${course}.`,
    ];
  });
}

const isMoney = (amount: unknown): amount is Money =>
  typeof amount === 'object' && amount !== null && 'amount' in amount;

/** What was approved to be paid in all, of what the contract that was carried out is worth; by phases, also what these were paid. */
function payment({ payment: terms }: CaseFile, events: Rehearsed['events']): readonly string[] {
  const track = events.findLast(({ type }) => type === 'PaymentApproved')?.facts?.['track'];
  const paid = events
    .filter(({ type, facts }) => (type === 'PaymentApproved' || type === 'PhasePaid') && facts?.['track'] === track)
    .flatMap(({ facts }) => (isMoney(facts?.['amount']) ? [facts['amount'].amount] : []));
  const settled = events.findLast(({ type, facts }) => type === 'ContractSettled' && facts?.['track'] === track);
  const { value } = (settled?.facts?.['content'] ?? {}) as { readonly value?: Money };
  if (paid.length === 0 || !value) return [];
  const sum = paid.reduce((total, one) => total + one, 0).toLocaleString('en');
  return [
    `Payment${terms ? ' by the outcome' : ''}: ${sum} of ${value.amount.toLocaleString('en')} ${value.currency}.`,
  ];
}
