import { decideGroup, evolveGroup, noGroup, type GroupState, type RecordedGroupEvent } from '@behov/domain';
import type { Aggregate } from '../record/aggregate.js';

/** A group of suppliers: the domain's functions, and what its members read of it. */
export const groupAggregate: Aggregate<GroupState> = {
  kind: 'group',
  nothing: noGroup,
  shape: 1,
  timeOf: (_state, _command, receivedAt) => receivedAt,
  decide: (state, command, actor) => decideGroup(state, command, actor),
  // The log's events were made by the domain, so each has the facts of its type.
  evolve: (state, event) => evolveGroup(state, event as RecordedGroupEvent),
  needs: () => undefined,
  organisation: (state) => state.lead,
  rows: (state) => ({
    supplier_group: [{ id: '', procurement: state.procurement, suppliers: seenBy(state), content: state }],
  }),
  adds: () => ({}),
};

/** Who has declined or left sees no more of what the others plan. */
const seenBy = ({ members }: GroupState) =>
  members.filter(({ status }) => status === 'asked' || status === 'confirmed').map(({ supplier }) => supplier);
