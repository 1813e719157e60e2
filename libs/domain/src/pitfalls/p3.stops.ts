import { evidence, stop } from './pitfall.js';

const legalReview = evidence('legal-review', 'juridisk granskning', 'legal review');
const declarations = evidence('declarations', 'jävsdeklarationer', 'declarations of interest');

/** What P3 stops, and what lifts it. */
export const p3Stops = [
  stop({
    id: 'P3-BIDDER-DRAFTS',
    says: {
      sv: 'En möjlig anbudsgivare skriver, godkänner eller ser utkast som andra inte ser.',
      en: 'A possible bidder drafts, approves or sees drafts that others do not see.',
    },
    basis: 'LOU 4:8, 13:3 p. 6–7; Directive 2014/24/EU, Articles 24 and 41',
    when: 'a possible bidder is in the drafting',
    raisedBy: ['participants', 'draftsShown'],
    measures: [
      {
        id: 'own-drafting-group',
        says: {
          sv: 'Ta bort tillgången, låt myndighetens egna och oberoende experter skriva, och gör om det som berörs.',
          en: 'Remove the access, let the authority’s own staff and independent experts write, and redo what is affected.',
        },
        basis: 'LOU 4:8; Directive 2014/24/EU, Article 24',
        evidence: [
          evidence('access-removed', 'att tillgången är borttagen', 'that the access is removed'),
          evidence('drafting-group', 'vilka som skriver', 'who writes'),
          declarations,
          evidence('redone', 'vad som gjordes om', 'what was redone'),
        ],
        needs: ['the documents are approved'],
      },
    ],
  }),
  stop({
    id: 'P3-CLOSED-INPUT',
    says: {
      sv: 'Bara projektets företag har fått lämna synpunkter.',
      en: 'Only the project’s firms have given input.',
    },
    basis: 'LOU 4:1, 4:8; Directive 2014/24/EU, Article 40',
    when: 'only the project gave input',
    raisedBy: ['input'],
    measures: [
      {
        id: 'open-consultation',
        says: {
          sv: 'Håll ett öppet samråd, publicerat för alla, med logg över synpunkter och hur de användes.',
          en: 'Hold an open consultation, published to all, with a log of input and how it was used.',
        },
        basis: 'Directive 2014/24/EU, Article 40',
        evidence: [
          evidence('invitation', 'publicerad inbjudan', 'published invitation'),
          evidence('input-log', 'logg över synpunkter', 'log of input'),
        ],
        needs: ['the market was asked openly'],
      },
    ],
  }),
  stop({
    id: 'P3-BUYER',
    says: {
      sv: 'Det är inte klart vem som köper och för vad, eller köpet ses som en del av projektet.',
      en: 'It is not settled who buys and for what value, or the purchase is seen as part of the project.',
    },
    basis: 'LOU 4:1, 5:3',
    when: 'buyer or value is not settled',
    raisedBy: ['buyer', 'volume', 'asProjectActivity'],
    measures: [
      {
        id: 'own-procedure',
        says: {
          sv: 'Namnge den myndighet som köper, uppskatta värdet och genomför en egen upphandling.',
          en: 'Name the authority that buys, estimate the value and run a procedure of its own.',
        },
        basis: 'LOU 4:1, 5:3',
        evidence: [
          evidence('buyer', 'beslut om vem som köper', 'decision on who buys'),
          evidence('valuation', 'värdeberäkning', 'valuation'),
        ],
        needs: ['the purchase has a value and a procedure'],
      },
    ],
  }),
  stop({
    id: 'P3-RIVALS',
    says: { sv: 'Konkurrenter utbyter priser eller strategi.', en: 'Rivals exchange prices or strategy.' },
    basis: 'Competition Act (2008:579) 2:1 (not verified)',
    when: 'rivals exchange what they must not',
    raisedBy: ['rivalsExchange'],
    measures: [
      {
        id: 'exchange-stopped',
        says: {
          sv: 'Stoppa utbytet och låt en jurist granska det.',
          en: 'Stop the exchange and have it reviewed by a lawyer.',
        },
        basis: 'Competition Act (2008:579) 2:1 (not verified)',
        evidence: [evidence('exchange-stopped', 'att utbytet har upphört', 'that the exchange has ended'), legalReview],
        needs: [],
      },
    ],
  }),
  stop({
    id: 'P3-INTERESTS',
    says: {
      sv: 'Jävsdeklarationer saknas eller är ofullständiga.',
      en: 'Declarations of interest are missing or incomplete.',
    },
    basis: 'LOU 12:16 p. 6, 13:3 p. 6; Directive 2014/24/EU, Article 24',
    when: 'an interest is not declared',
    raisedBy: ['declarations'],
    measures: [
      {
        id: 'declared',
        says: {
          sv: 'Ta in deklarationerna, och byt ut den som är jävig.',
          en: 'Collect the declarations, and replace whoever is not impartial.',
        },
        basis: 'Directive 2014/24/EU, Article 24',
        evidence: [
          declarations,
          evidence(
            'recusal',
            'vilka som ersattes, eller att ingen behövde det',
            'who was replaced, or that nobody had to be',
          ),
        ],
        needs: [],
      },
    ],
  }),
];
