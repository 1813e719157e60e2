import type { Text } from '@behov/domain';

/** One value of a request that is wrong. */
export interface FieldProblem {
  readonly field: string;
  readonly code?: string;
  readonly expected?: string;
  readonly says?: Text;
}

/** What went wrong, in both languages; thrown at the edge and answered as problem details. */
export interface ProblemContent {
  readonly status: number;
  /** Stable; programs branch on it. */
  readonly code: string;
  readonly title: Text;
  readonly says: Text;
  readonly errors?: readonly FieldProblem[];
  /** Who could do it, or remedy it. */
  readonly who?: readonly { readonly role: string; readonly name: Text }[];
  /** The section of law, or the program's own reason. */
  readonly basis?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that is no success; never a programmer's mistake. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(readonly content: ProblemContent) {
    super(content.code);
  }
}
