import type { Appliers } from '../case/applier.js';
import type { DelegationFacts } from './delegation.state.js';

export const delegationEvolve: Appliers<keyof DelegationFacts> = {
  DelegationRecorded: (state, { facts }) => ({ ...state, delegation: facts.rows }),
};
