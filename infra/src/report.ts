import { type StackEvent, allParts, programs, type PartName } from '@behov/local-stack';
import type { ExamplePeople } from './development-users.js';

const titles: Partial<Record<PartName, string>> = {
  postgres: 'PostgreSQL',
  temporal: 'Temporal',
  'search-attributes': "Temporal's search attributes",
  ...Object.fromEntries(programs.map(({ name, title }) => [name, title])),
};

/** What people call the part. */
export function titleOf(name: string): string {
  return titles[name as PartName] ?? name;
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** A line for a person, or undefined for what needs none. */
export function lineFor(event: StackEvent): string | undefined {
  switch (event.kind) {
    case 'ready':
      return event.outside
        ? `  ${titleOf(event.part).padEnd(32)} used as it is (from outside)`
        : `  ${titleOf(event.part).padEnd(32)} ready after ${seconds(event.tookMs)}`;
    case 'note':
      return `  ${event.text}`;
    case 'exited':
      return `${clock()}  ${titleOf(event.name)} ended (${event.how})${again(event.restartInMs)}`;
    case 'restarted':
      return `${clock()}  ${titleOf(event.name)} runs again (pid ${event.pid}, ready after ${seconds(event.tookMs)})`;
    case 'restart-failed':
      return `${clock()}  ${titleOf(event.name)} could not be started again: ${event.reason}`;
    default:
      return undefined;
  }
}

/** The addresses, aligned. */
export function addressLines(addresses: Readonly<Record<string, string>>): string {
  return Object.entries(addresses)
    .map(([name, address]) => `  ${name.padEnd(19)} ${address}`)
    .join('\n');
}

export function peopleLines(cases: readonly ExamplePeople[]): string {
  return cases
    .map(({ title, file, holders }) =>
      [
        `  ${title} (${file})`,
        ...holders.map(({ role, people }) => `    ${role.padEnd(19)} ${people.join(', ')}`),
      ].join('\n'),
    )
    .join('\n');
}

/** The parts that were begun and are not ready yet, for a line that says what is waited for. */
export class Waiting {
  readonly #since = new Map<PartName, number>();

  hear(event: StackEvent): void {
    if (event.kind === 'starting') this.#since.set(event.part, performance.now());
    if (event.kind === 'ready') this.#since.delete(event.part);
  }

  line(): string | undefined {
    const waiting = allParts.filter((part) => this.#since.has(part));
    const words = waiting.map(
      (part) => `${titleOf(part)} (${seconds(performance.now() - (this.#since.get(part) ?? 0))})`,
    );
    return words.length === 0 ? undefined : `  … waiting for ${words.join(', ')}`;
  }
}

function again(restartInMs: number | undefined): string {
  return restartInMs === undefined ? '' : `; it is started again in ${seconds(restartInMs)}`;
}

function clock(): string {
  return new Date().toTimeString().slice(0, 8);
}
