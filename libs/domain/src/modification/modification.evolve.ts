import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import { nextNoticeId, noteSent } from '../notices/note-sent.js';
import { isLive } from './live.js';
import type { LiveModification, Modification, ModificationFacts, SpentModification } from './modification.state.js';

interface Of {
  readonly track: string;
  readonly modification: string;
}

/** The state with one modification changed. */
const put = (
  state: CaseState,
  { track, modification }: Of,
  change: (one: Modification) => Modification,
): CaseState => ({
  ...state,
  modifications: {
    ...state.modifications,
    [track]: (state.modifications[track] ?? []).map((one) => (one.id === modification ? change(one) : one)),
  },
});

const alter = (state: CaseState, of: Of, change: Partial<LiveModification>): CaseState =>
  put(state, of, (one) => (isLive(one) ? { ...one, ...change } : one));

/** What came to nothing keeps its name and ground: what it would have changed counts no more. */
const spend = (state: CaseState, of: Of, status: SpentModification['status']): CaseState =>
  put(state, of, ({ id, ground, proposedBy, proposedOn }) => ({ id, ground, proposedBy, proposedOn, status }));

/** Who has taken the contract over is its supplier from now on (LOU 17:13). */
function takenOver(state: CaseState, { track, modification }: Of, supplier: string): CaseState {
  const found = state.modifications[track]?.find((one) => one.id === modification);
  const contract = state.contracts[track];
  if (!contract || !found || !isLive(found) || found.newSupplier === undefined) return state;
  return { ...state, contracts: { ...state.contracts, [track]: { ...contract, supplier } } };
}

export const modificationEvolve: Appliers<keyof ModificationFacts> = {
  ModificationProposed: (state, { actor, facts: { track, modification, on, ...proposal } }) => ({
    ...state,
    modifications: {
      ...state.modifications,
      [track]: [
        ...(state.modifications[track] ?? []),
        { id: modification, status: 'proposed', proposedBy: actor.id, proposedOn: on, ...proposal },
      ],
    },
  }),
  ModificationWithdrawn: (state, { facts }) => spend(state, facts, 'withdrawn'),
  ModificationApproved: (state, { facts }) => alter(state, facts, { status: 'approved', decidedOn: facts.on }),
  ModificationRejected: (state, { facts }) => spend(state, facts, 'rejected'),
  ModificationSignedByAuthority: (state, { actor, facts }) => {
    const { track: _track, modification: _modification, document, ...how } = facts;
    const signedByAuthority = { by: actor.id, ...how };
    return alter(state, facts, { ...(document ? { document } : {}), signedByAuthority });
  },
  ModificationSignedBySupplier: (state) => state,
  ModificationAgreed: (state, { facts }) =>
    takenOver(alter(state, facts, { status: 'agreed', agreedOn: facts.on }), facts, facts.supplier),
  ModificationNoticePublished: (state, { at, facts }) => {
    const { track, publicationId, summary, why } = facts;
    const published = { notice: nextNoticeId(state, 'modification'), summary, why };
    const id = publicationId === undefined ? {} : { publicationId };
    return noteSent(alter(state, facts, { published }), { kind: 'modification', track, sentAt: at, ...id });
  },
};
