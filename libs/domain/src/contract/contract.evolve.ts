import type { Appliers } from '../case/appliers.js';
import type { ContractFacts } from './contract.state.js';

export const contractEvolve = {} as Appliers<keyof ContractFacts>;
