import type { CalendarDate } from '../calendar/index.js';
import type { Deciding } from '../case/command.js';
import { rule, type Because } from '../case/rule.js';
import { openRequests } from '../openness/openness.state.js';
import type { Disposal } from './archive.state.js';
import { classOf } from './class-of.js';
import { retentionTable, type RetentionClass } from './retention-classes.data.js';
import { retentionOfClass, type Retention } from './retention.js';
import { waitingReviews } from './waiting-reviews.js';

interface Set {
  readonly class: RetentionClass;
  readonly keep: 'for-good' | 'until';
  readonly untilOn?: CalendarDate;
}

export const untilIsSaid = rule<Set>({
  id: 'RETENTION-UNTIL',
  says: {
    sv: 'Det som bevaras till en dag har en sista dag; det som bevaras för alltid har ingen.',
    en: 'What is kept until a day has a last day; what is kept for good has none.',
  },
  basis: 'own rule: a decision on retention says which of the two it is.',
  holds: ({ body }) => (body.keep === 'until') === (body.untilOn !== undefined),
  field: 'untilOn',
});

export const isKeptLongEnough = rule<Set>({
  id: 'RETENTION-LEAST',
  says: {
    sv: 'Handlingarna bevaras minst så länge som lagen kräver.',
    en: 'The documents are kept at least as long as the law asks for.',
  },
  basis:
    'LOU 12:17, 19:23, 19a:12: four years from the award, and the contract for its term; Archives Act 1990:782 (not verified)',
  holds: ({ state, body }) => {
    if (body.untilOn === undefined) return true;
    const { leastUntilOn } = retentionOfClass(state, body.class);
    return leastUntilOn !== undefined && body.untilOn >= leastUntilOn;
  },
  because: ({ state, body }) => {
    const { leastUntilOn, runsFrom } = retentionOfClass(state, body.class);
    return leastUntilOn === undefined
      ? { says: { sv: `Tiden räknas ${runsFrom?.sv}.`, en: `The time is counted from ${runsFrom?.en}.` } }
      : { says: { sv: `Minst till ${leastUntilOn}.`, en: `At least until ${leastUntilOn}.` }, expected: leastUntilOn };
  },
  field: 'untilOn',
});

export const holdStands = rule<{ readonly hold: string }>({
  id: 'HOLD-KNOWN',
  says: { sv: 'Gallringsstoppet gäller.', en: 'The hold is in force.' },
  basis: 'own rule: only what is in force can be lifted.',
  holds: ({ state, body }) => state.holds.some(({ id }) => id === body.hold),
  field: 'hold',
});

/** The disposal that a command names, as long as it waits for a decision. */
export const disposalOf = ({ state, body }: Deciding<{ readonly disposal: string }>): Disposal | undefined =>
  state.disposals.find(({ id, status }) => id === body.disposal && status === 'proposed');

export const isProposed = rule<{ readonly disposal: string }>({
  id: 'DISPOSAL-PROPOSED',
  says: { sv: 'Gallringen är föreslagen och inte avgjord.', en: 'The disposal is proposed and not decided.' },
  basis: 'own rule: a decision answers a proposal, once.',
  holds: (ctx) => disposalOf(ctx) !== undefined,
  field: 'disposal',
});

export const proposerDoesNotDispose = rule<{ readonly disposal: string }>({
  id: 'DISPOSAL-FOUR-EYES',
  says: {
    sv: 'Den som föreslog gallringen beslutar den inte.',
    en: 'Whoever proposed the disposal does not decide it.',
  },
  basis: 'own rule: what is removed can’t be brought back, so two persons look at it.',
  holds: (ctx) => disposalOf(ctx)?.proposedBy !== ctx.actor.id,
  who: ['decision-maker'],
});

type OfClass = Deciding<{ readonly class: RetentionClass }> | Deciding<{ readonly disposal: string }>;

/** How long the class is kept that a command names, by itself or by the proposal that it answers. */
function keptOf(ctx: OfClass): Retention | undefined {
  const of = 'class' in ctx.body ? ctx.body.class : disposalOf(ctx as Deciding<{ readonly disposal: string }>)?.class;
  return of && retentionOfClass(ctx.state, of);
}

const passed = (ctx: OfClass): boolean => {
  const from = keptOf(ctx)?.disposableFrom;
  return from !== undefined && from <= ctx.now;
};

const whenPassed = (ctx: OfClass): Because => {
  const kept = keptOf(ctx);
  return kept ? notBefore(kept) : { says: { sv: '', en: '' } };
};

function notBefore({ class: of, decided, disposableFrom: expected }: Retention): Because {
  const { name } = retentionTable[of];
  if (expected !== undefined) {
    return {
      says: { sv: `${name.sv}: tidigast ${expected}.`, en: `${name.en}: at the earliest ${expected}.` },
      expected,
    };
  }
  return {
    says: decided
      ? { sv: `${name.sv}: bevaras för alltid.`, en: `${name.en}: kept for good.` }
      : {
          sv: `För ${name.sv.toLowerCase()} saknas organisationens beslut om bevarande.`,
          en: `For ${name.en.toLowerCase()} the organisation’s decision on retention is missing.`,
        },
  };
}

const retention = {
  id: 'DISPOSAL-RETENTION',
  says: {
    sv: 'Tiden för bevarande har gått ut: lagens, och den som organisationen har beslutat.',
    en: 'The time of keeping has passed: the law’s, and the one that the organisation has decided.',
  },
  basis:
    'LOU 12:17, 19:23, 19a:12; Archives Act 1990:782, section 10 (not verified): disposal takes a decision of one’s own.',
} as const;

export const classMayGo = rule<{ readonly class: RetentionClass }>({
  ...retention,
  holds: passed,
  because: whenPassed,
  who: ['registrar'],
  field: 'class',
});

export const disposalMayGo = rule<{ readonly disposal: string }>({
  ...retention,
  holds: passed,
  because: whenPassed,
  who: ['registrar'],
});

const pending = {
  id: 'DISPOSAL-PENDING',
  says: {
    sv: 'Ingen överprövning, begäran om handlingar eller annat hindrar gallringen.',
    en: 'No review, request for documents or hold stands in the way of the disposal.',
  },
  basis:
    'LOU 20 kap.; Freedom of the Press Act, ch. 2 (not verified): what somebody has asked for is not removed before the answer.',
} as const;

const obstacles = ({ state }: Pick<Deciding, 'state'>) => [
  ...waitingReviews(state).map((id) => ({ sv: `överprövning ${id}`, en: `review ${id}` })),
  ...openRequests(state).map(({ id }) => ({ sv: `begäran ${id}`, en: `request ${id}` })),
  ...state.holds.map(({ id }) => ({ sv: `gallringsstopp ${id}`, en: `hold ${id}` })),
];

export const nothingHoldsItBack = rule({
  ...pending,
  holds: (ctx) => obstacles(ctx).length === 0,
  because: (ctx) => {
    const all = obstacles(ctx);
    const list = (language: 'sv' | 'en') => all.map((one) => one[language]).join(', ');
    return { says: { sv: `Väntar: ${list('sv')}.`, en: `Waiting: ${list('en')}.` } };
  },
  who: ['registrar', 'decision-maker'],
});

interface Proposed {
  readonly class: RetentionClass;
  readonly documents: readonly string[];
}

const faulty = ({ state, body, brought }: Deciding<Proposed>) =>
  body.documents.filter((id) => {
    const known = brought.documents?.find((one) => one.id === id);
    return !known || known.disposed || classOf(state, known) !== body.class;
  });

export const documentsAreOfTheClass = rule<Proposed>({
  id: 'DISPOSAL-DOCUMENTS',
  says: {
    sv: 'Varje handling finns, är inte redan gallrad och hör till klassen.',
    en: 'Each document is there, is not disposed of already, and belongs to the class.',
  },
  basis: 'own rule: a decision on disposal says exactly what goes.',
  holds: (ctx) => faulty(ctx).length === 0,
  because: (ctx) => {
    const all = faulty(ctx).join(', ');
    return { says: { sv: `Inte: ${all}.`, en: `Not: ${all}.` } };
  },
  field: 'documents',
});

export const isProposedOnce = rule<Proposed>({
  id: 'DISPOSAL-ONCE',
  says: { sv: 'Handlingen är inte redan föreslagen.', en: 'The document is not proposed already.' },
  basis: 'own rule: a document is disposed of by one decision.',
  holds: ({ state, body }) =>
    new Set(body.documents).size === body.documents.length &&
    // A proposal names its documents until it is decided.
    !state.disposals.some(({ documents }) => documents.some((one) => body.documents.includes(one))),
  field: 'documents',
});

export const referenceIsGiven = rule<{ readonly decision: 'dispose' | 'keep'; readonly reference?: string }>({
  id: 'DISPOSAL-REFERENCE',
  says: {
    sv: 'Gallringen hänvisar till organisationens gallringsbeslut.',
    en: 'The disposal cites the organisation’s disposal decision.',
  },
  basis:
    'Archives Act 1990:782, section 10 (not verified); own rule: what was removed is told with the decision it was removed by.',
  holds: ({ body }) => body.decision === 'keep' || (body.reference ?? '').trim() !== '',
  field: 'reference',
});
