import {
  backwardPeriods,
  directProcurementLimits,
  documentsExtension,
  documentationLimits,
  minimumPeriods,
  priorInformationWindow,
  statutoryPeriods,
  thresholds,
  type BackwardPeriodRow,
  type Counting,
  type Dated,
  type DatedAmount,
  type MinimumPeriodRow,
  type StatutoryPeriodRow,
} from '@behov/domain';
import { both, code, generated, page, table, type Page } from '../markdown.js';

const validity = ({ validFrom, validTo }: Dated) => `${validFrom} – ${validTo ?? 'until further notice'}`;
const verified = (one: Dated) => (one.verified ? 'yes' : '**no**');
const froms = { 'notice-sent': 'the notice is sent', 'invitation-sent': 'the invitation is sent' } as const;

/** The days of a minimum period and each thing that shortens it, with the section of law that says so. */
export function reductionsIn(
  row: MinimumPeriodRow,
): readonly { readonly says: string; readonly days: string; readonly source: string }[] {
  if (!row.base) return [{ says: both(row.says), days: 'adequate time', source: row.source }];
  const agreed = row.withoutAgreement
    ? [
        {
          says: 'agreed with all who are invited, by a sub-central authority',
          days: 'as agreed',
          source: row.withoutAgreement.source,
        },
      ]
    : [];
  const named = [
    [both(row.says), row.base],
    ['with electronic tenders', row.electronic],
    ['after a prior information notice', row.priorInformation],
    ['accelerated, for urgency', row.urgency],
    ['agreement sought with all invited, not reached', row.withoutAgreement],
  ] as const;
  return [
    ...named.flatMap(([says, law]) => (law ? [{ says, days: `${law.days} days`, source: law.source }] : [])),
    ...agreed,
  ];
}

/** What lengthens a minimum period, and when a prior information notice shortens one, by the newest data. */
export function circumstances(): string {
  const extension = documentsExtension.at(-1)!;
  const window = priorInformationWindow[priorInformationWindow.length - 1]!;
  return [
    `Documents that are not freely available electronically add ${extension.days} days, but not to an agreed or accelerated period (${extension.source}).`,
    `A prior information notice shortens a period if it was complete and sent at least ${window.atLeastDays} days and at most ${window.atMostMonths} months before the notice (${window.source}).`,
  ].join(' ');
}

const daysIn = (row: MinimumPeriodRow): string =>
  reductionsIn(row)
    .map(({ says, days, source }, at) => (at === 0 ? `${days} (${source})` : `${says} ${days} (${source})`))
    .join('; ');

/** All dated periods and amounts: what applies when, by which source, and whether somebody has read it there. */
export function periodsPage(): Page {
  const markdown = page(
    generated,
    '# Periods and amounts',
    'Every number that the law gives stands here as data, with the days on which it applies and its source. *Verified* says whether number and days were read in the source or in a page that cites it. How days are counted is told in [Time](../explanation/time.md).',
    '## Minimum periods for suppliers',
    `A floor: the time must also be adequate (LOU 11:1). ${circumstances()}`,
    ...Object.entries(minimumPeriods).map(([id, rows]) => page(`### ${id}`, minimum(rows))),
    '## Periods that run forward from an event',
    forward(statutoryPeriods),
    '## Periods counted back from the last day for tenders',
    backward(backwardPeriods),
    '## Thresholds (excluding VAT)',
    'There is no record for the years that nobody has looked up. An amount that is not known is said to be so and never guessed; a case can carry its own, with its source.',
    amounts(Object.entries(thresholds)),
    '## Limits of direct award',
    amounts([
      ['direct award allowed below', directProcurementLimits],
      ['direct award documented above', documentationLimits],
    ]),
  );
  return { path: 'periods.md', markdown };
}

function minimum(rows: readonly MinimumPeriodRow[]): string {
  const head = ['For', 'Counted from when', 'Days', 'Valid', 'Source', 'Verified'];
  const body = rows.map((row) => [
    both(row.says),
    froms[row.from],
    daysIn(row),
    validity(row),
    row.source,
    verified(row),
  ]);
  return table(head, body);
}

const length = ({ length: { count, unit } }: BackwardPeriodRow) => `${count} ${unit}`;
const countings: Readonly<Record<Counting, string>> = {
  act: 'Act 1930:173',
  'authoritys-maximum': 'Regulation 1182/71, the longest the authority may take',
  plain: 'plainly',
};

function forward(all: Readonly<Record<string, readonly StatutoryPeriodRow[]>>): string {
  const rows = Object.entries(all).flatMap(([id, versions]) =>
    versions.map((row) => [
      code(id),
      both(row.says),
      length(row),
      both(row.from),
      countings[row.counting],
      validity(row),
      row.source,
      verified(row),
    ]),
  );
  return table(['Id', 'For', 'Length', 'From', 'Counted by', 'Valid', 'Source', 'Verified'], rows);
}

function backward(all: Readonly<Record<string, readonly BackwardPeriodRow[]>>): string {
  const rows = Object.entries(all).flatMap(([id, versions]) =>
    versions.map((row) => [code(id), both(row.says), length(row), validity(row), row.source, verified(row)]),
  );
  return table(['Id', 'For', 'Length', 'Valid', 'Source', 'Verified'], rows);
}

function amounts(all: readonly (readonly [string, readonly DatedAmount[]])[]): string {
  const rows = all.flatMap(([of, versions]) =>
    versions.map((row) => [code(of), amount(row), validity(row), row.source, verified(row)]),
  );
  return table(['Of', 'Amount', 'Valid', 'Source', 'Verified'], rows);
}

const amount = ({ amount: value, currency, unknown }: DatedAmount) =>
  value === null ? `not known: ${both(unknown)}` : `${value.toLocaleString('en-GB')} ${currency}`;
