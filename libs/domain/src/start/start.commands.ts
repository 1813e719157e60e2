import { command } from '../case/command.js';
import { choice, id, text } from '../fields/build.js';
import { functionsAreHeard } from '../key-functions/key-functions.rules.js';
import { definitionFor } from '../procedures/registry.js';
import * as rules from './start.rules.js';
import type { Lot } from './start.state.js';

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
  },
  by: ['decision-maker'],
  relation: 'case',
  when: 'listed',
  rules: [
    rules.analysesAreApproved,
    rules.implementationHasAnOwner,
    rules.budgetCoversTheValue,
    functionsAreHeard,
    rules.noStopIsOpen,
    rules.procedureIsKnown,
    rules.groundIsGiven,
    rules.deciderIsNotProposer,
  ],
  causes: ({ state, body, today }) => {
    const { decision, ground, reasons } = body;
    const definition = decision === 'start' ? definitionFor(body.procedure!, today)! : undefined;
    const lots = (state.analyses.strategy?.content['lots'] ?? undivided) as readonly Lot[];
    return [
      {
        type: 'StartDecided',
        facts: {
          decision,
          ...(definition ? { procedure: { id: definition.id, version: definition.version } } : {}),
          ...(ground === undefined ? {} : { ground }),
          lots,
        },
        body: { reasons },
      },
    ];
  },
  asks: (state) => [{ except: [state.analyses.strategy?.author ?? ''] }],
  example: {
    decision: 'start',
    procedure: 'competitive-procedure-with-negotiation',
    ground: 'innovation',
    reasons: 'The analyses are approved and the budget is decided.',
  },
});

export const startCommands = [decideStart];
