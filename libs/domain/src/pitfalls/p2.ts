import { boolean, choice, list, id, money, text } from '../fields/build.js';
import type { Body } from '../fields/field.js';
import { isDeMinimis } from './amounts.js';
import { common } from './conditions.js';
import { p2Stops } from './p2.stops.js';
import { pitfall, type Condition, type PitfallFacts, type Predicate } from './pitfall.js';

const fields = {
  applies: boolean(
    'Har företag fått pröva sina lösningar i en testbädd eller liknande som vi står för?',
    'Have firms tried their solutions in a test bed or the like that we provide?',
  ),
  users: choice('Vem får använda den?', 'Who may use it?', ['all', 'chosen', 'members'], { optional: true }),
  termsFollow: choice(
    'Vad bestämmer villkor och rabatt?',
    'What decides terms and discount?',
    ['same-for-all', 'use', 'size', 'ownership', 'establishment', 'location', 'nationality'],
    { optional: true },
  ),
  marketPrice: boolean('Betalar användarna marknadspris?', 'Do the users pay the market price?', { optional: true }),
  advantage: money('Hur stor är förmånen för ett företag?', 'How large is the advantage to one undertaking?', {
    optional: true,
  }),
  aidOverThreeYears: money(
    'Stöd av mindre betydelse till företaget under tre år, detta inräknat, i euro',
    'De minimis aid to the undertaking over three years, this included, in euro',
    { optional: true },
  ),
  aidBasis: choice(
    'Vad vilar stödet på?',
    'What does the aid rest on?',
    ['no-aid', 'de-minimis', 'block-exemption', 'none'],
    { optional: true },
  ),
  resultsCount: choice(
    'Ska testresultat räknas i upphandlingen?',
    'Will test results count in the procurement?',
    ['no', 'requirement', 'criterion'],
    { optional: true },
  ),
  openToAll: boolean('Har alla kunnat testa före anbudstidens slut?', 'Can all test before the deadline for tenders?', {
    optional: true,
  }),
  firms: list('Vilka företag har testat?', 'Which firms have tested?', id('Leverantör', 'Supplier'), [0, 50], {
    optional: true,
  }),
  terms: text('Prislista, kö och rabatt', 'Price list, queue and discount', 4000, { optional: true }),
  funding: text('Kostnad och finansiering', 'Cost and funding', 4000, { optional: true }),
} as const;

type Facts = PitfallFacts<Body<typeof fields>>;

const predicates = {
  'terms follow where a firm belongs': ({ answers }: Facts) =>
    ['establishment', 'location', 'nationality'].includes(answers.termsFollow ?? ''),
  'an advantage has no basis': ({ answers }: Facts) =>
    answers.marketPrice === false &&
    (answers.advantage?.amount ?? 0) > 0 &&
    ['none', undefined].includes(answers.aidBasis),
  'de minimis aid is above its ceiling': ({ answers, answeredOn }: Facts) =>
    answers.aidBasis === 'de-minimis' && !isDeMinimis(answers.aidOverThreeYears, answeredOn),
  'a test that was not open counts': ({ answers }: Facts) =>
    ['requirement', 'criterion'].includes(answers.resultsCount ?? '') && answers.openToAll === false,
} satisfies { readonly [name: string]: Predicate<Body<typeof fields>> };

const conditions = {
  ...common,
  'the aid is within the de minimis ceiling': {
    says: {
      sv: 'Stödet till företaget under tre år, i euro, ryms under taket för stöd av mindre betydelse.',
      en: 'The aid to the undertaking over three years, in euro, is within the de minimis ceiling.',
    },
    holds: ({ answers, today }: Facts) => isDeMinimis(answers.aidOverThreeYears, today),
  },
} satisfies { readonly [name: string]: Condition<Body<typeof fields>> };

/** P2: a test bed favours firms by where they belong, gives aid, or decides who can win. */
export const testBed = pitfall({
  id: 'test-bed',
  number: 'P2',
  command: 'AnswerTestBed',
  name: { sv: 'Testbädd som gynnar vissa företag', en: 'A test bed that favours some firms' },
  basis: 'LOU 4:1; TFEU Articles 18, 34, 49, 56 and 107; KL 2:8 (not verified)',
  fields,
  matters: {
    users: 'before-start',
    termsFollow: 'before-start',
    marketPrice: 'before-start',
    advantage: 'before-start',
    aidBasis: 'before-start',
    resultsCount: 'before-notice',
    openToAll: 'before-notice',
    firms: 'before-notice',
  },
  stops: p2Stops,
  predicates,
  conditions,
  example: {
    applies: true,
    users: 'all',
    termsFollow: 'use',
    marketPrice: true,
    advantage: { amount: 0, currency: 'SEK' },
    aidBasis: 'no-aid',
    resultsCount: 'no',
    openToAll: true,
    firms: ['supplier-a', 'supplier-b'],
  },
});
