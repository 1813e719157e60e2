import { choice, label, list, text } from '../fields/build.js';
import { evidence } from './evidence.js';

/**
 * A4. What the market can do, and what was said to it.
 *
 * Required: whether there is a solution and how many could deliver it, which the choice of procedure reads, and the summary to publish:
 * what the dialogue taught is for all. Contacts themselves are logged one by one; here is what they came to.
 */
export const marketAnalysisFields = {
  onMarket: choice('Finns lösningen?', 'Is there a solution?', ['exists', 'adaptable', 'not-existing']),
  supply: choice('Antal leverantörer', 'Number of suppliers', ['one', 'few', 'many']),
  summary: text('Sammanfattning att publicera', 'Summary to publish', 8000),
  dialogueOutcome: choice(
    'Vad dialogen ledde till',
    'What came of the dialogue',
    ['need-confirmed', 'need-changed', 'no-interest', 'not-held'],
    { optional: true },
  ),
  structure: text('Marknadens struktur', 'Structure of the market', 4000, { optional: true }),
  smallSuppliers: text('Små och medelstora företag', 'Small and medium-sized enterprises', 4000, { optional: true }),
  maturity: text('Mognad', 'Maturity', 4000, { optional: true }),
  alternatives: text('Andra lösningar', 'Alternatives', 4000, { optional: true }),
  priceLevel: text('Prisnivå', 'Price level', 4000, { optional: true }),
  interest: text('Intresse', 'Interest', 4000, { optional: true }),
  questions: list('Frågor som ställdes till alla', 'Questions put to all', label('Fråga', 'Question', 400), [0, 50], {
    optional: true,
    kept: 'body',
  }),
  used: text('Vad som togs till vara', 'What was used', 8000, { optional: true }),
  confidential: text('Vad som är konfidentiellt', 'What is confidential', 4000, { optional: true }),
  disclosed: text('Vad som lämnas ut till alla', 'What is disclosed to all', 8000, { optional: true }),
  declarations: text('Jävsförklaringar', 'Conflict declarations', 4000, { optional: true }),
  evidence,
} as const;
