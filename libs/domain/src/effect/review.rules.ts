import { isCalendarDate } from '../calendar/index.js';
import { listed, listedOne } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { needs } from '../case/roles.js';
import { rule } from '../case/rule.js';
import { answersFor } from './measuring.rules.js';
import { canOwn, measurers } from './owner.js';
import { measurableFrom } from './planned.js';
import { actionsLeft, reviewsLeft } from './reviews.js';

interface NewAction {
  readonly id: string;
  readonly owner: string;
  readonly dueOn: string;
}

interface Reviewing {
  readonly point: string;
  readonly actions?: readonly NewAction[];
}

export const reviewIsPlanned = rule<Reviewing>({
  id: 'EFFECT-REVIEW-PLANNED',
  says: {
    sv: 'Genomgången är en som behovsanalysen planerar och som inte är gjord.',
    en: 'The review is one that the needs analysis plans, and that has not been held.',
  },
  basis: 'own rule: what was found at an agreed time can be compared; more can be found at the next.',
  holds: ({ state, track, body }) => reviewsLeft(state, track).includes(body.point),
  because: ({ state, track }) => listed(reviewsLeft(state, track), { sv: 'Kvar:', en: 'Left:' }),
  field: 'point',
});

const from = ({ state, track, body }: Deciding<Reviewing>) => {
  const acceptedOn = state.effects[track.id]?.acceptedOn;
  return acceptedOn === undefined ? undefined : measurableFrom(acceptedOn, body.point);
};

export const reviewIsDue = rule<Reviewing>({
  id: 'EFFECT-REVIEW-DUE',
  says: {
    sv: 'Effekten gås igenom när tiden för det har kommit.',
    en: 'The effect is reviewed when its time has come.',
  },
  basis: 'The needs analysis says when the effect is reviewed.',
  holds: (ctx) => {
    const day = from(ctx);
    return day !== undefined && day <= ctx.today;
  },
  because: (ctx) => listedOne(from(ctx), { sv: 'Tidigast:', en: 'At the earliest:' }),
  field: 'point',
});

const known = ({ state, track }: Deciding) => (state.effects[track.id]?.actions ?? []).map(({ id }) => id);

const unsound = (ctx: Deciding<Reviewing>) =>
  (ctx.body.actions ?? []).filter(
    ({ id, owner, dueOn }, at, all) =>
      known(ctx).includes(id) ||
      all.findIndex((one) => one.id === id) !== at ||
      !canOwn(ctx.state, owner) ||
      !isCalendarDate(dueOn) ||
      dueOn < ctx.today,
  );

export const actionsAreSound = rule<Reviewing>({
  id: 'EFFECT-ACTIONS',
  says: {
    sv: 'Varje åtgärd har en egen beteckning, en roll eller person i ärendet som gör den, och en dag som inte har passerat.',
    en: 'Each action has a name of its own, a role or person of the case who takes it, and a day that has not passed.',
  },
  basis: 'own rule: what nobody does by no day is not done.',
  holds: (ctx) => unsound(ctx).length === 0,
  because: (ctx) => ({
    says: {
      sv: `Gäller: ${unsound(ctx)
        .map(({ id }) => id)
        .join(', ')}. Roller som kan: ${measurers.join(', ')}.`,
      en: `It concerns: ${unsound(ctx)
        .map(({ id }) => id)
        .join(', ')}. Roles that can: ${measurers.join(', ')}.`,
    },
  }),
  field: 'actions',
});

interface Completing {
  readonly action: string;
}

const open = ({ state, track, body }: Deciding<Completing>) =>
  actionsLeft(state, track).find(({ id }) => id === body.action);

export const actionIsOpen = rule<Completing>({
  id: 'EFFECT-ACTION-OPEN',
  says: { sv: 'Åtgärden är beslutad och inte redan klar.', en: 'The action was agreed on and is not done already.' },
  basis: 'own rule: an action is followed to its end once.',
  holds: (ctx) => open(ctx) !== undefined,
  because: ({ state, track }) =>
    listed(
      actionsLeft(state, track).map(({ id }) => id),
      { sv: 'Kvar:', en: 'Left:' },
    ),
  field: 'action',
});

export const actionIsOwn = rule<Completing>({
  id: 'EFFECT-ACTION-OWNER',
  says: {
    sv: 'Den som gör åtgärden säger att den är klar, eller den som har behovet.',
    en: 'Whoever takes the action says that it is done, or whoever has the need.',
  },
  basis: 'own rule: somebody answers for each action.',
  holds: (ctx) => answersFor(ctx, open(ctx)?.owner),
  who: needs,
  field: 'action',
});

export const doneIsPast = rule<{ readonly on: string }>({
  id: 'EFFECT-DONE-ON',
  says: { sv: 'Dagen ligger inte i framtiden.', en: 'The day is not in the future.' },
  basis: 'own rule: what is done is a fact, not a plan.',
  holds: ({ body, today }) => isCalendarDate(body.on) && body.on <= today,
  because: ({ today }) => listedOne(today, { sv: 'Senast:', en: 'At the latest:' }),
  field: 'on',
});
