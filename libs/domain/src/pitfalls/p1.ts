import { boolean, choice, date, id, label, list, money, object, text } from '../fields/build.js';
import type { Body } from '../fields/field.js';
import { againstDirectAward } from './amounts.js';
import { common } from './conditions.js';
import { p1Stops } from './p1.stops.js';
import { pitfall, type Condition, type PitfallFacts, type Predicate } from './pitfall.js';
import { isAdvertised } from './procedure-chosen.js';

const fields = {
  applies: boolean(
    'Har något företag varit med och utvecklat det som ska köpas?',
    'Did a firm take part in developing what is to be bought?',
  ),
  firms: list('Vilka företag', 'Which firms', id('Leverantör', 'Supplier'), [1, 50], { optional: true }),
  chosenBy: choice(
    'Hur valdes företagen till utvecklingen?',
    'How were the firms chosen for the development?',
    ['advertised', 'not-advertised', 'no-payment'],
    { optional: true },
  ),
  paid: money('Vad har betalats för utvecklingen?', 'What was paid for the development?', { optional: true }),
  agreedOn: date('När avtalades utvecklingen?', 'When was the development agreed?', { optional: true }),
  researchExempt: boolean(
    'Var det en forsknings- eller utvecklingstjänst utanför lagen (1 kap. 5 §)?',
    'Was it a research or development service outside the act (1:5)?',
    { optional: true },
  ),
  plannedPurchase: money('Vad väntas köpet kosta?', 'What is the purchase expected to cost?', { optional: true }),
  meansToBuy: choice(
    'Hur är köpet tänkt?',
    'How is the purchase meant to be made?',
    ['by-competition', 'direct-award', 'without-notice'],
    { optional: true },
  ),
  onlyReason: boolean(
    'Är den gemensamma utvecklingen enda skälet till att välja företaget?',
    'Is the joint development the only reason for choosing the firm?',
    { optional: true },
  ),
  solutionNamed: boolean(
    'Beskrivs behovet genom att lösningen nämns?',
    'Is the need described by naming the solution?',
    { optional: true },
  ),
  rights: choice(
    'Vem äger rättigheter och data?',
    'Who owns rights and data?',
    ['authority', 'firm', 'shared', 'unclear'],
    { optional: true },
  ),
  requirementsBy: choice('Vem skrev kraven?', 'Who wrote the requirements?', ['authority', 'firm', 'together'], {
    optional: true,
  }),
  namesFeatures: boolean(
    'Kräver specifikationen egenskaper som bara det företaget har?',
    'Does the specification ask for features that only that firm has?',
    { optional: true },
  ),
  information: list(
    'Vad vet företaget som andra inte vet?',
    'What does the firm know that others do not?',
    object('Uppgift', 'Item', {
      id: id('Beteckning', 'Name'),
      what: label('Vad', 'What', 400),
      published: boolean('Lämnad till alla', 'Given to all'),
    }),
    [0, 100],
    { optional: true },
  ),
  firmInEvaluation: boolean(
    'Deltog någon från företaget i utvärderingen?',
    'Did anyone from the firm take part in the evaluation?',
    { optional: true },
  ),
  description: text('Utvecklingen och avtalet om den', 'The development and its agreement', 8000, { optional: true }),
} as const;

type Facts = PitfallFacts<Body<typeof fields>>;

const predicates = {
  'paid development was not advertised': ({ answers, answeredOn }: Facts) =>
    answers.chosenBy === 'not-advertised' &&
    answers.researchExempt !== true &&
    againstDirectAward([answers.paid], answers.agreedOn ?? answeredOn) !== 'below',
  'joint development is the only reason not to compete': ({ answers, state }: Facts) =>
    answers.onlyReason === true &&
    (isAdvertised(state) === false || (answers.meansToBuy !== undefined && answers.meansToBuy !== 'by-competition')),
  'the firm knows what others do not': ({ answers }: Facts) =>
    (answers.information ?? []).some((one) => !one.published),
  'the specification fits one firm': ({ answers }: Facts) => answers.namesFeatures === true,
  'the firm took part in the evaluation': ({ answers }: Facts) => answers.firmInEvaluation === true,
  'the need names its solution': ({ answers, state }: Facts) =>
    answers.solutionNamed === true || state.analyses.needs === undefined,
} satisfies { readonly [name: string]: Predicate<Body<typeof fields>> };

const conditions = {
  ...common,
  'the package holds what the firm knows': {
    says: {
      sv: 'Varje uppgift som inte har lämnats till alla ingår, med sin beteckning, i underlaget som lämnas ut.',
      en: 'Every item that was not given to all is, by its name, in the package that is disclosed.',
    },
    holds: ({ answers, state }: Facts) =>
      (answers.information ?? [])
        .filter((one) => !one.published)
        .every(({ id: item }) => state.disclosures.some((one) => one.id === item && one.status !== 'open')),
  },
} satisfies { readonly [name: string]: Condition<Body<typeof fields>> };

/** P1: one firm has developed the solution together with the authority, which now wants to buy it. */
export const coDevelopment = pitfall({
  id: 'co-development',
  number: 'P1',
  command: 'AnswerCoDevelopment',
  name: { sv: 'Utvecklat tillsammans med ett företag', en: 'Developed together with one firm' },
  basis: 'LOU 4:1–2, 4:8, 6:14, 9:6, 13:3 p. 7, 20:13; Directive 2014/24/EU, Article 41',
  fields,
  matters: {
    firms: 'before-start',
    chosenBy: 'before-start',
    paid: 'before-start',
    researchExempt: 'before-start',
    plannedPurchase: 'before-start',
    meansToBuy: 'before-start',
    onlyReason: 'before-start',
    solutionNamed: 'before-start',
    rights: 'before-notice',
    requirementsBy: 'before-notice',
    namesFeatures: 'before-notice',
    information: 'when-a-supplier-took-part',
    firmInEvaluation: 'before-signing',
  },
  stops: p1Stops,
  predicates,
  conditions,
  example: {
    applies: true,
    firms: ['supplier-a'],
    chosenBy: 'advertised',
    paid: { amount: 450_000, currency: 'SEK' },
    researchExempt: false,
    plannedPurchase: { amount: 12_000_000, currency: 'SEK' },
    meansToBuy: 'by-competition',
    onlyReason: false,
    solutionNamed: false,
    rights: 'shared',
    requirementsBy: 'authority',
    namesFeatures: false,
    information: [{ id: 'trial', what: 'Report of the trial, with its measurements', published: true }],
  },
});
