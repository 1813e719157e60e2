import { listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import type { Text } from '../case/text.js';
import { exact, share, sum } from '../evaluation/exact.js';
import type { Money } from '../fields/field.js';
import type { Settling } from './content.rules.js';
import type { ContractContent, MeasuredAgainst } from './content.state.js';
import { settledContent } from './settled-content.js';

const repeated = (all: readonly { readonly id: string }[] = []) =>
  all.map(({ id }) => id).filter((id, at, ids) => ids.indexOf(id) !== at);

const repeatedIn = ({ options, milestones, penalties, terms, subcontractors, payment }: Settling) =>
  [options, milestones, penalties, terms, subcontractors, payment.shares].flatMap((all) => repeated(all));

export const idsAreDistinct = rule<Settling>({
  id: 'CONTRACT-IDS',
  says: { sv: 'Varje sak i avtalet har sin egen beteckning.', en: 'Each thing in the contract has an id of its own.' },
  basis: 'Own rule: deliveries, payments and penalties name what they are of.',
  holds: ({ body }) => repeatedIn(body).length === 0,
  because: ({ body }) => listed([...new Set(repeatedIn(body))], { sv: 'Flera gånger:', en: 'More than once:' }),
});

const outside = ({ startsOn, endsOn, milestones = [] }: Settling) =>
  milestones.filter(({ dueOn }) => dueOn < startsOn || dueOn > endsOn);

export const milestonesAreInTheTerm = rule<Settling>({
  id: 'CONTRACT-MILESTONES',
  says: { sv: 'Milstolparna ligger inom avtalets tid.', en: "The milestones are within the contract's term." },
  basis: 'Own rule: what falls due when no contract is in force binds nobody.',
  holds: ({ body }) => outside(body).length === 0,
  because: ({ body }) =>
    listed(
      outside(body).map(({ id, dueOn }) => `${id} ${dueOn}`),
      { sv: 'Utanför:', en: 'Outside:' },
    ),
  field: 'milestones',
});

const tooLate = ({ endsOn, options = [] }: Settling) => options.filter(({ exerciseBy = '' }) => exerciseBy > endsOn);

export const optionsEndWithTheContract = rule<Settling>({
  id: 'CONTRACT-OPTIONS',
  says: {
    sv: 'En option utnyttjas senast avtalets sista dag.',
    en: "An option is exercised no later than on the contract's last day.",
  },
  basis: 'LOU 17:10: an option is a part of the contract; after its end there is nothing to prolong.',
  holds: ({ body }) => tooLate(body).length === 0,
  because: ({ body }) =>
    listed(
      tooLate(body).map(({ id, exerciseBy }) => `${id} ${exerciseBy}`),
      { sv: 'För sent:', en: 'Too late:' },
    ),
  field: 'options',
});

type Fault = Text | undefined;
const fault = (sv: string, en: string): Text => ({ sv, en });

function moneyFault({ value, options, milestones, penalties }: ContractContent): Fault {
  const all: readonly (Money | undefined)[] = [
    ...options.map((one) => one.value),
    ...milestones.map((one) => one.payment),
    ...penalties.flatMap((one) => [one.amount, one.ceiling]),
  ];
  return all.every((one) => one === undefined || one.currency === value.currency)
    ? undefined
    : fault('Alla belopp är i samma valuta som värdet.', 'All amounts are in the currency of the value.');
}

function milestonesFault({ value, milestones, payment }: ContractContent): Fault {
  if (payment.model === 'per-phase') return undefined;
  const percent = payment.model === 'fixed' ? 100 : (payment.fixedPercent ?? 0);
  const fixed = exact(value.amount).mul(share(exact(percent), exact(100)));
  const paid = sum(milestones.map((one) => exact(one.payment?.amount ?? 0)));
  return paid.compare(fixed) <= 0
    ? undefined
    : fault(
        'Milstolparnas betalningar är högst den fasta delen av värdet.',
        'The payments of the milestones are at most the fixed part of the value.',
      );
}

/** Measured from a baseline to a target; where the needs analysis doesn't know the indicator, both are undefined. */
const isMeasured = ({ indicator, point, baseline, target }: MeasuredAgainst) =>
  indicator !== undefined &&
  point !== undefined &&
  baseline !== undefined &&
  target !== undefined &&
  baseline !== target;

function riskFault({ milestones, payment }: ContractContent): Fault {
  const { model, fixedPercent = 0, shares = [] } = payment;
  if (model === 'outcome' && !isMeasured(payment))
    return fault(
      'Utfallet har en indikator och en tidpunkt ur behovsanalysen, och ett mål som är ett annat än utgångsvärdet.',
      'The outcome has an indicator and a point of the needs analysis, and a target other than the baseline.',
    );
  if (model !== 'shared-risk') return undefined;
  const whole = sum([exact(fixedPercent), ...shares.map(({ percent }) => exact(percent))]);
  if (!whole.equals(100))
    return fault(
      'Den fasta delen och riskdelarna är tillsammans 100 procent.',
      'The fixed share and the shares of the risk are 100 per cent together.',
    );
  const sound = shares.every((one) =>
    one.milestone === undefined ? isMeasured(one) : milestones.some(({ id }) => id === one.milestone),
  );
  return sound
    ? undefined
    : fault(
        'Varje riskdel har en av avtalets milstolpar, eller en indikator och en tidpunkt ur behovsanalysen.',
        'Each share of the risk has a milestone of the contract, or an indicator and a point of the needs analysis.',
      );
}

function paymentFault({ state, body }: Deciding<Settling>): Fault {
  const content = settledContent(state, body);
  if (content.payment.model === 'per-phase' && !state.documents?.phases)
    return fault('Dokumenten har inga etapper att betala.', 'The documents have no phases to pay for.');
  return moneyFault(content) ?? milestonesFault(content) ?? riskFault(content);
}

export const paymentIsComplete = rule<Settling>({
  id: 'CONTRACT-PAYMENT',
  says: {
    sv: 'Betalningen har det som dess modell räknar med.',
    en: 'The payment has what its model computes with.',
  },
  basis: 'Own rule: what is due can be computed by both parties from the contract alone.',
  holds: (ctx) => paymentFault(ctx) === undefined,
  because: (ctx) => ({ says: paymentFault(ctx) ?? fault('–', '–') }),
  field: 'payment',
});
