import { boolean, choice, money, list, id, text } from '../fields/build.js';
import type { Body } from '../fields/field.js';
import { againstDirectAward } from './amounts.js';
import { common } from './conditions.js';
import { p4Stops } from './p4.stops.js';
import { pitfall, type Condition, type PitfallFacts, type Predicate } from './pitfall.js';
import { procedureChosen } from './procedure-chosen.js';

const fields = {
  applies: boolean(
    'Har en innovationstävling eller liknande hållits, eller ska den hållas?',
    'Was an innovation contest or the like held, or will it be?',
  ),
  promise: choice('Vad lovas vinnarna?', 'What are the winners promised?', ['nothing', 'prize', 'contract'], {
    optional: true,
  }),
  object: choice(
    'Vad ska köpas efter tävlingen?',
    'What is to be bought after the contest?',
    ['nothing', 'service', 'goods', 'works', 'system'],
    { optional: true },
  ),
  prizes: money('Priser och ersättningar tillsammans', 'Prizes and payments together', { optional: true }),
  followOn: money('Värdet av det som köps efteråt', 'Value of what is bought afterwards', { optional: true }),
  split: boolean('Är köpet delat i flera?', 'Is the purchase split into several?', { optional: true }),
  juryIndependent: boolean('Är juryn oberoende av de tävlande?', 'Is the jury independent of the contestants?', {
    optional: true,
  }),
  anonymous: boolean('Är bidragen anonyma för juryn?', 'Are the entries anonymous to the jury?', { optional: true }),
  criteriaPublished: boolean('Är bedömningsgrunderna publicerade?', 'Are the criteria published?', { optional: true }),
  needAndBudget: boolean(
    'Finns någon som äger behovet och har en budget?',
    'Is there somebody who owns the need and has a budget?',
    { optional: true },
  ),
  winners: list('Vilka vann?', 'Who won?', id('Leverantör', 'Supplier'), [0, 50], { optional: true }),
  rules: text('Tävlingens regler', 'The rules of the contest', 8000, { optional: true }),
} as const;

type Facts = PitfallFacts<Body<typeof fields>>;

const sound = ({ answers }: Facts) =>
  answers.juryIndependent === true && answers.anonymous === true && answers.criteriaPublished === true;
const told = ({ answers }: Facts) =>
  answers.juryIndependent !== undefined || answers.anonymous !== undefined || answers.criteriaPublished !== undefined;

const predicates = {
  'a contract is promised': ({ answers }: Facts) => answers.promise === 'contract',
  'the contest lacks what the law asks': (facts: Facts) =>
    procedureChosen(facts.state) === 'design-contest' && told(facts) && !sound(facts),
  'nobody owns the need': ({ answers, state }: Facts) =>
    answers.needAndBudget === false || state.analyses.needs === undefined,
} satisfies { readonly [name: string]: Predicate<Body<typeof fields>> };

const fromTheStart = ['innovation-partnership', 'competitive-dialogue', 'pre-commercial-procurement'];

const conditions = {
  ...common,
  'it is run as a design contest': {
    says: {
      sv: 'Det valda förfarandet är projekttävling, följdkontraktet en tjänst, juryn oberoende, bidragen anonyma och grunderna publicerade.',
      en: 'The chosen procedure is a design contest, the follow-on contract a service, the jury independent, the entries anonymous and the criteria published.',
    },
    holds: (facts: Facts) =>
      procedureChosen(facts.state) === 'design-contest' && facts.answers.object === 'service' && sound(facts),
  },
  'it is bought by development procedures': {
    says: {
      sv: 'Det valda förfarandet är innovationspartnerskap, konkurrenspräglad dialog eller förkommersiell upphandling.',
      en: 'The chosen procedure is an innovation partnership, a competitive dialogue or a pre-commercial procurement.',
    },
    holds: ({ state }: Facts) => fromTheStart.includes(procedureChosen(state) ?? ''),
  },
  'all of it is below the limit of direct award': {
    says: {
      sv: 'Priser och köp är tillsammans lägre än direktupphandlingsgränsen, och köpet är inte delat.',
      en: 'Prizes and purchase together are below the limit of direct award, and the purchase is not split.',
    },
    holds: ({ answers, answeredOn }: Facts) =>
      answers.split === false &&
      answers.prizes !== undefined &&
      answers.followOn !== undefined &&
      againstDirectAward([answers.prizes, answers.followOn], answeredOn) === 'below',
  },
} satisfies { readonly [name: string]: Condition<Body<typeof fields>> };

/** P4: a contest promises its winners that their solutions will be bought. */
export const innovationContest = pitfall({
  id: 'innovation-contest',
  number: 'P4',
  command: 'AnswerInnovationContest',
  name: { sv: 'Innovationstävling som lovar ett kontrakt', en: 'An innovation contest that promises a contract' },
  basis: 'LOU 5:7 a, 5:16, 6:19, chapter 18, 19:26, 20:13; Directive 2014/24/EU, Articles 78–82',
  fields,
  matters: {
    promise: 'before-start',
    object: 'before-start',
    prizes: 'before-start',
    followOn: 'before-start',
    split: 'before-start',
    needAndBudget: 'before-start',
    juryIndependent: 'before-notice',
    anonymous: 'before-notice',
    criteriaPublished: 'before-notice',
  },
  stops: p4Stops,
  predicates,
  conditions,
  example: {
    applies: true,
    promise: 'prize',
    object: 'system',
    prizes: { amount: 300_000, currency: 'SEK' },
    followOn: { amount: 8_000_000, currency: 'SEK' },
    split: false,
    needAndBudget: true,
    juryIndependent: true,
    anonymous: true,
    criteriaPublished: true,
    winners: ['supplier-b'],
  },
});
