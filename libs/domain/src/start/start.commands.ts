import { proposesNoGo } from '../analyses/no-go.rules.js';
import type { CalendarDate } from '../calendar/index.js';
import { command } from '../case/command.js';
import type { CaseState } from '../case/state.js';
import { suggest } from '../choice/suggest.js';
import { boolean, choice, id, label, list, object, text } from '../fields/build.js';
import { functionsAreHeard } from '../key-functions/key-functions.rules.js';
import { definitionFor } from '../procedures/registry.js';
import * as choosing from './choice.rules.js';
import { pitfallsAreAnswered } from '../pitfalls/pitfalls.rules.js';
import * as rules from './start.rules.js';
import type { Lot, Suggested } from './start.state.js';

const undivided: readonly Lot[] = [{ id: '1', title: '1' }];

const decideStart = command({
  name: 'DecideStart',
  says: { sv: 'Fatta startbeslut', en: 'Take the start decision' },
  area: 'preparation',
  fields: {
    decision: choice('Beslut', 'Decision', ['start', 'stop']),
    procedure: id('Förfarande', 'Procedure', { optional: true }),
    ground: id('Laglig grund', 'Legal ground', { optional: true }),
    reasons: text('Skäl', 'Reasons'),
    deviation: text(
      'Skäl att välja ett annat förfarande än det föreslagna',
      'Reasons for choosing another procedure than the suggested one',
      4000,
      { optional: true },
    ),
    evidence: list(
      'Bevis för grunden',
      'Evidence of the ground',
      object('Bevis', 'Evidence', {
        title: label('Titel', 'Title', 400),
        reference: label('Var det finns', 'Where it is kept', 400),
      }),
      [0, 50],
      { optional: true, kept: 'body' },
    ),
    noReasonableAlternative: boolean('Inget rimligt alternativ finns', 'There is no reasonable alternative', {
      optional: true,
    }),
    notSelfCreated: boolean(
      'Bristen på konkurrens är inte självförvållad',
      'The lack of competition is not self-created',
      { optional: true },
    ),
  },
  by: ['decision-maker'],
  relation: 'case',
  when: 'listed',
  rules: [
    choosing.needIsApproved,
    rules.analysesAreApproved,
    rules.implementationHasAnOwner,
    rules.budgetCoversTheValue,
    functionsAreHeard,
    rules.noStopIsOpen,
    pitfallsAreAnswered,
    rules.procedureIsKnown,
    choosing.servicesAreExempt,
    choosing.marketHasNoSolution,
    rules.groundIsGiven,
    choosing.regimeAllows,
    choosing.contractIsCalledOff,
    choosing.deviationIsExplained,
    choosing.groundIsProved,
    rules.deciderIsNotProposer,
  ],
  causes: (ctx) => {
    const { state, body, today } = ctx;
    const { decision, ground, reasons, deviation, evidence, noReasonableAlternative, notSelfCreated } = body;
    const definition = decision === 'start' ? definitionFor(body.procedure!, today)! : undefined;
    const lots = (state.analyses.strategy?.content['lots'] ?? undivided) as readonly Lot[];
    return [
      {
        type: 'StartDecided',
        facts: {
          decision,
          ...(definition ? { procedure: { id: definition.id, version: definition.version } } : {}),
          ...(ground === undefined ? {} : { ground }),
          ...(definition ? { suggested: suggestedAt(state, today), deviates: choosing.deviates(ctx) } : {}),
          ...(noReasonableAlternative === undefined ? {} : { noReasonableAlternative }),
          ...(notSelfCreated === undefined ? {} : { notSelfCreated }),
          lots,
        },
        body: {
          reasons,
          ...(deviation === undefined ? {} : { deviation }),
          ...(evidence === undefined ? {} : { evidence }),
        },
      },
    ];
  },
  asks: (state) => (proposesNoGo(state) ? [] : [{ except: [state.analyses.strategy?.author ?? ''] }]),
  example: {
    decision: 'start',
    procedure: 'competitive-procedure-with-negotiation',
    ground: 'innovation',
    reasons: 'The analyses are approved and the budget is decided.',
  },
});

/** What the table said when the decision was taken: it is kept, since analyses and table may change later. */
function suggestedAt(state: CaseState, today: CalendarDate): Suggested {
  const { row, outcome, grounds, provisional } = suggest(state, today);
  return { row, outcome, grounds: grounds.map((one) => one.id), provisional };
}

export const startCommands = [decideStart];
