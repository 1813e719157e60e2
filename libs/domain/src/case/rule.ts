import type { Deciding } from './command.js';
import type { Role } from './roles.js';
import type { Text } from './text.js';

/** A procurement rule: what it says, where it comes from, and one pure predicate. */
export interface Rule<B = unknown> {
  /** Stable; it is the refusal's code in every answer. */
  readonly id: string;
  readonly says: Text;
  /** Section of law or, where the rule is the program's own, the reason for it. */
  readonly basis: string;
  holds(ctx: Deciding<B>): boolean;
  /** More to say when it refuses, such as the earliest lawful date. */
  because?(ctx: Deciding<B>): Because;
  /** Who can remedy it, when that isn't who may give the command. */
  readonly who?: readonly Role[];
  /** The command's field at fault. */
  readonly field?: string;
}

export interface Because {
  readonly says: Text;
  /** What would have been accepted, for instance the earliest lawful instant. */
  readonly expected?: string;
  /** The very place at fault, where the rule's own field is a list: `cpv[2]`. */
  readonly field?: string;
}

/** Makes a rule that any command may carry. */
export const rule = <B = unknown>(record: Rule<B>): Rule<B> => record;
