import { command } from '../case/command.js';
import { delegationRows, exampleRows } from './delegation.fields.js';
import * as rules from './delegation.rules.js';

const recordDelegation = command({
  name: 'RecordDelegation',
  says: { sv: 'Registrera delegationsordningen', en: 'Record the delegation order' },
  area: 'case',
  fields: { rows: delegationRows },
  by: ['registrar', 'manager', 'line-manager'],
  relation: 'case',
  when: 'always',
  rules: [rules.rowsNameOne, rules.timesAreSound, rules.nobodySetsTheirOwn],
  causes: ({ body }) => [{ type: 'DelegationRecorded', facts: { rows: body.rows } }],
  example: { rows: exampleRows },
});

export const delegationCommands = [recordDelegation];
