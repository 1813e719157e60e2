import type { CalendarDate } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import type { DefinitionRef } from '../procedures/definition.js';
import { definitionOf, definitions } from '../procedures/registry.js';
import type { DefinitionDifference } from './definition-change.state.js';
import { definitionDifferences } from './definition-differences.js';

/** A version that a case could be moved to, and what it would change. */
export interface NewerVersion {
  readonly version: number;
  /** From this day it can be decided. */
  readonly appliesFrom: CalendarDate;
  readonly differences: readonly DefinitionDifference[];
}

/** The definition that a case follows now, with the later versions of it. */
export interface Versions {
  readonly follows: DefinitionRef;
  readonly newer: readonly NewerVersion[];
}

/** The versions of the definition that the case's open work follows; of the last one when it has ended. */
export function versionsOf(state: CaseState): Versions | undefined {
  const tracks = Object.values(state.tracks);
  const follows = (tracks.find((one) => !one.end) ?? tracks[0])?.definition;
  if (!follows) return undefined;
  const own = definitionOf(follows);
  const newer = definitions
    .filter((one) => one.id === follows.id && one.version > follows.version)
    .map((one) => ({
      version: one.version,
      appliesFrom: one.appliesFrom,
      differences: definitionDifferences(own, one),
    }));
  return { follows, newer };
}
