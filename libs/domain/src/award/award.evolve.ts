import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import { reopenedEvaluation } from '../evaluation/evaluation.evolve.js';
import { noEvaluation } from '../evaluation/tenders.js';
import { nextNoticeId, noteSent } from '../notices/note-sent.js';
import type { Award, AwardFacts, Sending } from './award.state.js';
import { later } from './ex-ante-sent.js';

const put = (state: CaseState, track: string, change: Partial<Award>): CaseState => ({
  ...state,
  awards: { ...state.awards, [track]: { standstillEnded: false, ...state.awards[track], ...change } },
});

export const awardEvolve: Appliers<keyof AwardFacts> = {
  AwardProposed: (state, { actor, facts: { track, suppliers } }) =>
    put(state, track, { proposal: { suppliers, by: actor.id } }),
  AwardProposalSentBack: (state, { facts: { track } }) =>
    reopened({ ...state, awards: without(state.awards, track) }, track),
  AwardDecided: (state, { actor, at, facts: { track, suppliers } }) =>
    put(state, track, { decision: { suppliers, by: actor.id, at } }),
  NotificationBegun: (state, { seq, at, facts: { track, recipients, mailed, standstillEndsOn } }) =>
    put(state, track, {
      sending: {
        begunAt: at,
        seq,
        ...(mailed ? { mailed } : {}),
        recipients,
        sent: {},
        ...(standstillEndsOn === undefined ? {} : { standstillEndsOn }),
      },
    }),
  OwnReasonsNotified: (state) => state,
  NotificationSent: (state, { facts: { track, supplier, sentAt, how, standstillEndsOn } }) => {
    const one = { at: sentAt, how };
    const { sending, notification } = state.awards[track] ?? {};
    if (sending) return put(state, track, { sending: sentTo(sending, supplier, one) });
    return notification ? sentAnew(state, track, supplier, one, standstillEndsOn) : state;
  },
  TenderersNotified: (state, { seq, facts: { track, standstillEndsOn, ...notification } }) => {
    const { sending, ...award } = state.awards[track] ?? { standstillEnded: false };
    const sent = sending ? { sent: sending.sent } : {};
    return put({ ...state, awards: { ...state.awards, [track]: award } }, track, {
      notification: { ...notification, ...sent, seq: sending?.seq ?? seq },
      ...(standstillEndsOn === undefined ? {} : { standstillEndsOn }),
    });
  },
  ExAnteNoticePublished: (state, { facts: { track, standstillEndsOn, ...exAnte } }) => {
    const { dispatchedAt: sentAt, publicationId, publishedAt } = exAnte;
    const published = { publicationId, publishedAt };
    return noteSent(
      put(state, track, { exAnte, standstillEndsOn: later(standstillEndsOn, state.awards[track]?.standstillEndsOn) }),
      { kind: 'ex-ante', track, sentAt, publicationId, published },
    );
  },
  ExAnteNoticeSent: (state, { facts: { track, dispatchedAt } }) =>
    noteSent(put(state, track, { exAnteSent: { notice: nextNoticeId(state, 'ex-ante'), dispatchedAt } }), {
      ...{ kind: 'ex-ante', track, sentAt: dispatchedAt },
    }),
  StandstillEnded: (state, { facts: { track } }) => put(state, track, { standstillEnded: true }),
  CourtChecked: (state, { facts: { track, checkedAt } }) => put(state, track, { courtCheckedAt: checkedAt }),
};

type Sent = Sending['sent'][string];

/** Sent to, whether it had failed before or not. */
function sentTo<S extends Pick<Sending, 'failed'> & { readonly sent?: Sending['sent'] }>(
  { failed = {}, ...told }: S,
  supplier: string,
  one: Sent,
) {
  const left = without(failed, supplier);
  return {
    ...told,
    sent: { ...told.sent, [supplier]: one },
    ...(Object.keys(left).length > 0 ? { failed: left } : {}),
  };
}

/** Sent anew after all seemed to have been sent it: this is the last sending now, and the standstill is counted from it. */
function sentAnew(state: CaseState, track: string, supplier: string, one: Sent, endsOn: string | undefined): CaseState {
  const { notification, standstillEndsOn } = state.awards[track]!;
  const told = sentTo(notification!, supplier, one);
  return put(state, track, {
    notification: {
      ...told,
      sentAt: one.at > told.sentAt ? one.at : told.sentAt,
      electronic: told.electronic && one.how === 'electronic',
    },
    ...(endsOn === undefined ? {} : { standstillEndsOn: later(endsOn, standstillEndsOn) }),
  });
}

const without = <V>(all: { readonly [id: string]: V }, id: string): { readonly [id: string]: V } =>
  Object.fromEntries(Object.entries(all).filter(([one]) => one !== id));

/** Checks and scores stay, so that what was wrong can be revised; what was agreed has to be agreed anew. */
function reopened(state: CaseState, track: string): CaseState {
  const evaluation = reopenedEvaluation(state.evaluations[track] ?? noEvaluation);
  return { ...state, evaluations: { ...state.evaluations, [track]: evaluation } };
}
