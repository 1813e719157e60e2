import { id, label, list, object } from '../fields/build.js';

/**
 * The needs, each with a name that indicators and functional requirements lead back to. Optional: a small case has one need, which
 * the statement tells, and its indicators are what the rest leads back to.
 */
export const needsField = list(
  'Behov, vart och ett för sig',
  'Needs, each by itself',
  object('Behov', 'Need', {
    id: id('Beteckning', 'Name'),
    text: label('Vad som behövs, utan lösning', 'What is needed, without a solution', 1000),
  }),
  [0, 50],
  { optional: true },
);

/** The needs that an indicator tells of. */
export const servedNeeds = list(
  'Behov som indikatorn visar',
  'Needs that the indicator tells of',
  id('Behov', 'Need'),
  [0, 50],
  { optional: true },
);
