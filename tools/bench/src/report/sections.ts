import type { ContestantName } from '../floors/contestant.js';
import type { Results, ThroughputResult } from '../results.js';
import { table } from './table.js';

const names: Readonly<Record<ContestantName, string>> = {
  api: 'command through the API, relay on',
  transaction: 'hand-written PostgreSQL transaction',
  update: 'bare Temporal Update, nothing recorded',
};

/** The parts that were measured, each as a heading and a table. */
export function sections(results: Results): readonly string[] {
  return [
    ...throughput(results.throughput),
    ...memory(results.memoryMb),
    ...lag(results.lag),
    ...burst(results.burst),
    ...suppliers(results.suppliers),
    ...openCases(results.openCases),
    ...storage(results.storage),
    ...failed(results.failed),
  ];
}

const range = (values: readonly number[]) => {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => Math.round(value).toString());
  return low === high ? low : `${low}–${high}`;
};

function throughput(all: readonly ThroughputResult[] = []): readonly string[] {
  if (all.length === 0) return [];
  const clients = [...new Set(all.map((one) => one.clients))];
  const contestants = [...new Set(all.map((one) => one.contestant))];
  const cell = (contestant: ContestantName, open: number) => {
    const one = all.find((each) => each.contestant === contestant && each.clients === open)!;
    return `${range(one.perSecond)} (${one.p50Ms}; ${one.p99Ms})`;
  };
  const rows = contestants.map((name) => [names[name]!, ...clients.map((open) => cell(name, open))]);
  const cpu = all.map(({ contestant, clients: open, cpuMsPerCommand }) => [
    names[contestant],
    open,
    Object.entries(cpuMsPerCommand)
      .map(([process, ms]) => `${process} ${ms}`)
      .join(', '),
  ]);
  return [
    '## Acknowledged per second',
    'Lowest and highest round, in parentheses p50 and p99 in milliseconds of all rounds. One client for each open case.',
    table(['open cases', ...clients.map(String)], rows),
    '## Processor time',
    'Milliseconds for each command by process, until the workflows have it too.',
    table(['', 'open cases', 'ms per command'], cpu),
  ];
}

function memory(memoryMb: Results['memoryMb']): readonly string[] {
  if (!memoryMb) return [];
  const rows = Object.entries(memoryMb).map(([name, megabytes]) => [name, megabytes]);
  return [
    '## Memory',
    'Megabytes after the rounds above; what processes share is counted once.',
    table(['', 'MB'], rows),
  ];
}

function lag(all: Results['lag']): readonly string[] {
  if (!all) return [];
  const rows = all.map((one) => [one.load, one.perSecond, one.commands, one.p50Ms, one.p99Ms]);
  return [
    '## How far the workflow lags behind',
    "Milliseconds from the answer's arrival at the sender to the end of the workflow task that took the event in.",
    table(['load', 'commands a second', 'commands', 'p50', 'p99'], rows),
  ];
}

function burst(one: Results['burst']): readonly string[] {
  if (!one) return [];
  const { commands, cases, connections, allAcknowledgedAfterSeconds, lastWorkflowAfterSeconds } = one;
  return [
    '## A burst',
    `${commands} commands over ${cases} cases at once (${connections} connections): all acknowledged after ${allAcknowledgedAfterSeconds} s, the last workflow had its last one after ${lastWorkflowAfterSeconds} s.`,
  ];
}

function suppliers(one: Results['suppliers']): readonly string[] {
  if (!one) return [];
  const { suppliers: count, contentBytes, acknowledged, seconds, p50Ms, p99Ms, otherwise } = one;
  const rest = Object.entries(otherwise).map(([what, times]) => `${times} × ${what}`);
  return [
    '## In the last minute',
    `${count} suppliers submit ${contentBytes / 1000} kB each to one window at once: ${acknowledged} acknowledged, the last after ${seconds} s (p50 ${p50Ms} ms, p99 ${p99Ms} ms).${rest.length > 0 ? ` Otherwise: ${rest.join('; ')}.` : ''}`,
  ];
}

function openCases(all: Results['openCases']): readonly string[] {
  if (!all) return [];
  const rows = all.map((one) => [one.openCases, one.p50Ms, one.p99Ms]);
  return [
    '## With many open cases',
    "One person's steps in one case, one after the other, in milliseconds.",
    table(['other open cases', 'p50', 'p99'], rows),
  ];
}

function storage(one: Results['storage']): readonly string[] {
  if (!one) return [];
  const kilobytes = (bytes: number) => Math.round(bytes / 1000);
  return [
    '## What a finished case takes',
    `\`examples/hoppet-goteborg.yaml\`, played to its end ${one.finishedCases} times; for each case, ${one.events} events.`,
    table(
      ['', 'kB'],
      [
        ["PostgreSQL: its tables' and indexes' growth", kilobytes(one.relationBytes)],
        ['PostgreSQL: the rows alone', kilobytes(one.rowBytes)],
        ["Temporal: the workflow's history", kilobytes(one.historyBytes)],
      ],
    ),
  ];
}

function failed(parts: Results['failed'] = {}): readonly string[] {
  const names = Object.keys(parts);
  return names.length === 0 ? [] : ['## Not measured', `${names.join(', ')}: failed in this run; see results.json.`];
}
