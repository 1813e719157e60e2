import { definitions, type Text } from '@behov/domain';

const names: ReadonlyMap<string, Text> = new Map(
  definitions.flatMap((definition) => definition.stages.map((stage) => [stage.id, stage.name] as const)),
);

/** A stage's name; its id where no definition has it. */
export const stageName = (stage: string, language: 'sv' | 'en'): string => names.get(stage)?.[language] ?? stage;
