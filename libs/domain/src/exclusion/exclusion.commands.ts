import { endOfDay } from '../calendar/index.js';
import { command } from '../case/command.js';
import { endOfWorkingDays } from '../case/end-of-working-days.js';
import { firstListing } from '../case/first-listing.js';
import { choice, date, id, label, list, text } from '../fields/build.js';
import { decisionRules } from './exclusion-decision.rules.js';
import { answersForItself, isPending, raisingRules, usableUntil } from './exclusion.rules.js';
import { cleaningMeasures, concernedParties, keptBecause } from './exclusion.state.js';
import { exclusionWith, pendingExclusions } from './exclusions.js';
import { exclusionGround, exclusionGroundIds } from './grounds.data.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const exclusion = id('Fråga om uteslutning', 'Question of exclusion');
/** From the hearing to the decision; not part of the plan, since most suppliers are never asked. */
const workingDays = 10;
const here = { area: 'competition', when: 'listed' } as const;

const raiseExclusion = command({
  ...here,
  name: 'RaiseExclusion',
  says: { sv: 'Ta upp en grund för uteslutning', en: 'Raise a ground for exclusion' },
  fields: {
    lot,
    supplier: id('Leverantör', 'Supplier'),
    ground: choice('Grund', 'Ground', exclusionGroundIds),
    concerns: choice('Vem det gäller', 'Whom it concerns', concernedParties, { optional: true }),
    // Judgments and what they were about are data on offences (GDPR, Article 10): bodies, with readers of their own.
    eventOn: date('Dag för domen eller händelsen', 'Day of the judgment or event', { kept: 'body' }),
    details: text('Vad som har hänt', 'What has happened', 8000),
    party: label('Vilket annat företag', 'Which other firm', 200, { optional: true, kept: 'body' }),
    answersDueOn: date('Sista dag att yttra sig', 'Last day to be heard'),
  },
  by: ['procurer'],
  relation: 'case',
  rules: raisingRules,
  causes: ({ state, body: { supplier, ground, concerns = 'supplier', eventOn, details, party, answersDueOn } }) => {
    const row = exclusionGround(ground);
    const until = row && usableUntil(row, eventOn);
    return [
      {
        type: 'ExclusionRaised',
        facts: {
          exclusion: `x${state.exclusions.length + 1}`,
          supplier,
          ground,
          concerns,
          ...(until === undefined ? {} : { usableUntil: until }),
          answersDueOn,
        },
        body: { eventOn, details, ...(party === undefined ? {} : { party }) },
      },
    ];
  },
  example: {
    supplier: 'supplier-c',
    ground: 'past-performance',
    eventOn: '2026-10-05',
    details: 'An earlier contract for the same kind of building was terminated for delay.',
    answersDueOn: '2027-06-25',
  },
});

const answerExclusion = command({
  ...here,
  name: 'AnswerExclusion',
  says: { sv: 'Yttra er om uteslutning', en: 'Answer a question of exclusion' },
  fields: {
    lot,
    exclusion,
    statement: text('Yttrande', 'Statement', 20_000),
    measures: list(
      'Åtgärder som har vidtagits',
      'Measures that were taken',
      choice('Åtgärd', 'Measure', cleaningMeasures),
      [0, 6],
    ),
  },
  by: ['supplier'],
  relation: 'participant',
  rules: [isPending, answersForItself],
  causes: ({ state, body: { exclusion: id, statement, measures } }) => [
    {
      type: 'ExclusionAnswered',
      facts: {
        exclusion: id,
        supplier: exclusionWith(state, id)?.supplier ?? '',
        measures: cleaningMeasures.filter((one) => measures.includes(one)),
      },
      body: { statement },
    },
  ],
  asks: (state, track) =>
    firstListing(state, track, 'AnswerExclusion')
      ? pendingExclusions(state)
          .filter((one) => !one.answer)
          .map((one) => ({
            about: one.id,
            suppliers: [one.supplier],
            since: one.raisedAt,
            dueAt: endOfDay(one.answersDueOn),
          }))
      : [],
  example: {
    exclusion: 'x1',
    statement: 'The delay was paid for, its causes were gone through with the client, and the planning is new.',
    measures: ['damage-paid', 'cooperated', 'measures-taken'],
  },
});

const decideExclusion = command({
  ...here,
  name: 'DecideExclusion',
  says: { sv: 'Besluta om uteslutning', en: 'Decide on exclusion' },
  fields: {
    lot,
    exclusion,
    outcome: choice('Utfall', 'Outcome', ['excluded', 'kept']),
    because: choice('Varför leverantören behålls', 'Why the supplier is kept', keptBecause, { optional: true }),
    reasons: text('Skäl', 'Reasons', 8000),
    selfCleaning: text('Varför leverantörens egna åtgärder inte räcker', 'Why its own measures do not suffice', 8000, {
      optional: true,
    }),
  },
  by: ['decision-maker', 'procurer'],
  relation: 'case',
  rules: [isPending, ...decisionRules],
  causes: ({ state, body: { exclusion: id, outcome, because, reasons, selfCleaning } }) => [
    {
      type: 'ExclusionDecided',
      facts: {
        exclusion: id,
        supplier: exclusionWith(state, id)?.supplier ?? '',
        outcome,
        ...(because === undefined ? {} : { because }),
      },
      body: { reasons, ...(selfCleaning === undefined ? {} : { selfCleaning }) },
    },
  ],
  asks: (state, track) =>
    firstListing(state, track, 'DecideExclusion')
      ? pendingExclusions(state).map((one) =>
          one.answer
            ? { about: one.id, since: one.answer.at, dueAt: endOfWorkingDays(one.answer.at, workingDays) }
            : {
                about: one.id,
                opensAt: endOfDay(one.answersDueOn),
                dueAt: endOfWorkingDays(endOfDay(one.answersDueOn), workingDays),
              },
        )
      : [],
  example: {
    exclusion: 'x1',
    outcome: 'kept',
    because: 'self-cleaned',
    reasons: 'The damage is paid, and the new planning was shown to work in a later contract.',
  },
});

export const exclusionCommands = [raiseExclusion, answerExclusion, decideExclusion];
