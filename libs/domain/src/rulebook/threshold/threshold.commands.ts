import { command } from '../../case/command.js';
import { choice, date, label, money } from '../../fields/build.js';
import { thresholdKinds } from './threshold-kind.js';
import { thresholdIsSound } from './threshold.rules.js';

const stateThreshold = command({
  name: 'StateThreshold',
  says: { sv: 'Ange ett tröskelvärde', en: 'State a threshold' },
  area: 'case',
  fields: {
    of: choice('Vad det gäller', 'What it is for', thresholdKinds),
    amount: money('Belopp i svenska kronor utan mervärdesskatt', 'Amount in SEK excluding VAT'),
    source: label('Källa', 'Source'),
    validFrom: date('Första dag', 'First day', { optional: true }),
    validTo: date('Sista dag', 'Last day', { optional: true }),
  },
  by: ['procurer', 'decision-maker'],
  relation: 'case',
  when: 'always',
  rules: [thresholdIsSound],
  causes: ({ body }) => [{ type: 'ThresholdStated', facts: body }],
  example: {
    of: 'goods-services-other',
    amount: { amount: 2_400_000, currency: 'SEK' },
    source: 'Illustrative; the amount is read in the announcement under LOU 5:1.',
    validFrom: '2026-01-01',
    validTo: '2027-12-31',
  },
});

export const thresholdCommands = [stateThreshold];
