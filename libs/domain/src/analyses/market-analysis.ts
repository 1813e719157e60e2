import { choice, label, list, text } from '../fields/build.js';

/** A4. What the market can do, and what was said to it. */
export const marketAnalysisFields = {
  onMarket: choice('Finns lösningen?', 'Is there a solution?', ['exists', 'adaptable', 'not-existing']),
  supply: choice('Antal leverantörer', 'Number of suppliers', ['one', 'few', 'many']),
  summary: text('Sammanfattning att publicera', 'Summary to publish', 8000),
  structure: text('Marknadens struktur', 'Structure of the market', 4000, { optional: true }),
  maturity: text('Mognad', 'Maturity', 4000, { optional: true }),
  priceLevel: text('Prisnivå', 'Price level', 4000, { optional: true }),
  questions: list('Frågor som ställdes till alla', 'Questions put to all', label('Fråga', 'Question', 400), [0, 50], {
    optional: true,
    kept: 'body',
  }),
  disclosed: text('Vad som lämnas ut till alla', 'What is disclosed to all', 8000, { optional: true }),
} as const;
