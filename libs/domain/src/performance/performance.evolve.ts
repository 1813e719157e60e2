import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import { noPerformance, type Delivery, type Performance, type PerformanceFacts } from './performance.state.js';

const put = (state: CaseState, track: string, change: (so: Performance) => Partial<Performance>): CaseState => {
  const so = state.performances[track] ?? noPerformance;
  return { ...state, performances: { ...state.performances, [track]: { ...so, ...change(so) } } };
};

const decided = (
  state: CaseState,
  track: string,
  milestone: string,
  change: (so: Delivery) => Partial<Delivery>,
): CaseState =>
  put(state, track, ({ deliveries }) => {
    const so = deliveries[milestone];
    return so ? { deliveries: { ...deliveries, [milestone]: { ...so, ...change(so) } } } : {};
  });

/** The same term is followed up again next year, and is reminded of anew: what was told this year tells nothing of it. */
function forgetFollowUp(state: CaseState, track: string, term: string): CaseState {
  const kept = Object.entries(state.reminded).filter(
    ([task]) => !(task.startsWith(`${track}/`) && task.endsWith(`/RecordFollowUp/${term}`)),
  );
  return { ...state, reminded: Object.fromEntries(kept) };
}

export const performanceEvolve: Appliers<keyof PerformanceFacts> = {
  DeliveryReported: (state, { at, actor, facts: { track, milestone, on } }) =>
    put(state, track, ({ deliveries }) => ({
      deliveries: {
        ...deliveries,
        [milestone]: {
          ...{ milestone, reportedOn: on, reportedAt: at, reportedBy: actor.id, status: 'reported' },
          rejections: deliveries[milestone]?.rejections ?? 0,
        },
      },
    })),
  MilestoneAccepted: (state, { at, actor, facts: { track, milestone } }) =>
    decided(state, track, milestone, () => ({ status: 'accepted', decidedBy: actor.id, decidedAt: at })),
  DeliveryRejected: (state, { at, actor, facts: { track, milestone } }) =>
    decided(state, track, milestone, ({ rejections }) => ({
      ...{ status: 'rejected', decidedBy: actor.id, decidedAt: at },
      rejections: rejections + 1,
    })),
  PaymentApproved: (state, { actor, facts: { track, ...payment } }) =>
    put(state, track, ({ payments }) => ({ payments: [...payments, { ...payment, by: actor.id }] })),
  PenaltyClaimed: (state, { facts: { track, ...claimed } }) =>
    put(state, track, ({ penalties }) => ({ penalties: [...penalties, claimed] })),
  DeviationRecorded: (state, { facts: { track, ...deviation } }) =>
    put(state, track, ({ deviations }) => ({ deviations: [...deviations, deviation] })),
  DeviationResolved: (state, { facts: { track, deviation, on } }) =>
    put(state, track, ({ deviations }) => ({
      deviations: deviations.map((one) => (one.id === deviation ? { ...one, resolvedOn: on } : one)),
    })),
  SubcontractorRegistered: (state, { facts: { track, subcontractor } }) =>
    put(state, track, ({ subcontractors }) => ({ subcontractors: [...subcontractors, subcontractor] })),
  SubcontractorReplaced: (state, { facts: { track, subcontractor, by, ground, on } }) =>
    put(state, track, ({ subcontractors }) => {
      const agreed = state.contracts[track]?.content?.subcontractors.find(({ id }) => id === subcontractor);
      const old = subcontractors.find(({ id }) => id === subcontractor) ?? agreed;
      const others = subcontractors.filter(({ id }) => id !== subcontractor);
      return { subcontractors: [...others, ...(old ? [{ ...old, replaced: { by: by.id, on, ground } }] : []), by] };
    }),
  TermFollowedUp: (state, { facts: { track, ...followUp } }) =>
    put(forgetFollowUp(state, track, followUp.term), track, ({ followUps }) => ({
      followUps: [...followUps, followUp],
    })),
  OptionExercised: (state, { facts: { track, option, on } }) =>
    put(state, track, ({ exercised }) => ({ exercised: [...exercised, { option, on }] })),
  ContractDateNeared: (state, { facts: { track, about, days, dueOn } }) =>
    put(state, track, ({ announced }) => ({ announced: [...announced, `${about}/${days}/${dueOn}`] })),
};
