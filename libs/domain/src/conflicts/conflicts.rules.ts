import { holders } from '../case/capacity.js';
import type { Deciding } from '../case/command.js';
import { givesReasons } from '../case/gives-reasons.js';
import { roleNames, type Role } from '../case/roles.js';
import { rule } from '../case/rule.js';
import { declarationOf, hasDeclared, openings } from './declarations.js';

export const assessors: readonly Role[] = ['line-manager', 'decision-maker'];
const article24 = 'LOU 4:1, 12:16; Directive 2014/24/EU, Article 24';

/** Others who hold the role in which the disqualified person wanted to act. */
const others = ({ state, capacity, now }: Deciding) =>
  holders(state, capacity.role, now).filter((one) => !state.disqualified.includes(one));

export const actorIsNotDisqualified = rule({
  id: 'CONFLICT-DISQUALIFIED',
  says: {
    sv: 'Den som är jävig handlar inte i ärendet.',
    en: 'Whoever is disqualified by a conflict of interest does not act in the case.',
  },
  basis: `${article24}; Administrative Procedure Act (2017:900) 16–18 and Local Government Act (2017:725) ch. 6–7 (not verified)`,
  holds: ({ state, actor }) => !state.disqualified.includes(actor.id),
  because: (ctx) => {
    const names = others(ctx).join(', ') || '–';
    const role = roleNames[ctx.capacity.role];
    return {
      says: {
        sv: `Andra som är ${role.sv}: ${names}. Linjechef eller beslutsfattare kan häva jävet.`,
        en: `Others with the role of ${role.en}: ${names}. A line manager or decision-maker can lift the disqualification.`,
      },
    };
  },
});

/** In the preparation the start decision asks for a declaration; in the competition each opening does. */
const isAskedFor = ({ state, stage }: Deciding) => stage.zone === 'preparation' || openings(state) > 0;

export const interestsAreDeclared = rule({
  id: 'CONFLICT-DECLARED',
  says: {
    sv: 'Den som deltar har lämnat en jävsdeklaration efter den senaste öppningen.',
    en: 'Whoever takes part has declared their interests since the last opening.',
  },
  basis: `${article24}: an interest in a tenderer can be declared when the tenderers are known.`,
  holds: (ctx) => !isAskedFor(ctx) || hasDeclared(ctx.state, ctx.actor.id),
  because: ({ state, actor }) =>
    declarationOf(state, actor.id)
      ? {
          says: {
            sv: 'Din lämnades före öppningen: lämna en ny (DeclareInterests).',
            en: 'Yours was made before the opening: make a new one (DeclareInterests).',
          },
        }
      : {
          says: { sv: 'Lämna din först (DeclareInterests).', en: 'Make yours first (DeclareInterests).' },
        },
});

export const interestsAreAssessed = rule({
  id: 'CONFLICT-ASSESSED',
  says: {
    sv: 'Deklarerade intressen är bedömda innan personen går vidare.',
    en: 'Declared interests are assessed before the person goes on.',
  },
  basis: `${article24}: conflicts are identified and remedied, and somebody else than the person concerned does it.`,
  holds: (ctx) => !isAskedFor(ctx) || declarationOf(ctx.state, ctx.actor.id)?.outcome !== 'waiting',
  who: assessors,
});

interface About {
  readonly person: string;
}

export const notAboutOneself = rule<About>({
  id: 'CONFLICT-NOT-SELF',
  says: {
    sv: 'Ingen bedömer sitt eget jäv, inte heller genom ersättare.',
    en: 'Nobody assesses their own conflict of interest, not through a deputy either.',
  },
  basis: 'Administrative Procedure Act (2017:900) 17–18 (not verified); two persons see every decision.',
  holds: ({ body, actor, capacity }) => ![actor.id, capacity.deputyFor].includes(body.person),
  who: assessors,
  field: 'person',
});

interface Assessment extends About {
  readonly outcome: 'cleared' | 'measures' | 'disqualified';
  readonly measures?: readonly string[];
}

/** An interest that was not declared can still become known and disqualify. */
export const isThereToAssess = rule<Assessment>({
  id: 'CONFLICT-PERSON',
  says: {
    sv: 'Personen har deklarerat intressen; den som har en roll i ärendet kan förklaras jävig också utan det.',
    en: 'The person has declared interests; whoever holds a role in the case can be disqualified without it too.',
  },
  basis: `${article24}: also an interest that was kept back has to be remedied.`,
  holds: ({ state, body }) =>
    (declarationOf(state, body.person)?.interests.length ?? 0) > 0 ||
    (body.outcome === 'disqualified' &&
      [...state.people.map((one) => one.person), ...state.deputies.map((one) => one.deputy)].includes(body.person)),
  field: 'person',
});

export const measuresAreNamed = rule<Assessment>({
  id: 'CONFLICT-MEASURES',
  says: {
    sv: 'Utfallet åtgärder anger vilka åtgärderna är.',
    en: 'The outcome measures says which the measures are.',
  },
  basis: 'LOU 12:16: the report tells which measures were taken.',
  holds: ({ body }) => body.outcome !== 'measures' || (body.measures ?? []).length > 0,
  field: 'measures',
});

export const hasReasons = givesReasons({
  id: 'CONFLICT-REASONS',
  says: { sv: 'Bedömningen har skäl.', en: 'The assessment gives reasons.' },
  basis: 'LOU 12:14–16: decisions are documented so that they can be explained.',
});

export const isDisqualified = rule<About>({
  id: 'CONFLICT-LIFTED',
  says: { sv: 'Personen är förklarad jävig.', en: 'The person is disqualified.' },
  basis: 'Only what stands can be lifted.',
  holds: ({ state, body }) => state.disqualified.includes(body.person),
  field: 'person',
});
