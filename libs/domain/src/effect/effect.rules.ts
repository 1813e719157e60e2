import { dateInWords, isCalendarDate } from '../calendar/index.js';
import { listed } from '../case/because.js';
import { rolesOf } from '../case/capacity.js';
import type { Deciding } from '../case/command.js';
import { givesReasons } from '../case/gives-reasons.js';
import { needs } from '../case/roles.js';
import { rule } from '../case/rule.js';
import type { CaseState, Track } from '../case/state.js';
import { awardNoticeDuty, reportDuty } from '../contract/duties.js';
import { developmentIn, type DevelopmentProposal } from './development.js';
import type { Development, Future } from './effect.state.js';
import { payable } from '../performance/payable.js';
import { outcomes } from './outcomes.js';
import { plannedLeft } from './planned.js';

export const acceptedIsPast = rule<{ readonly on: string }>({
  id: 'EFFECT-ACCEPTED-ON',
  says: {
    sv: 'Leveransen godkändes en dag efter att avtalet slöts och inte i framtiden.',
    en: 'The delivery was accepted on a day since the contract was concluded, and not in the future.',
  },
  basis: 'Measurements are counted from the handover: its day is a fact, not a plan.',
  holds: ({ state, body, track, today }) =>
    isCalendarDate(body.on) && body.on <= today && body.on >= (state.contracts[track.id]?.concludedOn ?? body.on),
  because: ({ today }) => ({
    says: { sv: `Senast ${dateInWords(today).sv}.`, en: `At the latest ${dateInWords(today).en}.` },
    expected: today,
  }),
  field: 'on',
});

const noticeIsDone = (state: CaseState, track: Track) =>
  state.contracts[track.id]?.awardNotice !== undefined || awardNoticeDuty(state, track).length === 0;

const reportIsDone = (state: CaseState, track: Track) =>
  state.contracts[track.id]?.reportCompletedOn !== undefined || reportDuty(state, track).length === 0;

/** Whether award notice and report are done, as far as the law asks for them, and what is due is paid. */
export const dutiesAreDone = (state: CaseState, track: Track): boolean =>
  noticeIsDone(state, track) && reportIsDone(state, track) && isPaid(state, track);

export const awardNoticeIsPublished = rule({
  id: 'EFFECT-AWARD-NOTICE',
  says: { sv: 'Efterannonsen är publicerad.', en: 'The award notice is published.' },
  basis: 'LOU 10:4, 19:7, 19a:13: the case does not end with a duty left.',
  holds: ({ state, track }) => noticeIsDone(state, track),
  who: ['procurer'],
});

export const reportIsCompleted = rule({
  id: 'EFFECT-REPORT',
  says: { sv: 'Rapport och dokumentation är färdiga.', en: 'Report and documentation are completed.' },
  basis: 'LOU 12:14–16, 19:22, 19a:11: the case does not end with a duty left.',
  holds: ({ state, track }) => reportIsDone(state, track),
  who: ['procurer'],
});

const isPaid = (state: CaseState, track: Track) => (payable(state, track)?.remaining ?? 0) === 0;

export const whatIsDueIsPaid = rule<{ readonly development?: Development }>({
  id: 'EFFECT-PAID',
  says: {
    sv: 'Det som avtalet ger rätt till är betalt, eller avslutat med skäl.',
    en: 'What the contract entitles to is paid, or given up with reasons.',
  },
  basis: 'Own rule: the case does not end with a debt; further development within the contract goes on with it.',
  holds: ({ state, track, body }) => body.development === 'within-contract' || isPaid(state, track),
  because: ({ state, track }) => {
    const found = payable(state, track);
    return listed([`${found?.remaining ?? 0} ${found?.currency ?? 'SEK'}`], { sv: 'Återstår:', en: 'Left:' });
  },
  who: ['controller', 'procurer'],
});

export const deciderIsNotNeedsOwner = rule({
  id: 'EFFECT-FOUR-EYES',
  says: {
    sv: 'Den som har behovet och mäter effekten beslutar inte ensam om fortsättningen.',
    en: 'Whoever has the need and measures the effect does not decide alone on the continuation.',
  },
  basis: 'Two persons see every decision (rule of organisation, not of law).',
  holds: ({ state, actor, now }) => rolesOf(state, actor.id, now).every((role) => !needs.includes(role)),
  who: ['decision-maker'],
});

export const futureHasReasons = givesReasons({ id: 'EFFECT-REASONS' });

interface DecidingFuture {
  readonly choice: Future;
  readonly development?: Development;
  readonly proposal?: DevelopmentProposal;
  readonly unreached?: string;
}

export const choiceFitsDevelopment = rule<DecidingFuture>({
  id: 'EFFECT-CHOICE',
  says: {
    sv: 'Att anpassa säger var: inom avtalet eller i ett nytt ärende. Att avsluta utvecklar inget vidare.',
    en: 'To adapt says where: within the contract or in a new case. To stop develops nothing further.',
  },
  basis: 'own rule: what follows from the decision has to be told by it.',
  holds: ({ body }) =>
    body.choice === 'adapt'
      ? body.development !== undefined
      : body.choice === 'scale-up' || body.development === undefined,
  because: ({ body }) =>
    listed(body.choice === 'adapt' ? ['within-contract', 'new-case'] : [], { sv: 'Väntat:', en: 'Expected:' }),
  field: 'development',
});

const answer = (ctx: Deciding<DecidingFuture>) => developmentIn(ctx, ctx.body.proposal ?? {});

export const developmentIsAllowed = rule<DecidingFuture>({
  id: 'EFFECT-DEVELOPMENT',
  says: {
    sv: 'Vidareutveckling inom avtalet ryms i det som får ändras utan ny upphandling; annars blir den ett nytt ärende.',
    en: 'Further development within the contract keeps to what may be changed without a new procurement; else it becomes a new case.',
  },
  basis: 'LOU 17:8: a contract is changed without a new procurement only on the grounds of 17:9–14',
  holds: (ctx) => ctx.body.development !== 'within-contract' || answer(ctx).allowed,
  because: (ctx) => {
    const found = answer(ctx);
    return { says: found.allowed ? { sv: '', en: '' } : found.because, expected: 'new-case' };
  },
  field: 'development',
});

const unreached = ({ state, track }: Deciding<DecidingFuture>) => [
  ...outcomes(state, track).flatMap(({ indicator, outcome }) => (outcome === 'reached' ? [] : [indicator])),
];

export const unreachedIsSaid = rule<DecidingFuture>({
  id: 'EFFECT-UNREACHED',
  says: {
    sv: 'Ett beslut innan alla mål är nådda, eller alla mätningar gjorda, säger varför det fattas ändå.',
    en: 'A decision before all targets are reached, or all measurements made, says why it is taken all the same.',
  },
  basis: 'own rule: whether an effect was reached is stated from the measurements, never passed over.',
  holds: (ctx) =>
    ctx.state.effects[ctx.track.id]?.acceptedOn === undefined ||
    (ctx.body.unreached ?? '').trim() !== '' ||
    (unreached(ctx).length === 0 && plannedLeft(ctx.state, ctx.track).length === 0),
  because: (ctx) =>
    listed([
      ...unreached(ctx),
      ...plannedLeft(ctx.state, ctx.track).map(({ indicator, point }) => `${indicator}/${point}`),
    ]),
  field: 'unreached',
});
