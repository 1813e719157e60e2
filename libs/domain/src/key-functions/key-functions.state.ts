import type { CalendarDate } from '../calendar/index.js';

/** The functions of the organisation without which a solution is bought that cannot be used. */
export const keyFunctions = ['law', 'it-security', 'finance', 'operations', 'users'] as const;
export type KeyFunction = (typeof keyFunctions)[number];

/** One function's place in the case: heard on a day, or left out by a decision. */
export type KeyFunctionHearing =
  | {
      readonly status: 'heard';
      /** The person who spoke for it. */
      readonly who: string;
      readonly on: CalendarDate;
      readonly reserved: boolean;
      /** The version of the need that it was heard about. */
      readonly needVersion: number;
    }
  | { readonly status: 'waived'; readonly by: string };

export interface KeyFunctionsState {
  readonly keyFunctions: { readonly [F in KeyFunction]?: KeyFunctionHearing };
}

export interface KeyFunctionsFacts {
  FunctionHeard: { function: KeyFunction; who: string; on: CalendarDate; reserved: boolean; needVersion: number };
  FunctionWaived: { function: KeyFunction };
}

export const noKeyFunctions: KeyFunctionsState = { keyFunctions: {} };

/** The functions that are neither heard nor waived. */
export const unheard = ({ keyFunctions: heard }: KeyFunctionsState): readonly KeyFunction[] =>
  keyFunctions.filter((one) => heard[one] === undefined);
