import type { Text } from '../case/text.js';
import type { Body, Fields } from '../fields/field.js';
import type { OrganisationFacts, OrganisationState } from './organisation.state.js';

export type OrganisationEvent = {
  [T in keyof OrganisationFacts & string]: {
    readonly type: T;
    readonly facts: OrganisationFacts[T];
    readonly body?: { readonly [name: string]: unknown };
  };
}[keyof OrganisationFacts & string];

/**
 * Who keeps an organisation: the platform's operator, an authority's registrar, a supplier's administrator. `person` is
 * anybody who is signed in.
 */
export type Keeper = 'operator' | 'registrar' | 'supplier-administrator' | 'person';

/** A row of the organisations' command table. */
export interface OrganisationCommandSpec<F extends Fields = Fields> {
  readonly name: string;
  readonly says: Text;
  readonly fields: F;
  readonly by: readonly Keeper[];
  /** The first command of an organisation. */
  readonly begins?: true;
  readonly rules: readonly OrganisationRule<Body<F>>[];
  /** @param person who gives the command */
  causes(state: OrganisationState, body: Body<F>, person: string): readonly OrganisationEvent[];
  readonly example: Body<F>;
}

export interface OrganisationRule<B = unknown> {
  readonly id: string;
  readonly says: Text;
  readonly basis: string;
  readonly field?: string;
  holds(state: OrganisationState, body: B, person: string): boolean;
  /** What would have been accepted. */
  expected?(body: B): string | undefined;
}

/** Gives a row its types. */
export const row = <const F extends Fields>(spec: OrganisationCommandSpec<F>): OrganisationCommandSpec<F> => spec;
