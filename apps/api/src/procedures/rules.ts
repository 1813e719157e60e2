import { commands, type Rule } from '@behov/domain';

/** Every rule of the command table, by its id. */
export const rulesById: ReadonlyMap<string, Rule<never>> = new Map(
  Object.values(commands).flatMap((spec) => spec.rules.map((rule) => [rule.id, rule] as const)),
);
