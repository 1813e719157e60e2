import type { ProcedureDefinition, StageDefinition } from '../procedures/definition.js';

/**
 * The stages of a definition on its way forward, each once: from a stage by the first exit that leads to a later one.
 * Ends, ways back, further rounds and what follows a termination are left out, and so is what only a shorter way would skip.
 */
export function wayForward(definition: ProcedureDefinition): readonly StageDefinition[] {
  const { stages, begins } = definition;
  const way: StageDefinition[] = [];
  for (let at = stages.findIndex(({ id }) => id === begins); at >= 0;) {
    const stage = stages[at];
    if (!stage) break;
    way.push(stage);
    at = next(definition, stage);
  }
  return way;
}

/** Whether nothing but the end comes after a stage on the way forward. */
export const isLast = (definition: ProcedureDefinition, stage: StageDefinition): boolean =>
  next(definition, stage) < 0 && stage.exits.some(({ to }) => to.startsWith('end:'));

/** The place of the stage that follows another on the way forward; negative for none. */
function next({ stages }: ProcedureDefinition, { id: here, exits }: StageDefinition): number {
  const at = stages.findIndex(({ id }) => id === here);
  const ahead = exits
    .filter(({ on }) => on !== 'ContractTerminated')
    .map(({ to }) => stages.findIndex(({ id }) => id === to));
  return ahead.find((one) => one > at) ?? -1;
}
