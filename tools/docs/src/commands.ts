import { commands, definitions, groupCommands, organisationCommands } from '@behov/domain';
import type {
  CommandSpec,
  GroupCommandSpec,
  OrganisationCommandSpec,
  ProcedureDefinition,
  Rule,
  StageDefinition,
} from '@behov/domain';
import { kebab } from '@behov/messages';

/** The command table, in its own order. */
export const allCommands: readonly CommandSpec[] = Object.values(commands);
export const allOrganisationCommands: readonly OrganisationCommandSpec[] = Object.values(organisationCommands);
export const allGroupCommands: readonly GroupCommandSpec[] = Object.values(groupCommands);

/** How the API takes a command on a case; undefined for the program's own. */
export function addressOf({ name, relation }: CommandSpec): string | undefined {
  if (relation === 'system') return undefined;
  return name === 'CreateCase' ? 'POST /v1/cases' : `POST /v1/cases/{caseId}/commands/${kebab(name)}`;
}

export const organisationAddressOf = ({ name }: OrganisationCommandSpec): string =>
  name === 'RegisterOrganisation'
    ? 'POST /v1/organisations'
    : name === 'RegisterSupplier'
      ? 'POST /v1/suppliers'
      : `POST /v1/organisations/{organisation}/commands/${kebab(name)}`;

export const groupAddressOf = ({ name }: GroupCommandSpec): string =>
  name === 'FormGroup'
    ? 'POST /v1/suppliers/me/groups'
    : `POST /v1/suppliers/me/groups/{group}/commands/${kebab(name)}`;

export interface Listing {
  readonly definition: ProcedureDefinition;
  readonly stage: StageDefinition;
}

/** The stages, of every definition, in which a command can be given because a step lists it. */
export const stagesOf = (name: string): readonly Listing[] =>
  definitions.flatMap((definition) =>
    definition.stages
      .filter((stage) => stage.steps.some((step) => step.command === name))
      .map((stage) => ({ definition, stage })),
  );

/** A rule as a page shows it, with the commands that carry it. */
export interface CarriedRule {
  readonly rule: Pick<Rule, 'id' | 'says' | 'basis' | 'who' | 'field'>;
  readonly commands: readonly string[];
}

/** The definitions that cases can follow: those of the law, and not those that test the format. */
export const realDefinitions = definitions.filter(({ id }) => !id.startsWith('fixture'));

/** Where a definition's pages are, without the ending: the newest version by its id, an older one with its version. */
export const pageName = ({ id, version }: ProcedureDefinition): string =>
  definitions.some((other) => other.id === id && other.version > version) ? `${id}.v${version}` : id;

/** Every rule of some table, by id in alphabetical order. */
export function carriedRules(
  table: readonly { readonly name: string; readonly rules: readonly CarriedRule['rule'][] }[],
): readonly CarriedRule[] {
  const byId = new Map<string, CarriedRule>();
  for (const { name, rules } of table) {
    for (const rule of rules) {
      const known = byId.get(rule.id)?.commands ?? [];
      byId.set(rule.id, { rule, commands: [...known, name] });
    }
  }
  return [...byId.values()].toSorted((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
}
