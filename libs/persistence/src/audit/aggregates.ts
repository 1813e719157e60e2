import type { Aggregate, StreamState } from '../record/aggregate.js';
import { caseAggregate } from '../record/case-aggregate.js';
import { groupAggregate } from '../organisations/group-aggregate.js';
import { organisationAggregate } from '../organisations/organisation-aggregate.js';

/** An aggregate whose state is only handed on. */
export type AnyAggregate = Aggregate<StreamState>;

/** The aggregate that a stream's events belong to. @throws Error for a kind that the program doesn't know */
export function aggregateOf(kind: string): AnyAggregate {
  // Each is used with its own states only: those that begin with its `nothing`.
  switch (kind) {
    case 'case':
      return caseAggregate as unknown as AnyAggregate;
    case 'organisation':
      return organisationAggregate as unknown as AnyAggregate;
    case 'group':
      return groupAggregate as unknown as AnyAggregate;
    default:
      throw new Error(`no stream of the kind ${kind} is known`);
  }
}
