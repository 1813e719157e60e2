import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import { noteSent } from '../notices/note-sent.js';
import type { Contract, ContractFacts } from './contract.state.js';

const put = (state: CaseState, track: string, change: Partial<Contract>): CaseState => {
  const supplier = state.contracts[track]?.supplier ?? state.awards[track]?.decision?.suppliers[0] ?? '';
  return {
    ...state,
    contracts: { ...state.contracts, [track]: { supplier, ...state.contracts[track], ...change } },
  };
};

export const contractEvolve: Appliers<keyof ContractFacts> = {
  ContractSettled: (state, { facts: { track, supplier, content } }) => put(state, track, { supplier, content }),
  ContractSignedByAuthority: (state, { actor, facts: { track, supplier, document, ...how } }) =>
    put(state, track, {
      supplier,
      ...(document === undefined ? {} : { document }),
      signedByAuthority: { by: actor.id, ...how },
    }),
  ContractSignedBySupplier: (state, { actor, facts: { track, supplier, ...how } }) =>
    put(state, track, { supplier, signedBySupplier: { by: actor.id, ...how } }),
  ContractConcluded: (state, { facts: { track, supplier, on } }) => put(state, track, { supplier, concludedOn: on }),
  AwardNoticePublished: (state, { at, facts: { track, ...awardNotice } }) => {
    const { publicationId } = awardNotice;
    const id = publicationId === undefined ? {} : { publicationId };
    return noteSent(put(state, track, { awardNotice }), { kind: 'award', track, sentAt: at, ...id });
  },
  ReportCompleted: (state, { facts: { track, on } }) => put(state, track, { reportCompletedOn: on }),
  ContractTerminated: (state, { facts: { track, ground, on } }) => put(state, track, { terminated: { ground, on } }),
};
