import {
  allPitfalls,
  annex2Codes,
  annex2Direct,
  backwardPeriods,
  deMinimisCeilings,
  directProcurementLimits,
  documentationLimits,
  documentsExtension,
  minimumPeriods,
  priorInformationWindow,
  researchCodes,
  statutoryPeriods,
  suggestionTable,
  thresholds,
  type CodeRange,
  type Dated,
} from '@behov/domain';
import {
  allCommands,
  allGroupCommands,
  allOrganisationCommands,
  carriedRules,
  pageName,
  realDefinitions,
} from '../commands.js';
import { anchor, both, code, codes, generated, isUnverified, page, ruleLink, table, type Page } from '../markdown.js';

const dated: Readonly<Record<string, readonly Dated[]>> = {
  ...minimumPeriods,
  ...statutoryPeriods,
  ...backwardPeriods,
  ...Object.fromEntries(Object.entries(thresholds).map(([of, rows]) => [`threshold ${of}`, rows])),
  'direct award allowed below': directProcurementLimits,
  'direct award documented above': documentationLimits,
  'direct award of annex 2 services': annex2Direct,
  'de minimis aid': deMinimisCeilings,
  'documents that are not available electronically': documentsExtension,
  'prior information notice': priorInformationWindow,
};

/** Everything in the data whose source nobody has verified, so that a lawyer can check it. */
export function unverifiedPage(): Page {
  const markdown = page(
    generated,
    '# What is not verified',
    'What stands here was written from memory, or from a page that did not quote its source, and the data says so itself. It is used all the same, and what rests on it is marked in the answers. Whoever has read the source changes the data: then the line disappears from here.',
    section('Numbers and their days', ['Of', 'Value', 'Valid', 'Source'], numbers()),
    section('CPV codes', ['Source', 'Codes'], codeRanges()),
    section('Rules', ['Rule', 'Says', 'Basis', 'Carried by'], rules()),
    section('Grounds of procedures', ['Procedure', 'Ground', 'Basis'], grounds()),
    section('Rows of the choice of procedure', ['Row', 'Says', 'Basis'], rows()),
    section('Pitfalls', ['Pitfall', 'What', 'Says', 'Basis'], pitfalls()),
  );
  return { path: 'unverified.md', markdown };
}

const section = (title: string, head: readonly string[], body: readonly (readonly string[])[]): string =>
  page(`## ${title}`, body.length === 0 ? 'Nothing.' : table(head, body));

const numbers = () =>
  Object.entries(dated).flatMap(([of, all]) =>
    all
      .filter(({ verified }) => !verified)
      .map((row) => [code(of), value(row), `${row.validFrom} – ${row.validTo ?? 'until further notice'}`, row.source]),
  );

/** What the row gives: an amount, or a length. */
function value(row: object): string {
  if ('amount' in row) return row.amount === null ? 'not known' : `${amount(row.amount)} ${currencyOf(row)}`;
  if ('days' in row) return `${String(row.days)} days`;
  if ('length' in row) return lengthOf(row.length as { readonly count: number; readonly unit: string });
  return 'the days on which it applies';
}

const amount = (of: unknown) => Number(of).toLocaleString('en-GB');
const currencyOf = (row: object) => ('currency' in row ? String(row.currency) : '');
const lengthOf = ({ count, unit }: { readonly count: number; readonly unit: string }) => `${count} ${unit}`;

const range = ({ from, to }: CodeRange) => (from === to ? from : `${from}–${to}`);

function codeRanges(): readonly (readonly string[])[] {
  const open = [...researchCodes, ...annex2Codes].filter(({ verified }) => !verified);
  const sources = [...new Set(open.map(({ source }) => source))];
  return sources.map((source) => [source, codes(open.filter((one) => one.source === source).map(range))]);
}

const rules = () =>
  [allCommands, allOrganisationCommands, allGroupCommands]
    .flatMap((table) => carriedRules(table))
    .filter(({ rule }) => isUnverified(rule.basis))
    .map(({ rule, commands }) => [
      ruleLink(rule.id),
      both(rule.says),
      rule.basis,
      commands.map((one) => `[${one}](commands.md#${anchor(one)})`).join(', '),
    ]);

const grounds = () =>
  realDefinitions.flatMap((definition) =>
    [{ id: 'the procedure itself', basis: definition.basis }, ...definition.grounds]
      .filter(({ basis }) => isUnverified(basis))
      .map(({ id, basis }) => [`[${definition.id}](procedures/${pageName(definition)}.md)`, code(id), basis]),
  );

const rows = () =>
  suggestionTable
    .filter(({ verified, basis }) => !verified || isUnverified(basis))
    .map(({ id, says, basis }) => [`[${id}](choice-of-procedure.md#rows)`, both(says), basis]);

const pitfalls = () =>
  allPitfalls.flatMap(({ number, name, basis, stops }) =>
    [
      { what: 'the pitfall', says: name, basis },
      ...stops.flatMap((stop) => [
        { what: `stop ${code(stop.id)}`, says: stop.says, basis: stop.basis },
        ...stop.measures.map((one) => ({ what: `measure ${code(one.id)}`, says: one.says, basis: one.basis })),
      ]),
    ]
      .filter((one) => isUnverified(one.basis))
      .map((one) => [
        `[${number}](pitfalls.md#${anchor(`${number}: ${name.en}`)})`,
        one.what,
        both(one.says),
        one.basis,
      ]),
  );
