import type { Appliers } from '../case/applier.js';
import type { ReasonsFacts } from './reasons.state.js';

export const reasonsEvolve: Appliers<keyof ReasonsFacts> = {
  ReasonsAsked: (state, { at, facts: { request, ...asked } }) => ({
    ...state,
    reasonsRequests: [...state.reasonsRequests, { id: request, ...asked, askedAt: at }],
  }),
  ReasonsGiven: (state, { at, facts }) => ({
    ...state,
    reasonsRequests: state.reasonsRequests.map((one) => (one.id === facts.request ? { ...one, givenAt: at } : one)),
  }),
};
