import { decide, options, type Actor, type CaseState, type CommandSpec } from '@behov/domain';

/** How the domain answers before it has looked at a command's content: may it be given at all? */
export type Answer = 'may' | 'ROLE' | 'STAGE' | 'CASE-EXISTS' | 'CASE-ENDED';

/** Asks the domain which of some commands an actor may give in a case as it stands, by the commands' names. */
export function answers(
  state: CaseState,
  specs: readonly CommandSpec[],
  actor: Actor,
  now: string,
): ReadonlyMap<string, Answer> {
  const told = new Map(options(state, actor, now).map((one) => [one.command, one]));
  return new Map(
    specs.map((spec) => {
      const option = told.get(spec.name);
      if (!option) return [spec.name, decided(state, spec, actor, now)];
      return [spec.name, option.may ? 'may' : short(spec, option.refusal!.code)];
    }),
  );
}

/** What options() leaves out is decided with the example: past role and stage, only a rule can refuse it. */
export function decided(state: CaseState, spec: CommandSpec, actor: Actor, now: string): Answer {
  const decision = decide(state, { type: spec.name, body: spec.example }, actor, now);
  if (decision.ok) return 'may';
  return short(spec, decision.refusal.code);
}

const short = (spec: CommandSpec, code: string): Answer =>
  spec.rules.some((rule) => rule.id === code) ? 'may' : (code as Answer);
