import { evidence, stop } from './pitfall.js';

const prices = evidence('price-list', 'publicerad prislista', 'published price list');

/** What P2 stops, and what lifts it. */
export const p2Stops = [
  stop({
    id: 'P2-DISCRIMINATION',
    says: {
      sv: 'Förmånen beror på var företaget är etablerat eller hör hemma.',
      en: 'The benefit depends on where the firm is established or belongs.',
    },
    basis: 'LOU 4:1; TFEU Articles 18, 34, 49 and 56',
    when: 'terms follow where a firm belongs',
    raisedBy: ['termsFollow', 'users'],
    measures: [
      {
        id: 'same-terms',
        says: {
          sv: 'Ta bort rabatten, eller ge alla företag inom EES samma sakliga villkor med publicerad prislista och köordning.',
          en: 'Remove the discount, or give all firms in the EEA the same objective terms with a published price list and queue.',
        },
        basis: 'LOU 4:1; TFEU Article 56',
        evidence: [
          prices,
          evidence('queue-rule', 'köordning', 'rule of the queue'),
          evidence('decision', 'beslut om nya villkor', 'decision on new terms'),
        ],
        needs: [],
      },
    ],
  }),
  stop({
    id: 'P2-STATE-AID',
    says: {
      sv: 'Ett företag får en förmån som liknar statsstöd och inte vilar på något.',
      en: 'An undertaking gets an advantage like State aid that rests on nothing.',
    },
    basis: 'TFEU Article 107; KL 2:8 (not verified)',
    when: 'an advantage has no basis',
    raisedBy: ['marketPrice', 'advantage', 'aidBasis', 'aidOverThreeYears'],
    measures: [
      {
        id: 'market-price',
        says: { sv: 'Ta ut marknadspris.', en: 'Charge the market price.' },
        basis: 'TFEU Article 107(1)',
        evidence: [
          prices,
          evidence('price-comparison', 'jämförelse med marknadspris', 'comparison with market prices'),
        ],
        needs: [],
      },
      {
        id: 'de-minimis',
        says: {
          sv: 'Ge det som stöd av mindre betydelse: intyg från företaget och registrering.',
          en: 'Give it as de minimis aid: the undertaking’s declaration, and registration.',
        },
        basis: 'Regulation (EU) 2023/2831 (not verified)',
        evidence: [
          evidence('declaration', 'intyg om stöd under tre år', 'declaration of aid over three years'),
          evidence('registration', 'registrering', 'registration'),
        ],
        needs: ['the aid is within the de minimis ceiling'],
      },
      {
        id: 'block-exemption',
        says: {
          sv: 'Låt det vila på gruppundantaget för test- eller forskningsinfrastruktur.',
          en: 'Let it rest on the block exemption for test or research infrastructure.',
        },
        basis: 'General block exemption regulation (article not verified)',
        evidence: [evidence('aid-assessment', 'statsstödsbedömning', 'State aid assessment')],
        needs: [],
      },
    ],
  }),
  stop({
    id: 'P2-AID-CEILING',
    says: {
      sv: 'Det kan inte visas att stödet ryms under taket för stöd av mindre betydelse.',
      en: 'It cannot be shown that the aid is within the de minimis ceiling.',
    },
    basis: 'Regulation (EU) 2023/2831 (ceiling not verified)',
    when: 'de minimis aid is above its ceiling',
    raisedBy: ['aidBasis', 'aidOverThreeYears'],
    measures: [
      {
        id: 'other-basis',
        says: {
          sv: 'Återkräv det som ligger över taket eller låt det vila på ett annat undantag.',
          en: 'Recover what is above the ceiling or let it rest on another exemption.',
        },
        basis: 'TFEU Article 107',
        evidence: [evidence('aid-assessment', 'statsstödsbedömning', 'State aid assessment')],
        needs: [],
      },
    ],
  }),
  stop({
    id: 'P2-TEST-COUNTS',
    says: {
      sv: 'Ett test som inte var öppet för alla krävs eller ger poäng i upphandlingen.',
      en: 'A test that was not open to all is required or scored in the procurement.',
    },
    basis: 'LOU 4:1, 9:7–8',
    when: 'a test that was not open counts',
    raisedBy: ['resultsCount', 'openToAll'],
    measures: [
      {
        id: 'equivalent-proof',
        says: {
          sv: 'Ta bort testet ur kraven eller godta likvärdiga bevis.',
          en: 'Drop the test from the requirements or accept equivalent proof.',
        },
        basis: 'LOU 9:7–8',
        evidence: [evidence('requirements', 'ändrade krav', 'changed requirements')],
        needs: ['the documents are approved'],
      },
      {
        id: 'open-test',
        says: {
          sv: 'Låt alla testa före anbudstidens slut, och dela resultaten.',
          en: 'Let all test before the deadline for tenders, and share the results.',
        },
        basis: 'LOU 4:1, 4:8',
        evidence: [
          evidence('invitation', 'öppen inbjudan att testa', 'open invitation to test'),
          evidence('results', 'resultat som delas', 'results that are shared'),
        ],
        needs: [],
      },
    ],
  }),
];
