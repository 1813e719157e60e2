import type { DefinitionRef } from '../procedures/definition.js';

/** What differs between two versions of a definition. */
export interface DefinitionDifference {
  /** Where in the definition: `stages.<id>.steps.<command>`, `minimumInvited` … */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
}

export interface DefinitionChangeState {
  /** The case's moves to newer versions, in order: each was a decision of its own. */
  readonly moves: readonly { readonly from: DefinitionRef; readonly to: DefinitionRef }[];
}

export interface DefinitionChangeFacts {
  DefinitionChanged: { from: DefinitionRef; to: DefinitionRef; differences: readonly DefinitionDifference[] };
}

export const noDefinitionChange: DefinitionChangeState = { moves: [] };
