import type { Entry, PaperToMake, Section } from './paper.js';
import type { Pen } from './pen.js';
import type { PaperSource } from './source.js';

/** What one kind of paper says; the case's own particulars stand above it in every one. */
export interface Draft {
  readonly title: string;
  readonly head?: readonly Entry[];
  readonly sections: readonly Section[];
}

/** Undefined where the case has nothing to say in such a paper. */
export type Drafts = (pen: Pen, source: PaperSource, of: PaperToMake) => Draft | undefined;
