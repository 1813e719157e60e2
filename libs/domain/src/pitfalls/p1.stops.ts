import { evidence, stop } from './pitfall.js';

const legalReview = evidence('legal-review', 'juridisk granskning', 'legal review');
const specification = evidence('functional-requirements', 'funktionskrav', 'functional requirements');

const compete = {
  id: 'advertised-competition',
  says: { sv: 'Köp i annonserad konkurrens.', en: 'Buy in an advertised competition.' },
  basis: 'LOU 4:1–2',
  evidence: [evidence('strategy', 'upphandlingsstrategi', 'procurement strategy')],
  needs: ['the procedure is advertised'],
};

/** What P1 stops, and what lifts it. */
export const p1Stops = [
  stop({
    id: 'P1-UNADVERTISED-RD',
    says: {
      sv: 'Utvecklingen var själv ett kontrakt som borde ha annonserats.',
      en: 'The development was itself a contract that should have been advertised.',
    },
    basis: 'LOU 1:5, 19a:2, 20:13',
    when: 'paid development was not advertised',
    raisedBy: ['chosenBy', 'paid', 'agreedOn', 'researchExempt'],
    measures: [
      {
        id: 'new-competition',
        says: {
          sv: 'Bygg inte vidare på kontraktet: granska det juridiskt och konkurrensutsätt köpet på nytt.',
          en: 'Do not build on that contract: have it reviewed by a lawyer and compete the purchase anew.',
        },
        basis: 'LOU 4:1, 20:13',
        evidence: [legalReview, evidence('no-continuation', 'beslut att inte fortsätta', 'decision not to continue')],
        needs: ['the procedure is advertised'],
      },
    ],
  }),
  stop({
    id: 'P1-NO-COMPETITION',
    says: {
      sv: 'Att ha utvecklat tillsammans är inget skäl att köpa utan konkurrens.',
      en: 'Having developed together is no reason to buy without competition.',
    },
    basis: 'LOU 4:1–2, 6:14',
    when: 'joint development is the only reason not to compete',
    raisedBy: ['onlyReason', 'meansToBuy'],
    measures: [
      compete,
      {
        id: 'no-alternative',
        says: {
          sv: 'Visa att inget rimligt alternativ finns och att myndigheten inte själv har skapat läget, och annonsera frivillig förhandsinsyn tio dagar före avtalet.',
          en: 'Show that there is no reasonable alternative and that the authority has not made it so itself, and publish a voluntary ex-ante notice ten days before the contract.',
        },
        basis: 'LOU 6:14, 10:5, 20:3',
        evidence: [
          evidence('market-analysis', 'marknadsanalys', 'market analysis'),
          evidence('no-alternative', 'utredning av alternativ', 'study of alternatives'),
          evidence('not-self-created', 'utredning av orsaken', 'study of the cause'),
        ],
        needs: ['the market analysis is approved', 'an ex-ante notice follows the award'],
      },
    ],
  }),
  stop({
    id: 'P1-INFORMATION',
    says: {
      sv: 'Ett företag vet sådant om köpet som andra inte har fått veta.',
      en: 'One firm knows what the others have not been told about the purchase.',
    },
    basis: 'LOU 4:8; Directive 2014/24/EU, Article 41',
    when: 'the firm knows what others do not',
    raisedBy: ['information', 'firms'],
    measures: [
      {
        id: 'disclosure',
        says: {
          sv: 'Lämna ut underlaget till alla med längre tid, funktionskrav och ”eller likvärdigt”, och håll företagets personer utanför krav och utvärdering.',
          en: 'Disclose the material to all with longer time, functional requirements and “or equivalent”, and keep the firm’s people out of requirements and evaluation.',
        },
        basis: 'LOU 4:8, 9:6, 11:1 (the longer time: Article 41, not verified)',
        evidence: [
          evidence('disclosure-package', 'underlag som lämnas till alla', 'package disclosed to all'),
          evidence('longer-time', 'beslut om längre tid', 'decision on a longer time'),
          specification,
          evidence('independent-people', 'vilka som skriver och utvärderar', 'who writes and evaluates'),
        ],
        needs: ['the package holds what the firm knows', 'the documents are approved'],
      },
    ],
  }),
  stop({
    id: 'P1-SPECIFICATION',
    says: {
      sv: 'Specifikationen kräver det som bara ett företag har.',
      en: 'The specification asks for what only one firm has.',
    },
    basis: 'LOU 9:6',
    when: 'the specification fits one firm',
    raisedBy: ['namesFeatures', 'requirementsBy'],
    measures: [
      {
        id: 'functional-specification',
        says: {
          sv: 'Skriv om till funktionskrav med ”eller likvärdigt”, av andra än företaget.',
          en: 'Write functional requirements with “or equivalent”, by others than the firm.',
        },
        basis: 'LOU 9:3, 9:6',
        evidence: [specification, evidence('review', 'granskning av specifikationen', 'review of the specification')],
        needs: ['the documents are approved'],
      },
    ],
  }),
  stop({
    id: 'P1-SOLUTION-NAMED',
    says: {
      sv: 'Behovet är inte beskrivet utan lösningen.',
      en: 'The need is not described without the solution.',
    },
    basis: 'LOU 4:2, 9:6',
    when: 'the need names its solution',
    raisedBy: ['solutionNamed'],
    measures: [
      {
        id: 'need-without-solution',
        says: {
          sv: 'Godkänn en behovsanalys utan lösning, och skriv funktionskrav.',
          en: 'Approve a needs analysis without a solution, and write functional requirements.',
        },
        basis: 'LOU 4:2, 9:3',
        evidence: [evidence('needs-analysis', 'behovsanalys', 'needs analysis'), specification],
        needs: ['the need is approved'],
      },
    ],
  }),
  stop({
    id: 'P1-EVALUATION',
    says: {
      sv: 'Någon från företaget deltog i utvärderingen.',
      en: 'Somebody from the firm took part in the evaluation.',
    },
    basis: 'LOU 4:1, 4:8; Directive 2014/24/EU, Article 24',
    when: 'the firm took part in the evaluation',
    raisedBy: ['firmInEvaluation'],
    measures: [
      {
        id: 'evaluated-anew',
        says: {
          sv: 'Låt oberoende personer utvärdera på nytt och fatta ett nytt tilldelningsbeslut.',
          en: 'Let independent people evaluate anew, and take a new award decision.',
        },
        basis: 'LOU 4:1; Directive 2014/24/EU, Article 24 (that the award can be taken anew is not verified)',
        evidence: [
          evidence('new-evaluation', 'den nya utvärderingen', 'the new evaluation'),
          evidence('declarations', 'jävsdeklarationer', 'declarations of interest'),
        ],
        needs: [],
      },
    ],
  }),
];
