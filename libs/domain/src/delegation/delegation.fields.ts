import { assignableRoles } from '../case/roles.js';
import { choice, date, id, label, list, money, object } from '../fields/build.js';
import { delegatedDecisions } from './delegation.state.js';

const row = object('Rad', 'Row', {
  person: id('Person', 'Person', { optional: true }),
  role: choice('Eller roll', 'Or role', assignableRoles, { optional: true }),
  decisions: list('Beslut', 'Decisions', choice('Beslut', 'Decision', delegatedDecisions), [1, 6]),
  contractTypes: list(
    'Kontraktets art, om delegationen inte gäller alla',
    'Types of contract, if the delegation is not for all',
    choice('Art', 'Type', ['works', 'supplies', 'services']),
    [1, 3],
    { optional: true },
  ),
  upTo: money('Till och med värdet, utan moms', 'Up to the value, excluding VAT', { optional: true }),
  reference: label('Beslut som delegationen vilar på', 'Decision that the delegation rests on'),
  validFrom: date('Gäller från', 'Valid from'),
  validTo: date('Gäller till och med', 'Valid to the end of', { optional: true }),
});

/** A delegation order as it is given, for a case or for an organisation. */
export const delegationRows = list('Rader', 'Rows', row, [1, 100]);

export const exampleRows = [
  {
    person: 'beslutsfattare@goteborg.example',
    decisions: ['start', 'award', 'contract', 'cancel', 'stop-lift'],
    upTo: { amount: 100_000_000, currency: 'SEK' },
    reference: 'Delegation order § 4.2',
    validFrom: '2027-01-01',
    validTo: '2027-12-31',
  },
  {
    person: 'direktor@goteborg.example',
    decisions: ['start', 'award', 'contract', 'cancel', 'gate', 'stop-lift'],
    reference: 'Delegation order § 4.1',
    validFrom: '2027-01-01',
  },
] as const;
