import { listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { needs } from '../case/roles.js';
import { rule, type Because } from '../case/rule.js';
import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import { answerText } from './answer-text.js';
import { unanswered, unansweredIn } from './moments.js';
import type { Pitfall } from './pitfall.js';
import type { Evidence } from './pitfalls.state.js';
import { findMeasure, findStop } from './pitfalls.table.js';
import { involvement, toJudge, unequal } from './prior-involvement.js';
import { missingFor, openStops, type RaisedStop } from './stops.js';

/** Who can answer about the pitfalls. */
export const answerers = ['procurer', ...needs, 'matching-officer'] as const;

const joined = (texts: readonly Text[], between = ' '): Text => ({
  sv: texts.map((one) => one.sv).join(between),
  en: texts.map((one) => one.en).join(between),
});

const questionsOf = (of: Pitfall, questions: readonly string[]): Text => ({
  sv: questions.map((one) => of.fields[one]?.says.sv ?? one).join(' '),
  en: questions.map((one) => of.fields[one]?.says.en ?? one).join(' '),
});

/** A pitfall's answers are complete for this moment; carried by the four commands that answer. */
export const answersAreComplete = (of: Pitfall) =>
  rule<{ readonly applies: boolean }>({
    id: 'PITFALL-ANSWERS',
    says: {
      sv: 'När fallgropen är aktuell besvaras alla frågor som behövs nu.',
      en: 'Where the pitfall applies, every question that matters now is answered.',
    },
    basis: 'LOU 4:1, 4:8: what could hurt equal treatment is known before anything is announced.',
    holds: ({ state, body }) => unansweredIn(of, state, body as never).length === 0,
    because: ({ state, body }) => {
      const missing = unansweredIn(of, state, body as never);
      const { sv, en } = questionsOf(of, missing);
      return { says: { sv: `Saknas: ${sv}`, en: `Missing: ${en}` }, expected: missing.join(', ') };
    },
  });

export const pitfallsAreAnswered = rule<{ readonly decision?: string }>({
  id: 'START-PITFALLS',
  says: {
    sv: 'Frågorna om de fyra fallgroparna är besvarade.',
    en: 'The questions about the four pitfalls are answered.',
  },
  basis: 'LOU 4:1–2, 4:8; own rule: they are asked before the procedure is chosen, while they can still be put right.',
  holds: ({ state, body }) => body.decision === 'stop' || unanswered(state).length === 0,
  because: ({ state }) => missing(state),
  who: answerers,
});

const missing = (state: CaseState): Because => {
  const all = unanswered(state);
  const says = joined(
    all.map(({ of, questions }) => {
      const { sv, en } = questionsOf(of, questions);
      return { sv: `${of.number} ${of.name.sv}: ${sv}`, en: `${of.number} ${of.name.en}: ${en}` };
    }),
  );
  return { says, expected: all.map(({ of }) => of.command).join(', ') };
};

/** One open stop: what it says, by which answers and which law, and the measures that lift it. */
function stopText({ of, stop, answered }: RaisedStop): Text {
  const answers = stop.raisedBy
    .filter((one) => answered.answers[one] !== undefined)
    .map((one) => ({ asked: of.fields[one]?.says, answer: answerText(of.fields[one], answered.answers[one]) }));
  const say = (language: 'sv' | 'en', by: string, lifts: string) =>
    `${stop.id}: ${stop.says[language]} (${[
      ...answers.map(({ asked, answer }) => `${asked?.[language]} ${answer[language]}`),
      stop.basis,
    ].join('; ')}) ${lifts}: ${stop.measures.map((one) => `${one.id} – ${one.says[language]}`).join(by)}`;
  return { sv: say('sv', ' eller ', 'Hävs av'), en: say('en', ' or ', 'Lifted by') };
}

/**
 * No pitfall stops the case, and what matters now is answered. Every command that makes a purchase known to suppliers or binds the
 * authority carries it: `PublishNotice`, the invitation in procedures without a notice (`InviteSuppliers`) and `SignContract`.
 */
export const noPitfallStops = rule<unknown>({
  id: 'PITFALL-STOP',
  says: {
    sv: 'Ingen fallgrop stoppar ärendet, och frågorna om dem är besvarade.',
    en: 'No pitfall stops the case, and the questions about them are answered.',
  },
  basis: 'LOU 4:1–2, 4:8, 20:13; Directive 2014/24/EU, Articles 18, 24 and 41',
  holds: ({ state }) => openStops(state).length === 0 && unanswered(state).length === 0,
  because: ({ state }) => {
    const open = openStops(state);
    const waits = missing(state);
    return {
      says: joined([...open.map(stopText), ...(waits.says.sv === '' ? [] : [waits.says])]),
      expected: [...open.map(({ stop }) => stop.id), waits.expected].filter(Boolean).join(', '),
    };
  },
  who: ['decision-maker', ...answerers],
});

/** `LiftStop`'s content. */
export interface Lifting {
  readonly stop: string;
  readonly measure: string;
  readonly evidence: readonly Evidence[];
}

const open = ({ state, body }: Deciding<Lifting>) => openStops(state).find(({ stop }) => stop.id === body.stop);

export const stopIsOpen = rule<Lifting>({
  id: 'LIFT-OPEN',
  says: { sv: 'Stoppet är öppet.', en: 'The stop is open.' },
  basis: 'Only what stands in the way is lifted.',
  holds: (ctx) => open(ctx) !== undefined,
  because: ({ state }) =>
    listed(
      openStops(state).map(({ stop }) => stop.id),
      { sv: 'Öppna:', en: 'Open:' },
    ),
  field: 'stop',
});

export const measureIsOfTheStop = rule<Lifting>({
  id: 'LIFT-MEASURE',
  says: { sv: 'Åtgärden är en av dem som häver stoppet.', en: 'The measure is one of those that lift the stop.' },
  basis: 'LOU 4:1, 4:8: what put equal treatment at risk is put right, each stop in its own ways.',
  holds: ({ body }) => findMeasure(body.stop, body.measure) !== undefined,
  because: ({ body }) =>
    listed(
      (findStop(body.stop)?.stop.measures ?? []).map((one) => one.id),
      { sv: 'Åtgärder:', en: 'Measures:' },
    ),
  field: 'measure',
});

const conditionsMissing = ({ state, body, today }: Deciding<Lifting>) => {
  const of = findStop(body.stop)?.of;
  const measure = findMeasure(body.stop, body.measure);
  return of && measure ? missingFor(state, of, measure, today) : [];
};

export const measureIsTaken = rule<Lifting>({
  id: 'LIFT-CONDITION',
  says: { sv: 'Det som åtgärden kräver av ärendet är gjort.', en: 'What the measure needs of the case is done.' },
  basis: 'LOU 4:1, 4:8: a measure counts when it is taken, not when it is promised.',
  holds: (ctx) => conditionsMissing(ctx).length === 0,
  because: (ctx) => {
    const says = joined(conditionsMissing(ctx).map((one) => one.says));
    return { says: { sv: `Saknas: ${says.sv}`, en: `Missing: ${says.en}` }, expected: says.en };
  },
  who: ['decision-maker', ...answerers],
  field: 'measure',
});

const evidenceMissing = ({ body }: Deciding<Lifting>) =>
  (findMeasure(body.stop, body.measure)?.evidence ?? []).filter(
    ({ id }) => !body.evidence.some((one) => one.kind === id && one.title.trim() && one.reference.trim()),
  );

export const evidenceIsGiven = rule<Lifting>({
  id: 'LIFT-EVIDENCE',
  says: {
    sv: 'Varje slag av underlag som åtgärden kräver är angivet.',
    en: 'Evidence of each kind that the measure asks for is given.',
  },
  basis: 'LOU 12:14: decisions are documented so that they can be shown afterwards.',
  holds: (ctx) => evidenceMissing(ctx).length === 0,
  because: (ctx) => {
    const kinds = evidenceMissing(ctx);
    const say = (language: 'sv' | 'en') => kinds.map((one) => `${one.id} (${one.says[language]})`).join(', ');
    return {
      says: { sv: `Saknas: ${say('sv')}.`, en: `Missing: ${say('en')}.` },
      expected: kinds.map((one) => one.id).join(', '),
    };
  },
  field: 'evidence',
});

export const lifterDidNotAnswer = rule<Lifting>({
  id: 'LIFT-FOUR-EYES',
  says: {
    sv: 'Den som besvarade frågorna häver inte stoppet, inte heller genom ersättare.',
    en: 'Whoever answered the questions does not lift the stop, not through a deputy either.',
  },
  basis: 'Own rule: two persons see every decision.',
  holds: (ctx) => {
    const answered = open(ctx)?.answered;
    const lifters = [ctx.actor.id, ctx.capacity.deputyFor];
    return ![answered?.by, answered?.deputyFor].some((one) => one !== undefined && lifters.includes(one));
  },
  who: ['decision-maker'],
});

/** `CheckPriorInvolvement`'s content. */
export interface Judging {
  readonly supplier: string;
  readonly advantage: string;
  readonly measures?: string;
  readonly heardOn?: string;
}

export const supplierTookPart = rule<Judging>({
  id: 'PRIOR-KNOWN',
  says: {
    sv: 'Leverantören har deltagit i förberedelserna enligt ärendet.',
    en: 'By the case, the supplier took part in the preparation.',
  },
  basis: 'LOU 4:8',
  holds: ({ state, body }) => involvement(state, body.supplier).length > 0,
  because: ({ state }) => listed(toJudge(state), { sv: 'Att pröva:', en: 'To be judged:' }),
  field: 'supplier',
});

export const measuresAreSaid = rule<Judging>({
  id: 'PRIOR-MEASURES',
  says: {
    sv: 'Det sägs vilka åtgärder som gjorts för att ingen ska ha en fördel.',
    en: 'It is said which measures were taken so that nobody has an advantage.',
  },
  basis: 'LOU 4:8; Directive 2014/24/EU, Article 41 (that they go into the report is not verified)',
  holds: ({ body }) => body.advantage === 'none' || (body.measures ?? '').trim() !== '',
  field: 'measures',
});

export const firmWasHeard = rule<Judging>({
  id: 'PRIOR-HEARD',
  says: {
    sv: 'Att en fördel kvarstår, så att bara uteslutning återstår, avgörs först när företaget har fått yttra sig.',
    en: 'That an advantage remains, so that only exclusion is left, is decided only when the firm was heard.',
  },
  basis: 'LOU 4:8, 13:3 p. 7, 13:4',
  holds: ({ body, today }) => body.advantage !== 'remains' || (body.heardOn !== undefined && body.heardOn <= today),
  because: ({ today }) => ({
    says: { sv: `Ange dagen, senast ${today}.`, en: `Give the day, at the latest ${today}.` },
    expected: today,
  }),
  field: 'heardOn',
});

const proposed = (body: unknown): readonly string[] | undefined => {
  const { supplier, suppliers } = body as { readonly supplier?: string; readonly suppliers?: readonly string[] };
  return suppliers ?? (supplier === undefined ? undefined : [supplier]);
};

/** Those with an advantage that remains: all that still compete or, where the command names suppliers, those that it names. */
const favoured = ({ state, body }: Deciding<unknown>) => {
  const named = proposed(body);
  return unequal(state).filter((one) => named?.includes(one) ?? true);
};

/** Carried by `DecideSelection` and `ProposeAward`. */
export const priorInvolvementIsJudged = rule<unknown>({
  id: 'PRIOR-INVOLVEMENT',
  says: {
    sv: 'Varje leverantör som deltog i förberedelserna är prövad, och ingen med en kvarstående fördel går vidare.',
    en: 'Every supplier that took part in the preparation is judged, and none with an advantage that remains goes on.',
  },
  basis: 'LOU 4:8, 13:3 p. 7, 13:4; Directive 2014/24/EU, Article 41',
  holds: (ctx) => toJudge(ctx.state).length === 0 && favoured(ctx).length === 0,
  because: (ctx) => {
    const waiting = toJudge(ctx.state).join(', ');
    const left = favoured(ctx).join(', ');
    return {
      says: {
        sv: [waiting && `Att pröva: ${waiting}.`, left && `Att utesluta: ${left}.`].filter(Boolean).join(' '),
        en: [waiting && `To be judged: ${waiting}.`, left && `To be excluded: ${left}.`].filter(Boolean).join(' '),
      },
      expected: [waiting, left].filter(Boolean).join(', '),
    };
  },
  who: ['procurer'],
});
