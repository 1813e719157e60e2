import type { Deciding } from '../case/command.js';
import { givesReasons } from '../case/gives-reasons.js';
import { rule } from '../case/rule.js';
import { isUnderTheWholeAct } from '../procedures/regimes.js';
import type { CleaningMeasure, Exclusion, KeptBecause } from './exclusion.state.js';
import { exclusionWith, isHeard, isUsable } from './exclusions.js';
import { exclusionGround } from './grounds.data.js';

export interface DecidingExclusion {
  readonly exclusion: string;
  readonly outcome: 'excluded' | 'kept';
  readonly because?: KeptBecause;
  readonly reasons: string;
  readonly selfCleaning?: string;
}

type Ctx = Deciding<DecidingExclusion>;
const said = (text: string | undefined) => (text ?? '').trim() !== '';
const about = ({ state, body }: Ctx): Exclusion | undefined => exclusionWith(state, body.exclusion);

export const supplierIsHeard = rule<DecidingExclusion>({
  id: 'EXCLUSION-HEARD',
  says: {
    sv: 'Leverantören har yttrat sig, eller tiden för det har gått ut, innan den utesluts.',
    en: 'The supplier has answered, or its time to do so is over, before it is excluded.',
  },
  basis: 'LOU 13:4, 19:17',
  holds: (ctx) => {
    const one = about(ctx);
    return ctx.body.outcome === 'kept' || (one !== undefined && isHeard(one, ctx.now));
  },
  because: (ctx) => {
    const day = about(ctx)?.answersDueOn ?? '–';
    return { says: { sv: `Den kan svara till och med ${day}.`, en: `It can answer to the end of ${day}.` } };
  },
});

export const groundIsStillUsable = rule<DecidingExclusion>({
  id: 'EXCLUSION-TOO-OLD',
  says: {
    sv: 'Grunden är inte för gammal den dag då leverantören utesluts.',
    en: 'The ground is not too old on the day the supplier is excluded.',
  },
  basis: 'LOU 13:1 a, 13:3 a',
  holds: (ctx) => {
    const one = about(ctx);
    return ctx.body.outcome === 'kept' || (one !== undefined && isUsable(one, ctx.today));
  },
  because: (ctx) => {
    const day = about(ctx)?.usableUntil ?? '–';
    return { says: { sv: `Den kunde användas till och med ${day}.`, en: `It could be used to the end of ${day}.` } };
  },
});

export const decisionHasReasons = givesReasons({
  id: 'EXCLUSION-REASONS',
  basis: 'LOU 13:7: a written decision with reasons.',
});

const cleaned: readonly CleaningMeasure[] = ['damage-paid', 'cooperated', 'measures-taken'];
const settled: readonly CleaningMeasure[] = ['taxes-paid', 'payment-plan'];

const measuresOf = (ctx: Ctx) => about(ctx)?.answer?.measures ?? [];

export const claimedMeasuresAreJudged = rule<DecidingExclusion>({
  id: 'EXCLUSION-SELF-CLEANING',
  says: {
    sv: 'Har leverantören åberopat egna åtgärder sägs varför de inte räcker.',
    en: 'Where the supplier has pointed to measures of its own, it is said why they do not suffice.',
  },
  basis: 'LOU 13:5, 13:7',
  holds: (ctx) => ctx.body.outcome === 'kept' || measuresOf(ctx).length === 0 || said(ctx.body.selfCleaning),
  field: 'selfCleaning',
});

export const keepingSaysWhy = rule<DecidingExclusion>({
  id: 'EXCLUSION-BECAUSE',
  says: {
    sv: 'Den som behålls behålls av ett angivet skäl, och den som utesluts av inget sådant.',
    en: 'Whoever is kept is kept for a stated cause, and whoever is excluded for none of these.',
  },
  basis: 'LOU 13:5–7',
  holds: ({ body }) => (body.outcome === 'kept') === (body.because !== undefined),
  field: 'because',
});

/** The causes for which a supplier may be kept, as its ground and its answer stand. */
export function lawfulCauses(ctx: Ctx): readonly KeptBecause[] {
  const one = about(ctx);
  const ground = exclusionGround(one?.ground ?? '');
  if (!one || !ground) return [];
  const measures = measuresOf(ctx);
  const isCleaned = ground.liftedBy === 'self-cleaning' && cleaned.every((each) => measures.includes(each));
  const isSettled = ground.liftedBy === 'payment' && settled.some((each) => measures.includes(each));
  const isReplaced = one.concerns !== 'supplier' && measures.includes('replaced');
  const weighs = ground.kind === 'optional' || !isUnderTheWholeAct(ctx.definition);
  return [
    'not-proven',
    ...(isCleaned ? (['self-cleaned'] as const) : []),
    ...(isSettled ? (['settled'] as const) : []),
    ...(isReplaced ? (['replaced'] as const) : []),
    ...(weighs ? (['not-proportionate'] as const) : []),
    ...(ground.liftedBy === 'nothing' ? [] : (['public-interest'] as const)),
  ];
}

export const causeIsLawful = rule<DecidingExclusion>({
  id: 'EXCLUSION-KEPT',
  says: {
    sv: 'Leverantören behålls av ett skäl som lagen och dess svar ger stöd för.',
    en: 'The supplier is kept for a cause that the law and its answer support.',
  },
  basis:
    'LOU 13:2: paid or a plan agreed; 13:5: damage paid, cooperation and concrete measures; 13:6: overriding public interest; 13:3, 19:17: "may".',
  holds: (ctx) => ctx.body.because === undefined || lawfulCauses(ctx).includes(ctx.body.because),
  because: (ctx) => {
    const expected = lawfulCauses(ctx).join(', ');
    return { says: { sv: `Möjliga: ${expected}.`, en: `Possible: ${expected}.` }, expected };
  },
  field: 'because',
});

export const decisionRules = [
  supplierIsHeard,
  groundIsStillUsable,
  decisionHasReasons,
  claimedMeasuresAreJudged,
  keepingSaysWhy,
  causeIsLawful,
];
