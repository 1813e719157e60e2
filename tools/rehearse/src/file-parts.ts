/** What a key function said about the need. */
export interface Heard {
  readonly function: string;
  readonly who: string;
  readonly opinion: string;
  readonly reservations?: string;
}

/** An interest that a person has, and what its assessment comes to. */
export interface FileInterest {
  readonly person: string;
  readonly kind: string;
  readonly supplier?: string;
  readonly description: string;
  readonly outcome: 'cleared' | 'measures';
  readonly measures?: readonly string[];
  readonly reasons: string;
}

/** A contact with the market before the competition, `after` the case's start. */
export interface FileContact {
  readonly after: string;
  readonly form: string;
  /** Which of the program's forms of dialogue it is; a conference where the file does not say. */
  readonly kind?: string;
  readonly with: readonly string[];
  readonly sharedWithAll: boolean;
  /** What was said or shown there; the illustrative outcome where the file does not say. */
  readonly items?: readonly { readonly id: string; readonly what: string; readonly content?: string }[];
}

/** The chosen procedure, and what its choice rests on. */
export interface FileChoice {
  /** The procedure's id, with its shape where it has several. */
  readonly chosen: string;
  readonly why: string;
  readonly businessModel: string;
  readonly ground?: string;
  /** Answers to what the choice of procedure asks of the strategy. */
  readonly inputs?: Readonly<Record<string, unknown>>;
  /** Why another procedure than the suggested one; the reasons for the choice where the file does not say. */
  readonly deviation?: string;
  readonly evidence?: readonly { readonly title: string; readonly reference: string }[];
  readonly noReasonableAlternative?: boolean;
  readonly notSelfCreated?: boolean;
}

/** A milestone of the contract; `after` its conclusion. */
export interface FileDelivery {
  readonly id: string;
  readonly text: string;
  readonly after: string;
  readonly payment?: { readonly amount: number; readonly currency: string };
}

/** A milestone beside the stages. Its dates are times after the case's start. */
export interface FileMilestone {
  readonly id: string;
  readonly kind: 'development' | 'funding' | 'procurement' | 'implementation';
  readonly title: string;
  readonly owner: string;
  readonly at?: string;
  readonly workingDays?: number;
  readonly amount?: { readonly amount: number; readonly currency: string };
  readonly availableFrom?: string;
  readonly availableUntil?: string;
  readonly dependsOn?: readonly string[];
  readonly holds?: readonly string[];
  /** When it is reached, where that is before the start decision. */
  readonly reached?: string;
  /** Why it fell away, while the market was asked. */
  readonly withdrawn?: string;
  /** The milestone that fell away and that this one was planned in place of. */
  readonly insteadOf?: string;
}

/** A pitfall that the case walks into: the answers, the stops that they bring, and the way out. */
export interface FilePitfalls {
  /** By the pitfall's id; the pitfalls that are not named do not apply. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The stops that hold the notice back. */
  readonly stops: readonly string[];
  /** Days from the notice to the deadline, where a measure asks for a longer time than the law's. */
  readonly openDays?: number;
  readonly measures: readonly FileMeasure[];
}

/** A lift by the decision-maker, or a command by somebody; `refused` where it is tried too early, with the code. */
export type FileMeasure = { readonly refused?: string } & (
  | {
      readonly lift: string;
      readonly measure: string;
      readonly evidence: readonly { readonly kind: string; readonly title: string; readonly reference: string }[];
      readonly reasons: string;
    }
  | { readonly command: string; readonly by: string; readonly body: Readonly<Record<string, unknown>> }
);
