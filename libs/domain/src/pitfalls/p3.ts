import { boolean, choice, id, list, money, object, text } from '../fields/build.js';
import type { Body } from '../fields/field.js';
import { common } from './conditions.js';
import { p3Stops } from './p3.stops.js';
import { pitfall, type PitfallFacts, type Predicate } from './pitfall.js';

const fields = {
  applies: boolean(
    'Kommer köpet ur ett projekt som företag deltar i?',
    'Does the purchase come out of a project in which firms take part?',
  ),
  participants: list(
    'Vilka har tillgång till utkast?',
    'Who has access to drafts?',
    object('Deltagare', 'Participant', {
      participant: id('Deltagare', 'Participant'),
      bids: choice('Kan lämna anbud', 'May bid', ['no', 'maybe', 'yes']),
      access: choice(
        'Tillgång till krav, kriterier och utvärdering',
        'Access to requirements, criteria and evaluation',
        ['none', 'sees', 'drafts', 'approves'],
      ),
    }),
    [1, 100],
    { optional: true },
  ),
  draftsShown: boolean('Har utkasten visats för alla?', 'Have the drafts been shown to all?', { optional: true }),
  input: choice(
    'Varifrån kommer leverantörernas synpunkter?',
    'Where does the suppliers’ input come from?',
    ['open-consultation', 'project-only', 'none'],
    { optional: true },
  ),
  buyer: choice('Är det klart vem som köper?', 'Is it settled who buys?', ['named', 'not-settled'], { optional: true }),
  volume: money('För vilket värde?', 'For what value?', { optional: true }),
  asProjectActivity: boolean(
    'Ses köpet som en aktivitet i projektet?',
    'Is the purchase seen as an activity of the project?',
    { optional: true },
  ),
  othersCallOff: boolean('Ska andra myndigheter avropa senare?', 'Are other bodies to call off later?', {
    optional: true,
  }),
  rivalsExchange: boolean('Utbyter konkurrenter priser eller strategi?', 'Do rivals exchange prices or strategy?', {
    optional: true,
  }),
  declarations: choice('Jävsdeklarationer', 'Declarations of interest', ['complete', 'missing', 'undisclosed'], {
    optional: true,
  }),
  description: text('Projektet, dess parter och roller', 'The project, its parties and roles', 8000, {
    optional: true,
  }),
} as const;

type Facts = PitfallFacts<Body<typeof fields>>;

const reaches = (access: string, shown: boolean | undefined) =>
  ['drafts', 'approves'].includes(access) || (access === 'sees' && shown !== true);

const predicates = {
  'a possible bidder is in the drafting': ({ answers }: Facts) =>
    (answers.participants ?? []).some((one) => one.bids !== 'no' && reaches(one.access, answers.draftsShown)),
  'only the project gave input': ({ answers }: Facts) => answers.input === 'project-only',
  'buyer or value is not settled': ({ answers }: Facts) =>
    answers.buyer === 'not-settled' || answers.asProjectActivity === true || !((answers.volume?.amount ?? 1) > 0),
  'rivals exchange what they must not': ({ answers }: Facts) => answers.rivalsExchange === true,
  'an interest is not declared': ({ answers }: Facts) =>
    ['missing', 'undisclosed'].includes(answers.declarations ?? ''),
} satisfies { readonly [name: string]: Predicate<Body<typeof fields>> };

/** P3: firms and public bodies run a project together, and all of them help to write what one of them will buy. */
export const jointProject = pitfall({
  id: 'joint-project',
  number: 'P3',
  command: 'AnswerJointProject',
  name: { sv: 'Projekt där anbudsgivare skriver underlaget', en: 'A project in which bidders write the documents' },
  basis:
    'LOU 4:1, 4:8, 13:3 p. 6–7; Directive 2014/24/EU, Articles 24 and 41; Competition Act (2008:579) 2:1 (not verified)',
  fields,
  matters: {
    buyer: 'before-start',
    volume: 'before-start',
    asProjectActivity: 'before-start',
    othersCallOff: 'before-start',
    rivalsExchange: 'before-start',
    participants: 'before-start',
    input: 'before-notice',
    draftsShown: 'before-notice',
    declarations: 'before-notice',
  },
  stops: p3Stops,
  predicates,
  conditions: common,
  example: {
    applies: true,
    participants: [{ participant: 'supplier-a', bids: 'maybe', access: 'none' }],
    draftsShown: false,
    input: 'open-consultation',
    buyer: 'named',
    volume: { amount: 4_000_000, currency: 'SEK' },
    asProjectActivity: false,
    othersCallOff: false,
    rivalsExchange: false,
    declarations: 'complete',
  },
});
