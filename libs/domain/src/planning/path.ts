import type { ProcedureDefinition, StageDefinition } from '../procedures/definition.js';

/**
 * The stages of a definition on its way forward, each once: from a stage by the first exit that leads to a later one.
 * Ends, ways back and further rounds are left out, and so is what only a shorter way would skip.
 */
export function wayForward(definition: ProcedureDefinition): readonly StageDefinition[] {
  const { stages, begins } = definition;
  const way: StageDefinition[] = [];
  for (let at = stages.findIndex(({ id }) => id === begins); at >= 0;) {
    const stage = stages[at];
    if (!stage) break;
    way.push(stage);
    const here = at;
    const ahead = stage.exits.map(({ to }) => stages.findIndex(({ id }) => id === to));
    at = ahead.find((one) => one > here) ?? -1;
  }
  return way;
}
