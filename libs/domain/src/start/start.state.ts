import type { DefinitionRef } from '../procedures/definition.js';

export interface Lot {
  readonly id: string;
  readonly title: string;
}

/** What the choice of procedure suggested when the decision was taken. */
export interface Suggested {
  readonly row: string;
  /** A procedure's id, `call-off` or `none`. */
  readonly outcome: string;
  readonly grounds: readonly string[];
  /** Answers that could have changed it were missing. */
  readonly provisional: boolean;
}

/** The decision that ends the preparation: which procedure, on which ground, in which lots. */
export interface StartState {
  readonly start?: {
    readonly decision: 'start' | 'stop';
    readonly procedure?: DefinitionRef;
    readonly ground?: string;
    readonly suggested?: Suggested;
    /** Another procedure than the suggested one was chosen; the reasons are in the decision's body. */
    readonly deviates?: boolean;
    /** Affirmed of a ground for publishing no notice (LOU 6:14). */
    readonly noReasonableAlternative?: boolean;
    readonly notSelfCreated?: boolean;
    readonly by: string;
  };
  /** Always at least one; a competition that isn't divided has the lot `1`. */
  readonly lots: readonly Lot[];
}

export interface StartFacts {
  StartDecided: {
    decision: 'start' | 'stop';
    procedure?: DefinitionRef;
    ground?: string;
    suggested?: Suggested;
    deviates?: boolean;
    noReasonableAlternative?: boolean;
    notSelfCreated?: boolean;
    lots: readonly Lot[];
  };
}

export const noStart: StartState = { lots: [] };
