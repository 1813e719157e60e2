import type { Appliers } from '../case/applier.js';
import type { KeyFunctionsFacts } from './key-functions.state.js';

export const keyFunctionsEvolve: Appliers<keyof KeyFunctionsFacts> = {
  FunctionHeard: (state, { facts: { function: name, ...heard } }) => ({
    ...state,
    keyFunctions: { ...state.keyFunctions, [name]: { status: 'heard', ...heard } },
  }),
  FunctionWaived: (state, { facts, actor }) => ({
    ...state,
    keyFunctions: { ...state.keyFunctions, [facts.function]: { status: 'waived', by: actor.id } },
  }),
};
