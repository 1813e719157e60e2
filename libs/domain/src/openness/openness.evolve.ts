import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import type { AccessRequest, OpennessFacts } from './openness.state.js';

const changed = (state: CaseState, id: string, change: (one: AccessRequest) => AccessRequest): CaseState => ({
  ...state,
  accessRequests: state.accessRequests.map((one) => (one.id === id ? change(one) : one)),
});

export const opennessEvolve: Appliers<keyof OpennessFacts> = {
  AccessRequested: (state, { at, facts: { request, receivedOn, documents } }) => ({
    ...state,
    accessRequests: [
      ...state.accessRequests,
      { id: request, receivedOn, recordedAt: at, documents: documents.map((document) => ({ document })) },
    ],
  }),
  // A test that is made again stands in the place of the one before, which the log keeps.
  SecrecyTested: (state, { at, actor, facts: { request, document, ...test } }) =>
    changed(state, request, (one) => ({
      ...one,
      documents: one.documents.map((each) =>
        each.document === document ? { document, test: { ...test, by: actor.id, at } } : each,
      ),
    })),
  AccessDecided: (state, { at, actor, facts: { request, outcome } }) =>
    changed(state, request, (one) => ({ ...one, decided: { by: actor.id, at, outcome } })),
};
