import type { Deciding } from '../case/command.js';
import type { CaseState, Track } from '../case/state.js';
import type { Text } from '../case/text.js';
import type { Money } from '../fields/field.js';
import { developmentByClause } from '../modification/development-by-clause.js';

/** What would be developed further within the contract. */
export interface DevelopmentProposal {
  /** The review clause or option of the documents that it rests on, by its id (LOU 17:10). */
  readonly clause?: string;
  /** What it adds to the contract's value, excluding VAT. */
  readonly value?: Money;
}

/** Whether a contract's own terms and the law allow it, and on what it rests. */
export type DevelopmentAnswer =
  { readonly allowed: true; readonly ground: string } | { readonly allowed: false; readonly because: Text };

/** Asks the rules on modifications (LOU 17:8–17:14); nothing is changed by it. */
export type DevelopmentAllowed = (
  state: CaseState,
  track: Track,
  proposal: DevelopmentProposal,
  today: string,
) => DevelopmentAnswer;

const noContract: Text = {
  sv: 'Förfarandet leder inte till leverans; det som utvecklas vidare upphandlas för sig.',
  en: 'The procedure does not lead to a delivery; what is developed further is procured by itself.',
};

/** What the contract allows of further development, where the procedure has a delivery at all. */
export const developmentIn = (
  { state, track, stage, today }: Pick<Deciding, 'state' | 'track' | 'stage' | 'today'>,
  proposal: DevelopmentProposal,
  allowed: DevelopmentAllowed = developmentByClause,
): DevelopmentAnswer =>
  stage.exits.some(({ when }) => when === 'the contract goes on')
    ? allowed(state, track, proposal, today)
    : { allowed: false, because: noContract };
