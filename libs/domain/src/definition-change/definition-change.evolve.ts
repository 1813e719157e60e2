import type { Appliers } from '../case/applier.js';
import type { DefinitionChangeFacts } from './definition-change.state.js';

export const definitionChangeEvolve: Appliers<keyof DefinitionChangeFacts> = {};
