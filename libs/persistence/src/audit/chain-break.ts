/** A place where the record isn't what was written. */
export interface ChainBreak {
  readonly stream: string;
  /** The window whose stream it is; undefined for a case's or an organisation's own. */
  readonly window?: string;
  /** The first sequence that doesn't hold; undefined when the stream's end or snapshot doesn't. */
  readonly seq?: number;
  readonly says: string;
}

/** What was disposed of by decision: its digest still stands in the chain. */
export interface Disposal {
  readonly stream: string;
  /** `event/<sequence>`, `file/<file>` or `submission/<submission>`. */
  readonly document: string;
  readonly by: string;
}

/** What looking through the record found. */
export interface Verification {
  readonly streams: number;
  readonly events: number;
  readonly windows: number;
  readonly submissions: number;
  readonly disposals: readonly Disposal[];
  readonly breaks: readonly ChainBreak[];
}
