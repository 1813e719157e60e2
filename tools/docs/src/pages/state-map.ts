import type { ProcedureDefinition, StageDefinition } from '@behov/domain';

/** A state's name in the picture: Mermaid's names know no hyphen. */
const name = (id: string) => id.replaceAll('-', '_');
const leavesEarly = ['end:cancelled', 'end:closed', 'end:terminated'];

/**
 * The map of a definition as a Mermaid state diagram. The ways out that many stages share (closing, cancelling, terminating)
 * are left to the table of exits.
 */
export function stateMap({ begins, stages }: ProcedureDefinition): string {
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...stages.map((stage) => `  state "${stage.name.en}" as ${name(stage.id)}`),
    `  [*] --> ${name(begins)}`,
    ...stages.flatMap(arrows),
    '```',
  ].join('\n');
}

function arrows(stage: StageDefinition): readonly string[] {
  return stage.exits
    .filter(({ to }) => !leavesEarly.includes(to))
    .map(({ on, when, to }) => `  ${name(stage.id)} --> ${target(stage, to)}: ${on}${when ? ` (${when})` : ''}`);
}

function target(stage: StageDefinition, to: string): string {
  if (to === 'again') return name(stage.id);
  return to === 'procedure' || to.startsWith('end:') ? '[*]' : name(to);
}
