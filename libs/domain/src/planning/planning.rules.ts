import { here, listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { givesReasons } from '../case/gives-reasons.js';
import { rule } from '../case/rule.js';
import type { CaseState } from '../case/state.js';
import type { Money } from '../fields/field.js';
import { stageIds, stagesAhead } from './case-stages.js';
import { before, circle } from './dependencies.js';
import type { After, Milestone, MilestoneKind } from './planning.state.js';

export interface Named {
  readonly id: string;
}

/** When a milestone is planned, as `PlanMilestone` and `MoveMilestone` say it. */
export interface Dating extends Named {
  readonly on?: string;
  readonly after?: After;
  readonly availableFrom?: string;
  readonly availableUntil?: string;
}

export interface Planning extends Dating {
  readonly kind: MilestoneKind;
  readonly dependsOn?: readonly string[];
  readonly holds?: readonly string[];
  readonly ownerPerson?: string;
  readonly ownerRole?: string;
  readonly amount?: Money;
}

const own = 'Own rule: ';

/** A milestone by its name; names come from outside, so `constructor` is none. */
const milestoneOf = (state: CaseState, id: string): Milestone | undefined =>
  Object.hasOwn(state.milestones, id) ? state.milestones[id] : undefined;

export const idIsFree = rule<Named>({
  id: 'PLAN-ID',
  says: {
    sv: 'Inget annat i planen heter så, och namnet har inget snedstreck.',
    en: 'Nothing else in the plan is called that, and the name has no slash.',
  },
  basis: `${own}milestones and stages are referred to by their names.`,
  holds: ({ state, body, now }) =>
    !body.id.includes('/') && !milestoneOf(state, body.id) && !stageIds(state, now).includes(body.id),
  because: ({ state, now }) => listed([...Object.keys(state.milestones), ...stageIds(state, now)], here),
  field: 'id',
});

export const isOpen = rule<Named>({
  id: 'PLAN-MILESTONE',
  says: { sv: 'Milstolpen finns och är inte nådd.', en: 'The milestone is there and not reached.' },
  basis: `${own}what was reached is history and is not planned anew.`,
  holds: ({ state, body }) => {
    const milestone = milestoneOf(state, body.id);
    return milestone !== undefined && milestone.reachedOn === undefined;
  },
  because: ({ state }) =>
    listed(
      Object.values(state.milestones).flatMap(({ id, reachedOn }) => (reachedOn === undefined ? [id] : [])),
      here,
    ),
  field: 'id',
});

export const ownerIsNamed = rule<Planning>({
  id: 'PLAN-OWNER',
  says: {
    sv: 'Milstolpen har en ägare: en roll, eller en person som har en roll i ärendet.',
    en: 'The milestone has an owner: a role, or a person who holds a role in the case.',
  },
  basis: `${own}what nobody owns nobody does.`,
  holds: ({ state, body }) =>
    (body.ownerPerson === undefined) !== (body.ownerRole === undefined) &&
    (body.ownerPerson === undefined || state.people.some(({ person }) => person === body.ownerPerson)),
  because: ({ state }) => listed([...new Set(state.people.map(({ person }) => person))], here),
  field: 'ownerPerson',
});

const kindOf = ({ state, body }: Deciding<Dating & { readonly kind?: MilestoneKind }>) =>
  body.kind ?? milestoneOf(state, body.id)?.kind;

export const dateIsGiven = rule<Dating>({
  id: 'PLAN-DATE',
  says: {
    sv: 'En milstolpe planeras till en dag eller till ett antal dagar efter något annat; pengar till den dag de finns.',
    en: 'A milestone is planned on a day or some days after something else; money on the day it is there.',
  },
  basis: `${own}one date, so that it is clear what moves it.`,
  holds: (ctx) => {
    const { on, after } = ctx.body;
    return kindOf(ctx) === 'funding' ? on === undefined && !after : (on === undefined) !== (after === undefined);
  },
  field: 'on',
});

export const dateIsAhead = rule<Dating>({
  id: 'PLAN-AHEAD',
  says: { sv: 'Den planerade dagen har inte passerat.', en: 'The planned day has not passed.' },
  basis: `${own}a plan is made for what is ahead.`,
  holds: ({ body, today }) => body.on === undefined || body.on >= today,
  because: ({ today }) => ({ says: { sv: `Tidigast ${today}.`, en: `The earliest is ${today}.` }, expected: today }),
  field: 'on',
});

export const moneyIsDated = rule<Dating & { readonly kind?: MilestoneKind; readonly amount?: Money }>({
  id: 'PLAN-FUNDING',
  says: {
    sv: 'Extern finansiering har belopp och en första och sista dag; inget annat har det.',
    en: 'Outside funding has an amount and a first and last day; nothing else has.',
  },
  basis: `${own}money that has run out pays for nothing.`,
  holds: (ctx) => {
    const { availableFrom, availableUntil } = ctx.body;
    const dated = availableFrom !== undefined && availableUntil !== undefined && availableFrom <= availableUntil;
    const amount = ctx.body.amount ?? milestoneOf(ctx.state, ctx.body.id)?.amount;
    return kindOf(ctx) === 'funding'
      ? dated && amount !== undefined && amount.amount > 0
      : availableFrom === undefined && availableUntil === undefined && amount === undefined;
  },
  field: 'availableFrom',
});

const asked = ({ state, body }: Deciding<Dating & Partial<Planning>>) => {
  const old = milestoneOf(state, body.id);
  return {
    id: body.id,
    ...(body.after ? { after: body.after } : {}),
    dependsOn: body.dependsOn ?? old?.dependsOn ?? [],
    holds: body.holds ?? old?.holds ?? [],
  };
};

export const dependenciesAreKnown = rule<Dating>({
  id: 'PLAN-KNOWN',
  says: {
    sv: 'Det som milstolpen beror av finns i planen.',
    en: 'What the milestone depends on is in the plan.',
  },
  basis: `${own}nobody can wait for what isn't there.`,
  holds: (ctx) => {
    const known = [...stageIds(ctx.state, ctx.now), ...Object.keys(ctx.state.milestones)];
    return before(asked(ctx)).every((id) => known.includes(id));
  },
  because: ({ state, now }) => listed([...Object.keys(state.milestones), ...stageIds(state, now)], here),
  field: 'dependsOn',
});

export const heldStagesAreAhead = rule<Planning>({
  id: 'PLAN-HOLDS',
  says: {
    sv: 'Bara skeden som inte har börjat kan vänta på milstolpen.',
    en: 'Only stages that have not begun can wait for the milestone.',
  },
  basis: `${own}what has begun waits no more.`,
  holds: ({ state, body, now }) => (body.holds ?? []).every((id) => stagesAhead(state, now).includes(id)),
  because: ({ state, now }) => listed(stagesAhead(state, now), here),
  field: 'holds',
});

export const waitsForNothingOfItsOwn = rule<Dating>({
  id: 'PLAN-CYCLE',
  says: { sv: 'Ingenting i planen väntar på sig självt.', en: 'Nothing in the plan waits for itself.' },
  basis: `${own}such a plan has no dates.`,
  holds: (ctx) => circle(ctx.state, ctx.now, asked(ctx)).length === 0,
  because: (ctx) => {
    const expected = circle(ctx.state, ctx.now, asked(ctx)).join(', ');
    return { says: { sv: `I cirkel: ${expected}.`, en: `In a circle: ${expected}.` } };
  },
  field: 'dependsOn',
});

export const reachedIsPast = rule<Named & { readonly on: string }>({
  id: 'PLAN-REACHED-ON',
  says: { sv: 'Milstolpen nåddes i dag eller tidigare.', en: 'The milestone was reached today or before.' },
  basis: `${own}what is reached is a fact.`,
  holds: ({ body, today }) => body.on <= today,
  because: ({ today }) => ({ says: { sv: `Senast ${today}.`, en: `At the latest ${today}.` }, expected: today }),
  field: 'on',
});

export const firstIsReached = rule<Named & { readonly on: string }>({
  id: 'PLAN-DEPENDS',
  says: {
    sv: 'De milstolpar som den beror av är nådda, inte senare än den.',
    en: 'The milestones that it depends on are reached, no later than it.',
  },
  basis: `${own}otherwise it didn't depend on them; drop or plan it anew.`,
  holds: (ctx) => unreached(ctx).length === 0,
  because: (ctx) => listed(unreached(ctx), here),
});

const unreached = ({ state, body }: Deciding<Named & { readonly on: string }>) => {
  const milestone = milestoneOf(state, body.id);
  return (milestone ? before(milestone) : []).filter((id) => {
    const first = milestoneOf(state, id);
    return (
      first !== undefined && first.kind !== 'funding' && (first.reachedOn === undefined || first.reachedOn > body.on)
    );
  });
};

export const nothingDependsOnIt = rule<Named>({
  id: 'PLAN-DEPENDANTS',
  says: {
    sv: 'Inget i planen beror av milstolpen; annars stryks det först.',
    en: 'Nothing in the plan depends on the milestone; otherwise that is dropped first.',
  },
  basis: `${own}no date hangs in the air.`,
  holds: (ctx) => dependants(ctx).length === 0,
  because: (ctx) => listed(dependants(ctx), here),
  field: 'id',
});

const dependants = ({ state, body }: Deciding<Named>) =>
  Object.values(state.milestones).flatMap((one) => (before(one).includes(body.id) ? [one.id] : []));

export const hasReasons = givesReasons({
  id: 'PLAN-REASONS',
  says: { sv: 'Det sägs varför milstolpen stryks.', en: 'It is said why the milestone is dropped.' },
  basis: `${own}a plan can be understood afterwards.`,
});
