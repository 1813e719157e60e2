import type { Text } from '../case/text.js';
import type { Condition } from './condition.js';
import type { InputId } from './inputs.table.js';

/** What a row leads to: a procedure's id, a call-off from a contract that exists, or no procedure yet. */
export type Outcome = string;

/** One row of the choice of procedure. */
export interface SuggestionRow {
  readonly id: string;
  /** `guard`: asked before all others; `row`: the first that holds decides; `band`: gives the row's shape chapter 19's rules. */
  readonly asked: 'guard' | 'row' | 'band';
  readonly when: Condition;
  readonly says: Text;
  readonly suggests: Outcome;
  /** Legal grounds that the row gives the procedure, each with the answers that it rests on; the first that holds is the main one. */
  readonly grounds?: readonly { readonly id: string; readonly when: Condition }[];
  readonly notes: Text;
  readonly basis: string;
  /** Whether all that the row and its notes say of the law was read in the act. */
  readonly verified: boolean;
  /** The pitfall that the row stops. */
  readonly stop?: 'P1' | 'P4';
  /** The procedure that a stop leaves open, to those who can prove its ground. */
  readonly onlyWithEvidence?: Outcome;
}

const is = (input: InputId, ...values: readonly string[]): Condition => ({ input, in: values });
const all = (...conditions: readonly Condition[]): Condition => ({ all: conditions });
const any = (...conditions: readonly Condition[]): Condition => ({ any: conditions });

const grounds = [
  { id: 'adaptation', when: any(is('onMarket', 'adaptable'), is('adaptationNeeded', 'yes')) },
  { id: 'innovation', when: any(is('onMarket', 'not-existing'), is('rdNeeded', 'development', 'research')) },
  { id: 'complexity', when: is('meansUndefined', 'yes') },
  { id: 'unspecifiable', when: is('specPossible', 'no') },
] as const;

/** The rows in the order in which they are asked. The outcome is a suggestion: the decision-maker decides. */
export const suggestionTable: readonly SuggestionRow[] = [
  {
    id: '11',
    asked: 'guard',
    when: any(is('supply', 'one'), is('exclusiveRight', 'yes')),
    says: { sv: 'Bara en leverantör sägs kunna leverera.', en: 'Only one supplier is said to be able to deliver.' },
    suggests: 'none',
    notes: {
      sv: 'Stopp. Utan annonsering bara med bevis för ensamrätt eller tekniska skäl (6:14), utan rimligt alternativ, och efter en annons för frivillig förhandsinsyn.',
      en: 'Stop. Without a notice only with evidence of an exclusive right or technical reasons (6:14), no reasonable alternative, and after a voluntary ex-ante notice.',
    },
    basis: 'LOU 4:1–2, 6:14, 10:5, 20:3',
    verified: true,
    stop: 'P1',
    onlyWithEvidence: 'negotiated-without-notice',
  },
  {
    id: '1',
    asked: 'row',
    when: is('needKnown', 'no'),
    says: { sv: 'Behovet är inte känt och godkänt.', en: 'The need is not known and approved.' },
    suggests: 'none',
    notes: {
      sv: 'Gå tillbaka till behovsanalysen. En öppen dialog eller idétävling kan hållas, utan löfte om köp.',
      en: 'Go back to the needs analysis. An open dialogue or call for ideas may be held, with no promise to buy.',
    },
    basis: 'LOU 4:1–2; own rule: the procedure follows from an approved need',
    verified: true,
    stop: 'P4',
  },
  {
    id: 'R1',
    asked: 'row',
    when: all(is('valueBand', 'outside'), is('researchExempt', 'no')),
    says: { sv: 'Det är inget köp som LOU gäller för.', en: 'It is no purchase that the act applies to.' },
    suggests: 'none',
    notes: {
      sv: 'Inget förfarande krävs. Skälet antecknas i ärendet.',
      en: 'No procedure is required. The reason is recorded in the case.',
    },
    basis: 'LOU 1:2, 3:11–28',
    verified: true,
  },
  {
    id: '2',
    asked: 'row',
    when: is('coveredByContract', 'yes'),
    says: { sv: 'Ett ramavtal eller kontrakt täcker behovet.', en: 'A framework or contract covers the need.' },
    suggests: 'call-off',
    notes: { sv: 'Avropa enligt avtalets villkor.', en: 'Call off by the terms of the contract.' },
    basis: 'LOU ch. 7',
    verified: true,
  },
  {
    id: '3',
    asked: 'row',
    when: is('valueBand', 'direct'),
    says: {
      sv: 'Värdet ligger under gränsen för direktupphandling.',
      en: 'The value is below the limit of direct award.',
    },
    suggests: 'direct-award',
    grounds: [{ id: 'below-limit', when: is('valueBand', 'direct') }],
    notes: {
      sv: 'Fråga öppet. Lägg ihop med årets direktupphandlingar av samma slag.',
      en: "Ask openly. Add up with the year's direct awards of the same kind.",
    },
    basis: 'LOU 19a:2, 5:7a',
    verified: true,
  },
  {
    id: '4',
    asked: 'row',
    when: is('planOnly', 'yes'),
    says: { sv: 'Bara en plan eller ett projektförslag ska köpas.', en: 'Only a plan or a design is to be bought.' },
    suggests: 'design-contest',
    notes: {
      sv: 'Den som vinner kan bara få en efterföljande tjänst, och bara om det annonserades.',
      en: 'A winner can only be given a follow-on service, and only if the notice said so.',
    },
    basis: 'LOU ch. 18, 6:19, 19:26',
    verified: true,
  },
  {
    id: '5',
    asked: 'row',
    when: all(
      any(is('rdNeeded', 'research'), all(is('rdNeeded', 'development'), is('highUncertainty', 'yes'))),
      is('buyVolumesInSameContract', 'no'),
      is('researchExempt', 'yes'),
    ),
    says: {
      sv: 'Forskning, eller utveckling med stor osäkerhet, ska köpas för sig.',
      en: 'Research, or development with high uncertainty, is to be bought by itself.',
    },
    suggests: 'pre-commercial-procurement',
    notes: {
      sv: 'Minst två leverantörer till slutet, ingen rätt att köpa resultatet: det köps i en ny öppen konkurrens.',
      en: 'Two suppliers at least to the end, no right to purchase the result: that is a new open competition.',
    },
    basis: 'LOU 1:5; Directive 2014/24/EU, Article 14; the number of suppliers and the purchase are not verified',
    verified: false,
  },
  {
    id: '6',
    asked: 'row',
    when: all(
      is('onMarket', 'not-existing'),
      is('rdNeeded', 'development', 'research'),
      is('buyVolumesInSameContract', 'yes'),
      is('urgency', 'no'),
    ),
    says: {
      sv: 'Lösningen finns inte, ska utvecklas och sedan köpas i samma kontrakt.',
      en: 'There is no solution; it is to be developed and then bought in the same contract.',
    },
    suggests: 'innovation-partnership',
    notes: {
      sv: 'Marknadsanalysen ska visa att lösningen inte finns. Bara bästa förhållandet mellan pris och kvalitet. Tiderna kan inte påskyndas.',
      en: 'The market analysis has to show that there is no solution. Best price-quality ratio only. The periods cannot be accelerated.',
    },
    basis: 'LOU 6:30–41, 11:3, 11:10',
    verified: true,
  },
  {
    id: '7',
    asked: 'row',
    when: all(is('severalSolutionTypes', 'yes'), is('meansUndefined', 'yes'), is('urgency', 'no')),
    says: {
      sv: 'Flera slags lösningar är möjliga, och medlen eller utformningen kan inte anges.',
      en: 'Several types of solution are possible, and the means or the set-up cannot be defined.',
    },
    suggests: 'competitive-dialogue',
    grounds: [grounds[2], grounds[1], grounds[0], grounds[3]],
    notes: {
      sv: 'Bara bästa förhållandet mellan pris och kvalitet. Avsätt folk för dialogens rundor. Tiderna kan inte påskyndas.',
      en: 'Best price-quality ratio only. Set people aside for the rounds. The periods cannot be accelerated.',
    },
    basis: 'LOU 6:5, 6:20–29, 11:3, 11:10',
    verified: true,
  },
  {
    id: '8',
    asked: 'row',
    when: any(...grounds.map((one) => one.when)),
    says: {
      sv: 'Lösningen är känd i stort men behöver anpassas, är innovativ eller komplex.',
      en: 'The solution is known in outline, but needs adaptation, or is innovative or complex.',
    },
    suggests: 'competitive-procedure-with-negotiation',
    grounds,
    notes: {
      sv: 'Lägg fast minimikraven: de och tilldelningskriterierna förhandlas inte.',
      en: 'Fix the minimum requirements: they and the award criteria are not negotiated.',
    },
    basis: 'LOU 6:4–11',
    verified: true,
  },
  {
    id: '9',
    asked: 'row',
    when: all(
      is('onMarket', 'exists'),
      is('specPossible', 'yes'),
      is('supply', 'many'),
      is('qualificationHeavy', 'yes'),
    ),
    says: {
      sv: 'Lösningen finns och kan anges, leverantörerna är många och kvalificeringen omfattande.',
      en: 'The solution exists and can be specified, suppliers are many and the qualification is heavy.',
    },
    suggests: 'restricted',
    notes: { sv: 'Bjud in minst fem.', en: 'Invite five at least.' },
    basis: 'LOU 6:3, 4:6–7',
    verified: true,
  },
  {
    id: '10',
    asked: 'row',
    when: all(is('onMarket', 'exists'), is('specPossible', 'yes')),
    says: { sv: 'Lösningen finns och kan anges.', en: 'The solution exists and can be specified.' },
    suggests: 'open',
    notes: {
      sv: 'Det vanliga. Funktionskrav och alternativa anbud ger plats för innovation (9:3, 9:16–17).',
      en: 'The default. Functional requirements and variants leave room for innovation (9:3, 9:16–17).',
    },
    basis: 'LOU 6:2, 9:3, 9:16–17',
    verified: true,
  },
  {
    id: '12',
    asked: 'band',
    when: any(is('valueBand', 'national'), all(is('annex2', 'yes'), is('valueBand', 'eu'))),
    says: {
      sv: 'Värdet ligger under tröskelvärdet, eller tjänsten hör till bilaga 2.',
      en: 'The value is below the threshold, or the service belongs to annex 2.',
    },
    suggests: 'national-advertised',
    notes: {
      sv: 'Kapitel 19 med den form som raderna ovan föreslår: egna skäliga tider, fri förhandling (19:16).',
      en: 'Chapter 19 in the shape that the rows above suggest: reasonable periods of your own, free negotiation (19:16).',
    },
    basis: 'LOU 1:4, 19:1, 19:11, 19:16',
    verified: true,
  },
];

/** The procedure of chapter 19 that has the shape of a procedure of the whole act. A contest is its own there too (19:26). */
export const nationalShapes: { readonly [procedure: string]: Outcome } = {
  'design-contest': 'design-contest',
  'pre-commercial-procurement': 'national-advertised-two-stage',
  'innovation-partnership': 'national-advertised-two-stage',
  'competitive-dialogue': 'national-advertised-dialogue',
  'competitive-procedure-with-negotiation': 'national-advertised-two-stage',
  restricted: 'national-advertised-two-stage',
  open: 'national-advertised',
};

/** No row holds: the answers that would decide are not given yet. */
export const unansweredRow: SuggestionRow = {
  id: 'unanswered',
  asked: 'row',
  when: { all: [] },
  says: { sv: 'Svaren räcker inte till ett förslag.', en: 'The answers do not suffice for a suggestion.' },
  suggests: 'none',
  notes: { sv: 'Svara på det som återstår.', en: 'Answer what is left.' },
  basis: 'Own rule: nothing is guessed',
  verified: true,
};
