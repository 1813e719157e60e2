import { command } from '../../case/command.js';
import { boolean, choice, date, id, list, money, object, text } from '../../fields/build.js';
import { addends, amountsOf, sumOf } from './addends.js';
import { monthsCounted, notPurchases, valueKinds } from './estimate.js';
import { valueRules } from './value.rules.js';

const optional = { optional: true } as const;

const estimateValue = command({
  name: 'EstimateValue',
  says: { sv: 'Beräkna upphandlingens värde', en: 'Estimate the value of the procurement' },
  area: 'preparation',
  fields: {
    kind: choice('Hur värdet uppstår', 'How the value comes about', valueKinds),
    baseAmount: money('Kontraktets eller ramavtalets högsta värde', 'Highest value of contract or framework', optional),
    monthlyAmount: money(
      `Per månad; räknas ${monthsCounted} gånger`,
      `A month; counts ${monthsCounted} times`,
      optional,
    ),
    options: money('Optioner', 'Options', optional),
    extensions: money('Förlängningar', 'Extensions', optional),
    prizes: money('Priser', 'Prizes', optional),
    participantPayments: money('Ersättning till deltagare', 'Payments to participants', optional),
    researchAndDevelopment: money('Forskning och utveckling i alla steg', 'R&D of all stages', optional),
    purchaseAtEnd: money('Köp till sist', 'Purchase at the end', optional),
    followOn: money('Följdköp och tjänstekontrakt efteråt', 'Follow-on purchases and service contract', optional),
    lots: list(
      'Anbudsdelar',
      'Lots',
      object('Anbudsdel', 'Lot', { lot: id('Anbudsdel', 'Lot'), value: money('Värde', 'Value') }),
      [1, 100],
      optional,
    ),
    earlierAwards: list(
      'Direktupphandlingar av samma slag under räkenskapsåret',
      'Direct awards of the same kind in the financial year',
      object('Direktupphandling', 'Direct award', {
        reference: id('Diarienummer eller beteckning', 'Reference'),
        amount: money('Värde', 'Value'),
        on: date('Avtalets dag', 'Day of the contract'),
      }),
      [0, 200],
      optional,
    ),
    notSameKind: list(
      'Direktupphandlingar som bedöms vara av annat slag',
      'Direct awards that are judged to be of another kind',
      id('Diarienummer eller beteckning', 'Reference'),
      [0, 200],
      optional,
    ),
    notSameKindReasons: text('Varför de är av annat slag', 'Why they are of another kind', 4000, optional),
    total: money('Totalt värde, om det är högre än summan', 'Total, if higher than the sum', optional),
    notAPurchase: choice('Inget köp enligt lagen', 'No purchase under the act', notPurchases, optional),
    notAPurchaseReasons: text('Varför det inte är ett köp', 'Why it is no purchase', 4000, optional),
    resultsExclusivelyForAuthority: boolean(
      'Resultatet tillhör bara myndigheten, för dess egen verksamhet',
      'The results belong to the authority alone, for its own use',
      optional,
    ),
    authorityPaysFully: boolean(
      'Myndigheten betalar tjänsten helt',
      'The authority pays the service in full',
      optional,
    ),
    annex2: boolean(
      'Tjänsten står i LOU bilaga 2 (kontrollerat i lagen)',
      'The service stands in LOU annex 2 (checked in the act)',
      optional,
    ),
    explanation: text('Hur värdet har beräknats', 'How the value was estimated', 8000, optional),
  },
  by: ['procurer', 'needs-owner', 'innovation-leader', 'controller'],
  relation: 'case',
  when: 'listed',
  brings: 'direct-awards',
  rules: valueRules,
  causes: ({ state, body }) => {
    const { kind, notAPurchase, resultsExclusivelyForAuthority, authorityPaysFully, annex2 } = body;
    const parts = addends(body);
    const currency = amountsOf(body)[0]?.money.currency ?? 'SEK';
    const { notAPurchaseReasons, notSameKindReasons, explanation } = body;
    const kept = Object.entries({ notAPurchaseReasons, notSameKindReasons, explanation }).filter(
      ([, said]) => said !== undefined,
    );
    return [
      {
        type: 'ValueEstimated',
        facts: {
          version: (state.valueEstimate?.version ?? 0) + 1,
          kind,
          addends: parts,
          total: { amount: Math.max(body.total?.amount ?? 0, sumOf(parts) ?? 0), currency },
          earlierAwards: body.earlierAwards ?? [],
          notSameKind: body.notSameKind ?? [],
          ...(notAPurchase === undefined ? {} : { notAPurchase }),
          ...(resultsExclusivelyForAuthority === undefined ? {} : { resultsExclusivelyForAuthority }),
          ...(authorityPaysFully === undefined ? {} : { authorityPaysFully }),
          ...(annex2 === undefined ? {} : { annex2 }),
        },
        ...(kept.length > 0 ? { body: Object.fromEntries(kept) } : {}),
      },
    ];
  },
  example: {
    kind: 'fixed-total',
    baseAmount: { amount: 90_000_000, currency: 'SEK' },
    options: { amount: 5_000_000, currency: 'SEK' },
    explanation: 'Price per square metre of three comparable preschools; the option is a yard building.',
  },
});

export const valueCommands = [estimateValue];
