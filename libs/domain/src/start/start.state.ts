import type { DefinitionRef } from '../procedures/definition.js';

export interface Lot {
  readonly id: string;
  readonly title: string;
}

/** The decision that ends the preparation: which procedure, on which ground, in which lots. */
export interface StartState {
  readonly start?: {
    readonly decision: 'start' | 'stop';
    readonly procedure?: DefinitionRef;
    readonly ground?: string;
    readonly by: string;
  };
  /** Always at least one; a competition that isn't divided has the lot `1`. */
  readonly lots: readonly Lot[];
}

export interface StartFacts {
  StartDecided: { decision: 'start' | 'stop'; procedure?: DefinitionRef; ground?: string; lots: readonly Lot[] };
}

export const noStart: StartState = { lots: [] };
