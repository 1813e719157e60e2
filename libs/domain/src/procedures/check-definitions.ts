import { appliers } from '../case/appliers.js';
import { commands } from '../case/commands.js';
import { minimumPeriods } from '../periods/index.js';
import { conditions } from './conditions.js';
import { faults, type Vocabulary } from './faults.js';
import { definitions } from './registry.js';

/** What the program has that a definition may name. */
export const vocabulary: Vocabulary = {
  commands,
  events: Object.keys(appliers),
  conditions: Object.keys(conditions),
  periods: Object.keys(minimumPeriods),
};

/** The faults of every definition in the registry, one line each: definition, path and what is wrong. Empty when all can be released. */
export const checkDefinitions = (): readonly string[] =>
  definitions.flatMap((one) =>
    faults(one, vocabulary).map(({ path, says }) => `${one.id}@${one.version} ${path}: ${says.en}`),
  );
