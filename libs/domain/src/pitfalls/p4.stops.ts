import { evidence, stop } from './pitfall.js';

const results = evidence(
  'contest-results',
  'tävlingens resultat, utlämnade till alla',
  'results of the contest, disclosed to all',
);

/** What P4 stops, and what lifts it. */
export const p4Stops = [
  stop({
    id: 'P4-PROMISE',
    says: {
      sv: 'Vinnarna är lovade ett kontrakt som inte får följa av en tävling.',
      en: 'The winners are promised a contract that may not follow from a contest.',
    },
    basis: 'LOU 5:16, 6:19, 18:2, 19:26, 20:13',
    when: 'a contract is promised',
    raisedBy: ['promise', 'object', 'prizes', 'followOn', 'split'],
    measures: [
      {
        id: 'design-contest',
        says: {
          sv: 'Genomför den som projekttävling, där annonsen säger att ett tjänstekontrakt med vinnaren följer.',
          en: 'Run it as a design contest whose notice says that a service contract with the winner follows.',
        },
        basis: 'LOU 6:19, 18:2–6',
        evidence: [
          evidence('notice', 'annons med följdkontrakt', 'notice with the follow-on contract'),
          evidence('jury', 'juryns ledamöter', 'members of the jury'),
        ],
        needs: ['it is run as a design contest'],
      },
      {
        id: 'promise-withdrawn',
        says: {
          sv: 'Ta tillbaka löftet, ge bara pris, och konkurrensutsätt köpet för sig med tävlingens resultat utlämnade till alla.',
          en: 'Withdraw the promise, give a prize only, and compete the purchase apart with the results of the contest disclosed to all.',
        },
        basis: 'LOU 4:1, 4:8',
        evidence: [
          evidence('withdrawal', 'meddelande att löftet är återtaget', 'message that the promise is withdrawn'),
          results,
        ],
        needs: ['the procedure is advertised'],
      },
      {
        id: 'development-procedure',
        says: {
          sv: 'Välj från början ett förfarande som rymmer utveckling.',
          en: 'Choose from the start a procedure that has room for development.',
        },
        basis: 'LOU 1:5, 6:20–41',
        evidence: [evidence('strategy', 'upphandlingsstrategi', 'procurement strategy')],
        needs: ['it is bought by development procedures'],
      },
      {
        id: 'below-limit',
        says: {
          sv: 'Håll hela värdet, priser inräknade, under direktupphandlingsgränsen utan att dela köpet.',
          en: 'Keep the whole value, prizes included, below the limit of direct award without splitting the purchase.',
        },
        basis: 'LOU 5:7 a, 5:16, 19a:2',
        evidence: [evidence('valuation', 'värdeberäkning', 'valuation')],
        needs: ['all of it is below the limit of direct award'],
      },
    ],
  }),
  stop({
    id: 'P4-JURY',
    says: {
      sv: 'Tävlingen saknar oberoende jury, anonyma bidrag eller publicerade grunder.',
      en: 'The contest lacks an independent jury, anonymous entries or published criteria.',
    },
    basis: 'LOU 18:2, 18:4–5',
    when: 'the contest lacks what the law asks',
    raisedBy: ['juryIndependent', 'anonymous', 'criteriaPublished'],
    measures: [
      {
        id: 'contest-put-right',
        says: {
          sv: 'Rätta till juryn, anonymiteten och grunderna innan tävlingen annonseras.',
          en: 'Put jury, anonymity and criteria right before the contest is announced.',
        },
        basis: 'LOU 18:2, 18:4–5',
        evidence: [
          evidence('jury', 'juryns ledamöter och oberoende', 'members of the jury and their independence'),
          evidence('anonymity', 'hur bidragen hålls anonyma', 'how entries are kept anonymous'),
          evidence('criteria', 'bedömningsgrunder', 'criteria'),
        ],
        needs: ['the documents are approved'],
      },
    ],
  }),
  stop({
    id: 'P4-NO-NEED',
    says: { sv: 'Ingen äger behovet eller har en budget.', en: 'Nobody owns the need or has a budget.' },
    basis: 'Own rule: what nobody needs and pays for becomes a prototype that nobody buys; LOU 4:2.',
    when: 'nobody owns the need',
    raisedBy: ['needAndBudget'],
    measures: [
      {
        id: 'need-approved',
        says: {
          sv: 'Godkänn en behovsanalys med ägare och budget.',
          en: 'Approve a needs analysis with an owner and a budget.',
        },
        basis: 'Own rule: the procurement starts from an approved need.',
        evidence: [
          evidence('needs-analysis', 'behovsanalys', 'needs analysis'),
          evidence('budget', 'budgetbeslut', 'decision on the budget'),
        ],
        needs: ['the need is approved'],
      },
    ],
  }),
];
