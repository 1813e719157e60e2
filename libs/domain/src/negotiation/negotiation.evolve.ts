import type { Appliers } from '../case/appliers.js';
import type { NegotiationFacts } from './negotiation.state.js';

export const negotiationEvolve = {} as Appliers<keyof NegotiationFacts>;
