import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import type { Competitor } from '../selection/selection.state.js';
import type { Negotiation, NegotiationFacts } from './negotiation.state.js';

const none: Negotiation = { meetings: [], closed: false, onInitialTenders: false };

const put = (state: CaseState, track: string, change: (one: Negotiation) => Partial<Negotiation>): CaseState => {
  const one = state.negotiations[track] ?? none;
  return { ...state, negotiations: { ...state.negotiations, [track]: { ...one, ...change(one) } } };
};

/** Who falls away from the last of its lots is out of the competition. */
function fallsAway(state: CaseState, one: Competitor, track: string): Competitor {
  const eliminatedFrom = [...(one.eliminatedFrom ?? []), track];
  const everywhere = track === 'case' || state.lots.every((lot) => eliminatedFrom.includes(lot.id));
  return { ...one, eliminatedFrom, ...(everywhere ? { status: 'eliminated' } : {}) };
}

function eliminate(state: CaseState, suppliers: readonly string[], track: string): CaseState {
  const gone = suppliers.flatMap((supplier) => {
    const one = state.competitors[supplier];
    return one ? [[supplier, fallsAway(state, one, track)] as const] : [];
  });
  return { ...state, competitors: { ...state.competitors, ...Object.fromEntries(gone) } };
}

export const negotiationEvolve: Appliers<keyof NegotiationFacts> = {
  NegotiationHeld: (state, { facts: { track, ...meeting } }) =>
    put(state, track, ({ meetings }) => ({ meetings: [...meetings, meeting] })),
  DialogueHeld: (state, { facts: { track, ...meeting } }) =>
    put(state, track, ({ meetings }) => ({ meetings: [...meetings, meeting] })),
  DialogueClosed: (state, { facts }) => put(state, facts.track, () => ({ closed: true })),
  CommitmentsConfirmed: (state, { facts: { track, ...confirmed } }) => put(state, track, () => ({ confirmed })),
  CorrectionOffered: (state, { at, facts: { track, correction, suppliers, answersDueOn } }) => ({
    ...state,
    corrections: [
      ...state.corrections,
      { id: correction, track, suppliers, answersDueOn, offeredAt: at, answered: [] },
    ],
  }),
  CorrectionAnswered: (state, { facts }) => ({
    ...state,
    corrections: state.corrections.map((one) =>
      one.id === facts.correction ? { ...one, answered: [...one.answered, facts.supplier] } : one,
    ),
  }),
  ConsentGiven: (state, { facts: { track, consent, supplier } }) => ({
    ...state,
    consents: [...state.consents, { id: consent, track, supplier }],
  }),
  SolutionRevealed: (state) => state,
  RoundClosed: (state, { facts }) => eliminate(state, facts.eliminated, facts.track),
  NegotiationClosed: (state, { facts }) => put(state, facts.track, () => ({ closed: true })),
  InitialTendersKept: (state, { facts }) => put(state, facts.track, () => ({ closed: true, onInitialTenders: true })),
};
