import type { CaseFile } from './case-file.js';
import type { Rehearsed } from './rehearse.js';
import { stockholm } from './story.js';

/** The whole story in short, and the measured effect against its target. */
export function ending(file: CaseFile, { events, end }: Rehearsed): readonly string[] {
  const stages = new Map<string, number>();
  for (const event of events) stages.set(event.type, (stages.get(event.type) ?? 0) + 1);
  const late = events
    .filter((one) => one.type === 'WindowOpened')
    .flatMap((one) => (one.facts?.['late'] ?? []) as readonly unknown[]);
  return [
    '',
    `The story: ${events.length} events from ${stockholm(events[0]!.at)} to ${stockholm(events.at(-1)!.at)}.`,
    `Late submissions, refused and never opened: ${late.length}.`,
    ...effect(file, events),
    end ? `The case reached its end: ${end.how}, ${stockholm(end.at)}.` : 'The case did not reach its end.',
  ];
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
