import { listed } from '../case/because.js';
import { givesReasons } from '../case/gives-reasons.js';
import { rule } from '../case/rule.js';
import type { Deciding } from '../case/command.js';
import type { CaseState, Track } from '../case/state.js';
import { performanceIsAllowed } from '../validity/validity.rules.js';
import { equalOrBetter, betterThan, inSamePhase, partnersOf, phaseOf, unassessed, workOf } from './partners.js';
import type { GateGround } from '../documents/partnership-terms.js';

export interface Gate {
  readonly outcome: 'continue' | 'end-contract' | 'end-partnership';
  readonly ground?: GateGround;
  readonly reasons: string;
}

const ids = (tracks: readonly Track[]) => tracks.map((one) => one.id);
const actingFor = ({ actor, capacity }: Deciding<unknown>) => [actor.id, capacity.deputyFor];
const goesOn = ({ body }: Deciding<Gate>) => body.outcome === 'continue';

/** The most partners that go on after the track's phase. */
const places = (state: CaseState, track: Track) => phaseOf(state, track)?.keepAtMost ?? 0;

export const isAssessed = rule<Gate>({
  id: 'GATE-ASSESSED',
  says: { sv: 'Partnerns etapp är bedömd.', en: "The partner's phase is assessed." },
  basis: 'LOU 6:40: whether the partner goes on follows from the intermediate target.',
  holds: ({ state, track }) => workOf(state, track).assessment !== undefined,
  who: ['needs-owner', 'innovation-leader', 'evaluator'],
});

export const deciderIsNotAssessor = rule({
  id: 'GATE-FOUR-EYES',
  says: {
    sv: 'Den som har bedömt etappen beslutar inte vad som följer av den, inte heller genom ersättare.',
    en: 'Whoever assessed the phase does not decide what follows from it, not through a deputy either.',
  },
  basis: 'Two persons see every decision (rule of organisation, not of law).',
  holds: (ctx) => !actingFor(ctx).includes(workOf(ctx.state, ctx.track).assessment?.by ?? ''),
  who: ['decision-maker'],
});

export const endingWasStated = rule<Gate>({
  id: 'GATE-TERMS',
  says: {
    sv: 'Partnerskapet eller ett kontrakt i det avslutas efter en etapp bara om dokumenten har angett den rätten.',
    en: 'The partnership or a contract in it is ended after a phase only if the documents stated that right.',
  },
  basis: 'LOU 6:40; Directive 2014/24/EU, Article 31(2)',
  holds: (ctx) => goesOn(ctx) || ctx.state.documents?.endTerms === true,
  field: 'outcome',
});

/** The ground as the documents state it, with its term. */
const stated = ({ state, body }: Deciding<Gate>) =>
  state.documents?.endGrounds?.find((one) => one.ground === body.ground);

export const groundWasStated = rule<Gate>({
  id: 'GATE-GROUND-STATED',
  says: {
    sv: 'Ett kontrakt avslutas bara på en grund som dokumenten har angett. Angivna:',
    en: 'A contract is ended only on a ground that the documents stated. Stated:',
  },
  basis: 'LOU 6:40; Directive 2014/24/EU, Article 31(2)',
  holds: (ctx) => goesOn(ctx) || ctx.body.ground === undefined || stated(ctx) !== undefined,
  because: ({ state }) => listed((state.documents?.endGrounds ?? []).map((one) => one.ground)),
  field: 'ground',
});

export const allAreAssessed = rule<Gate>({
  id: 'GATE-ALL-ASSESSED',
  says: {
    sv: 'Alla partner i etappen är bedömda innan platserna efter den fördelas. Saknas:',
    en: 'All partners in the phase are assessed before the places after it are given. Missing:',
  },
  basis: 'LOU 4:1: partners are judged alike; who is assessed first takes no place from another.',
  holds: ({ state, track, body }) => {
    const scarce = inSamePhase(state, track).length > places(state, track);
    const compared = body.outcome === 'continue' ? scarce : body.ground === 'ranked-out';
    return (!compared && body.outcome !== 'end-partnership') || unassessed(state, track).length === 0;
  },
  because: ({ state, track }) => listed(ids(unassessed(state, track))),
  who: ['needs-owner', 'innovation-leader', 'evaluator'],
});

/** What the partner may have cost so far: the ceilings of its phases. */
const mayHaveCost = (state: CaseState, track: Track) =>
  (state.documents?.phases ?? []).slice(0, track.round).reduce((sum, one) => sum + one.ceiling.amount, 0);

const fits: Readonly<Record<GateGround, (state: CaseState, track: Track) => boolean>> = {
  'target-not-reached': (state, track) => workOf(state, track, track.round).assessment?.targetReached === false,
  'ranked-out': (state, track) => equalOrBetter(state, track) >= places(state, track),
  cost: (state, track) => (workOf(state, track).report?.costToDate.amount ?? 0) > mayHaveCost(state, track),
  terms: () => true,
};

export const groundIsRecorded = rule<Gate>({
  id: 'GATE-GROUND',
  says: {
    sv: 'Grunden för att avsluta följer av det som är redovisat och bedömt: delmålet, ordningen eller kostnaden.',
    en: 'The ground for ending follows from what is reported and assessed: the target, the ranking or the cost.',
  },
  basis: 'LOU 6:40, 4:1: a contract is ended by the stated terms, not at will. Who goes on has no ground for ending.',
  holds: ({ state, track, body }) => {
    if (body.outcome === 'continue') return body.ground === undefined;
    if (body.ground === undefined) return false;
    if (body.outcome === 'end-contract') return fits[body.ground](state, track);
    return body.ground !== 'ranked-out' && inSamePhase(state, track).every((one) => fits[body.ground!](state, one));
  },
  field: 'ground',
});

export const onlySoManyGoOn = rule<Gate>({
  id: 'GATE-KEEP',
  says: {
    sv: 'Högst så många partner går vidare som dokumenten anger, och de som bedömts bäst.',
    en: 'At most as many partners go on as the documents state, and those that were assessed best.',
  },
  basis: 'LOU 6:40, 4:1',
  holds: (ctx) => {
    const { state, track } = ctx;
    const passed = inSamePhase(state, track).filter((one) => workOf(state, one, track.round).passed).length;
    return !goesOn(ctx) || (passed < places(state, track) && betterThan(state, track) < places(state, track));
  },
  because: ({ state, track }) => ({
    says: { sv: `Högst ${places(state, track)}.`, en: `At most ${places(state, track)}.` },
    expected: String(places(state, track)),
  }),
  field: 'outcome',
});

export const competitionIsKept = rule<Gate>({
  id: 'GATE-KEEPS-COMPETITION',
  says: {
    sv: 'Så många partner är kvar som förfarandet kräver, om inte de övriga har missat sitt delmål.',
    en: 'As many partners remain as the procedure asks for, unless the others failed their target.',
  },
  basis: 'LOU 6:40; in a pre-commercial procurement at least two to the end (from memory, not verified).',
  holds: ({ state, track, stage, body }) => {
    const left = partnersOf(state, track).length - 1;
    const least = stage.repeats?.eliminates?.keepsAtLeast ?? 1;
    return body.outcome !== 'end-contract' || body.ground === 'target-not-reached' || left >= least;
  },
  because: ({ stage }) => {
    const least = String(stage.repeats?.eliminates?.keepsAtLeast ?? 1);
    return { says: { sv: `Minst ${least}.`, en: `At least ${least}.` }, expected: least };
  },
  field: 'outcome',
});

export const reachedTargetIsPaid = rule<Gate>({
  id: 'GATE-PAID',
  says: {
    sv: 'Den som har nått delmålet har fått betalt för etappen innan det beslutas vad som följer.',
    en: 'Whoever reached the target has been paid for the phase before it is decided what follows.',
  },
  basis: 'LOU 6:40: payment in instalments, by phase.',
  holds: ({ state, track }) => isPaid(state, track),
  who: ['procurer', 'controller'],
});

/** Whether the partner has been paid for a target that it reached. */
export const isPaid = (state: CaseState, track: Track): boolean => {
  const work = workOf(state, track);
  return work.assessment?.targetReached !== true || work.paid > 0;
};

export const resultsAreRecorded = rule<Gate>({
  id: 'GATE-RIGHTS',
  says: {
    sv: 'Efter sista etappen är rätten till resultaten antecknad.',
    en: 'After the last phase the rights to the results are recorded.',
  },
  basis: 'LOU 6:33: what may be used, by whom and where, has to be known before the development is left.',
  holds: (ctx) => {
    const { state, track } = ctx;
    const last = track.round >= (state.documents?.phases?.length ?? 1);
    const results = (state.developments[track.id]?.rights ?? []).filter((one) => one.kind === 'result');
    return !goesOn(ctx) || !last || results.length > 0;
  },
  who: ['procurer'],
});

/** The next phase performs the contract; ending it does not. */
export const goesOnIfAllowed = rule<{ readonly outcome: string }>({
  ...performanceIsAllowed,
  holds: (ctx) => ctx.body.outcome !== 'continue' || performanceIsAllowed.holds(ctx),
});

export const gateSaysWhy = givesReasons({ id: 'GATE-REASONS' });
