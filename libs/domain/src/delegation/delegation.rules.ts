import { rolesOf } from '../case/capacity.js';
import type { Because } from '../case/rule.js';
import { rule, type Rule } from '../case/rule.js';
import { roleNames } from '../case/roles.js';
import type { Deciding } from '../case/command.js';
import type { Money } from '../fields/field.js';
import { eachIsInForce, eachNamesOne, noneIsFor } from './sound-rows.js';
import type { DelegatedDecision, DelegationRow } from './delegation.state.js';
import { mayDecide, sufficientRows, valueAtStake } from './limits.js';

interface Order {
  readonly rows: readonly DelegationRow[];
}

export const rowsNameOne = rule<Order>({
  id: 'DELEGATION-ROW',
  says: {
    sv: 'Varje rad gäller antingen en person eller en roll.',
    en: 'Every row is about either a person or a role.',
  },
  basis: 'Own rule: a limit that two could claim is nobody’s.',
  holds: ({ body }) => eachNamesOne(body.rows),
  field: 'rows',
});

export const timesAreSound = rule<Order>({
  id: 'DELEGATION-TIME',
  says: { sv: 'Ingen rad slutar gälla innan den börjar.', en: 'No row ends before it begins.' },
  basis: 'Own rule: a delegation that is never in force is a mistake.',
  holds: ({ body }) => eachIsInForce(body.rows),
  field: 'rows',
});

/** The persons in whose name the actor acts: themself and the one stood in for. */
const inTheNameOf = ({ actor, capacity }: Deciding<unknown>) => [
  actor.id,
  ...(capacity.deputyFor === undefined ? [] : [capacity.deputyFor]),
];

export const nobodySetsTheirOwn = rule<Order>({
  id: 'DELEGATION-NOT-SELF',
  says: {
    sv: 'Ingen anger sina egna beloppsgränser, varken för sig själv eller för en roll som personen har.',
    en: 'Nobody sets their own limits, neither for themself nor for a role that they hold.',
  },
  basis: 'Own rule: two persons see every decision, and a delegation comes from the one who delegates.',
  holds: (ctx) =>
    inTheNameOf(ctx).every((person) => {
      return noneIsFor(ctx.body.rows, person, rolesOf(ctx.state, person, ctx.now));
    }),
  who: ['registrar', 'manager', 'line-manager'],
  field: 'rows',
});

const words = (money: Money | undefined) => (money ? `${money.amount} ${money.currency}` : '–');

function whoCan(ctx: Deciding, decision: DelegatedDecision): Because {
  const [next] = sufficientRows(ctx.state, ctx.track, decision, ctx.today);
  const value = words(valueAtStake(ctx.state, ctx.track, decision));
  const holder = next?.person ?? next?.role;
  const name = (language: 'sv' | 'en') => next?.person ?? (next?.role ? roleNames[next.role][language] : '–');
  const limit = next && {
    sv: next.upTo ? words(next.upTo) : 'utan gräns',
    en: next.upTo ? words(next.upTo) : 'no limit',
  };
  return {
    says: {
      sv: `Värdet är ${value}. Närmast som kan besluta: ${name('sv')}${limit ? ` (${limit.sv}, ${next?.reference})` : ''}.`,
      en: `The value is ${value}. The next who can decide: ${name('en')}${limit ? ` (${limit.en}, ${next?.reference})` : ''}.`,
    },
    ...(holder === undefined ? {} : { expected: holder }),
  };
}

/**
 * The decider's limit covers the value, on the day, for the kind of decision; a deputy has the limits of the one stood in for.
 * A case without a recorded order has no limits.
 */
export const withinDelegation = (decision: DelegatedDecision): Rule =>
  rule({
    id: 'DELEGATION-LIMIT',
    says: {
      sv: 'Beslutet ryms i beslutsfattarens delegation.',
      en: 'The decision is within the decision-maker’s delegation.',
    },
    basis:
      'The organisation’s delegation order; Local Government Act (2017:725) 6:37–39, 7:5–8 (not verified). Without a recorded order the decision-maker decides without limit (own rule).',
    holds: (ctx) => mayDecide(ctx.state, ctx.track, decision, ctx.capacity.deputyFor ?? ctx.actor.id, ctx.today),
    because: (ctx) => whoCan(ctx, decision),
    who: ['decision-maker'],
  });
