import { command } from '../case/command.js';
import { integer, text } from '../fields/build.js';
import { definitionDifferences } from './definition-differences.js';
import * as rules from './definition-change.rules.js';

const moveToVersion = command({
  name: 'MoveToVersion',
  says: {
    sv: 'Flytta ärendet till en ny version av förfarandet',
    en: 'Move the case to a new version of the procedure',
  },
  area: 'case',
  fields: {
    version: integer('Version', 'Version', [1, 10_000]),
    reasons: text('Skäl', 'Reasons', 8000),
  },
  by: ['decision-maker'],
  relation: 'case',
  when: 'always',
  rules: [rules.versionIsNewer, rules.versionApplies, rules.stagesRemain, rules.noWindowRuns, rules.moveHasReasons],
  causes: (ctx) => {
    const { definition: from, body } = ctx;
    const to = rules.target(ctx);
    return [
      {
        type: 'DefinitionChanged',
        facts: {
          from: { id: from.id, version: from.version },
          to: { id: to.id, version: to.version },
          differences: definitionDifferences(from, to),
        },
        body: { reasons: body.reasons },
      },
    ];
  },
  example: { version: 2, reasons: 'The new version asks for the evidence that we want from the winner.' },
});

export const definitionChangeCommands = [moveToVersion];
