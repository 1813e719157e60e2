import { command, type Asked, type CommandSpec } from '../case/command.js';
import { firstOpen } from '../case/first-open.js';
import type { CaseState, Track } from '../case/state.js';
import { endOfWorkingDays } from '../case/end-of-working-days.js';
import { choice, date, id, label, list, object, text } from '../fields/build.js';
import type { Fields } from '../fields/field.js';
import { split } from '../fields/split.js';
import { unansweredIn } from './moments.js';
import * as rules from './pitfalls.rules.js';
import { advantages } from './pitfalls.state.js';
import { allPitfalls, stopIds } from './pitfalls.table.js';
import type { Pitfall } from './pitfall.js';
import { involvement, toJudge } from './prior-involvement.js';
import { missingFor, openStops } from './stops.js';

const anyTime = { relation: 'case', when: 'always' } as const;
const answersWithinDays = 20;
const judgedWithinDays = 5;

/**
 * Asked when the need is approved, and again when a question has come to matter. What was never answered before the start is not
 * asked for after it: there the refusal of the notice says so.
 */
function asked(of: Pitfall, state: CaseState, track: Track): readonly Asked[] {
  if (!firstOpen(state, track)) return [];
  const answered = state.pitfalls[of.id];
  if (answered) return unansweredIn(of, state, answered.answers).length > 0 ? [{}] : [];
  const needs = state.analyses.needs;
  if (needs?.status !== 'approved' || state.start) return [];
  const since = needs.submittedAt ?? track.enteredAt;
  return [{ since, dueAt: endOfWorkingDays(since, answersWithinDays) }];
}

/** The command that answers a pitfall's questions; what was answered before is replaced as a whole. */
const answer = (of: Pitfall): CommandSpec =>
  command<Fields>({
    ...anyTime,
    name: of.command,
    says: {
      sv: `Besvara frågorna om fallgropen ${of.number}: ${of.name.sv.toLowerCase()}`,
      en: `Answer the questions about pitfall ${of.number}: ${of.name.en.toLowerCase()}`,
    },
    area: 'preparation',
    fields: of.fields,
    by: rules.answerers,
    rules: [rules.answersAreComplete(of) as never],
    causes: ({ state, body, today }) => {
      const { facts: answers, body: kept } = split(of.fields, body);
      const version = (state.pitfalls[of.id]?.version ?? 0) + 1;
      return [
        {
          type: 'PitfallAnswered',
          facts: { pitfall: of.id, version, on: today, answers },
          ...(kept ? { body: kept } : {}),
        },
      ];
    },
    asks: (state, track) => asked(of, state, track),
    example: of.example,
  });

const liftStop = command({
  ...anyTime,
  name: 'LiftStop',
  says: { sv: 'Häv ett stopp', en: 'Lift a stop' },
  area: 'preparation',
  fields: {
    stop: choice('Stopp', 'Stop', stopIds),
    measure: id('Åtgärd', 'Measure'),
    evidence: list(
      'Underlag',
      'Evidence',
      object('Underlag', 'Piece of evidence', {
        kind: id('Slag', 'Kind'),
        title: label('Namn', 'Title'),
        reference: label('Var det finns', 'Where it is found', 400),
      }),
      [1, 50],
    ),
    reasons: text('Skäl', 'Reasons', 8000),
  },
  by: ['decision-maker'],
  rules: [
    rules.stopIsOpen,
    rules.measureIsOfTheStop,
    rules.measureIsTaken,
    rules.evidenceIsGiven,
    rules.lifterDidNotAnswer,
  ],
  causes: ({ state, body: { stop, measure, evidence, reasons }, today }) => {
    const { of, answered } = openStops(state).find((one) => one.stop.id === stop)!;
    return [
      {
        type: 'StopLifted',
        facts: { stop, pitfall: of.id, measure, version: answered.version, evidence, on: today },
        body: { reasons },
      },
    ];
  },
  asks: (state, track) =>
    (firstOpen(state, track) ? openStops(state) : []).flatMap(({ of, stop, answered }) => {
      const usable = stop.measures.some((one) => missingFor(state, of, one, answered.on).length === 0);
      const except = [answered.by, ...(answered.deputyFor === undefined ? [] : [answered.deputyFor])];
      return usable ? [{ about: stop.id, except, since: answered.at }] : [];
    }),
  example: {
    stop: 'P4-PROMISE',
    measure: 'promise-withdrawn',
    evidence: [
      { kind: 'withdrawal', title: 'Message to the contestants', reference: 'GBG-2027-118/14' },
      { kind: 'contest-results', title: 'Entries and report of the jury', reference: 'GBG-2027-118/15' },
    ],
    reasons: 'The promise is withdrawn in writing, and the purchase is competed for with the results open to all.',
  },
});

const checkPriorInvolvement = command({
  ...anyTime,
  name: 'CheckPriorInvolvement',
  says: {
    sv: 'Pröva en leverantör som deltog i förberedelserna',
    en: 'Judge a supplier that took part in the preparation',
  },
  area: 'competition',
  fields: {
    supplier: id('Leverantör', 'Supplier'),
    advantage: choice('Fördel', 'Advantage', advantages),
    measures: text('Åtgärder för likabehandling', 'Measures for equal treatment', 8000, { optional: true }),
    heardOn: date('Dag då företaget yttrade sig', 'Day on which the firm was heard', { optional: true }),
  },
  by: ['procurer'],
  rules: [rules.supplierTookPart, rules.measuresAreSaid, rules.firmWasHeard],
  causes: ({ state, body: { supplier, advantage, heardOn, measures }, today }) => [
    {
      type: 'PriorInvolvementChecked',
      facts: {
        supplier,
        advantage,
        ...(heardOn === undefined ? {} : { heardOn }),
        involvedIn: involvement(state, supplier),
        on: today,
      },
      ...(measures === undefined ? {} : { body: { measures } }),
    },
  ],
  asks: (state, track) =>
    !firstOpen(state, track) || Object.values(state.contracts).some((one) => one.signedByAuthority)
      ? []
      : toJudge(state).map((about) => ({ about, dueAt: endOfWorkingDays(track.enteredAt, judgedWithinDays) })),
  example: {
    supplier: 'supplier-a',
    advantage: 'neutralised',
    measures: 'What the firm learnt was published with the documents, and the time for requests was longer.',
  },
});

export const pitfallsCommands: readonly CommandSpec[] = [...allPitfalls.map(answer), liftStop, checkPriorInvolvement];
