import { describe, expect, it } from 'vitest';
import { nothing, type CaseState } from '../case/state.js';
import { findStop } from './pitfalls.table.js';

type Content = { readonly [name: string]: unknown };

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const needs = { needs: { version: 1, status: 'written', content: {}, author: 'needs-owner' } };
const planned = (procedure: string) =>
  ({ analyses: { ...needs, strategy: { ...needs.needs, content: { procedure } } } }) as unknown as Partial<CaseState>;

/** Whether the answers, with nothing else answered, raise a stop. */
const raises = (stop: string, answers: Content, changes = planned('open')) => {
  const found = findStop(stop)!;
  return found.of.predicates[found.stop.when]!({
    answers: answers as never,
    answeredOn: '2027-01-11',
    state: { ...nothing, ...changes },
    today: '2030-01-01',
  });
};
const unadvertised = { chosenBy: 'not-advertised', paid: sek(700_000) };
const maybe = (access: string) => ({ participants: [{ participant: 'supplier-a', bids: 'maybe', access }] });
const aided = { marketPrice: false, advantage: sek(1) };

type Case = readonly [what: string, stop: string, answers: Content, raised: boolean, changes?: Partial<CaseState>];

const cases: readonly Case[] = [
  ['paid development at the limit of its day', 'P1-UNADVERTISED-RD', unadvertised, true],
  [
    'paid development below the limit of the answers’ day',
    'P1-UNADVERTISED-RD',
    { ...unadvertised, paid: sek(1) },
    false,
  ],
  [
    'paid development above a lower limit of its day',
    'P1-UNADVERTISED-RD',
    { ...unadvertised, paid: sek(600_000), agreedOn: '2019-01-01' },
    true,
  ],
  [
    'a joint development that is bought without a notice',
    'P1-NO-COMPETITION',
    { onlyReason: true },
    true,
    planned('direct-award'),
  ],
  ['a joint development that is advertised', 'P1-NO-COMPETITION', { onlyReason: true }, false],
  ['a joint development with no procedure chosen', 'P1-NO-COMPETITION', { onlyReason: true }, false, {}],
  [
    'a purchase without a notice for other reasons',
    'P1-NO-COMPETITION',
    { meansToBuy: 'direct-award' },
    false,
    planned('direct-award'),
  ],
  ['nothing that a firm is said to know', 'P1-INFORMATION', {}, false],
  ['a need that is not described', 'P1-SOLUTION-NAMED', {}, true, {}],
  ['a need that is described', 'P1-SOLUTION-NAMED', {}, false],
  ['a specification of which nothing is said', 'P1-SPECIFICATION', {}, false],
  ['an evaluation of which nothing is said', 'P1-EVALUATION', {}, false],
  ['terms by where a firm is established', 'P2-DISCRIMINATION', { termsFollow: 'establishment' }, true],
  ['terms by its place', 'P2-DISCRIMINATION', { termsFollow: 'location' }, true],
  ['terms by its nationality', 'P2-DISCRIMINATION', { termsFollow: 'nationality' }, true],
  ['terms by who owns it', 'P2-DISCRIMINATION', { termsFollow: 'ownership' }, false],
  ['terms that are not told', 'P2-DISCRIMINATION', {}, false],
  ['an advantage of which no basis is told', 'P2-STATE-AID', aided, true],
  ['an advantage with no basis', 'P2-STATE-AID', { ...aided, aidBasis: 'none' }, true],
  ['an advantage with a basis', 'P2-STATE-AID', { ...aided, aidBasis: 'no-aid' }, false],
  ['an advantage without an amount', 'P2-STATE-AID', { marketPrice: false }, false],
  ['an advantage, with nothing said of the price', 'P2-STATE-AID', { advantage: sek(1) }, false],
  ['de minimis aid of no stated amount', 'P2-AID-CEILING', { aidBasis: 'de-minimis' }, true],
  ['aid on another basis', 'P2-AID-CEILING', { aidBasis: 'block-exemption' }, false],
  ['a closed test as a requirement', 'P2-TEST-COUNTS', { resultsCount: 'requirement', openToAll: false }, true],
  ['a closed test as a criterion', 'P2-TEST-COUNTS', { resultsCount: 'criterion', openToAll: false }, true],
  ['a test of which it is not said', 'P2-TEST-COUNTS', { resultsCount: 'criterion' }, false],
  ['a closed test that may not count', 'P2-TEST-COUNTS', { openToAll: false }, false],
  ['a possible bidder who drafts', 'P3-BIDDER-DRAFTS', { ...maybe('drafts'), draftsShown: true }, true],
  ['a possible bidder who approves', 'P3-BIDDER-DRAFTS', { ...maybe('approves'), draftsShown: true }, true],
  ['a possible bidder who sees what others see', 'P3-BIDDER-DRAFTS', { ...maybe('sees'), draftsShown: true }, false],
  ['a possible bidder who sees what others may not', 'P3-BIDDER-DRAFTS', maybe('sees'), true],
  ['nobody in the drafting', 'P3-BIDDER-DRAFTS', {}, false],
  ['a buyer that is not settled', 'P3-BUYER', { buyer: 'not-settled', volume: sek(1) }, true],
  ['a purchase seen as part of the project', 'P3-BUYER', { asProjectActivity: true, volume: sek(1) }, true],
  ['a settled buyer, and no value told', 'P3-BUYER', { buyer: 'named', asProjectActivity: false }, false],
  ['interests that are missing', 'P3-INTERESTS', { declarations: 'missing' }, true],
  ['interests that are kept back', 'P3-INTERESTS', { declarations: 'undisclosed' }, true],
  ['interests of which nothing is said', 'P3-INTERESTS', {}, false],
  [
    'a contest with a jury that is not independent',
    'P4-JURY',
    { juryIndependent: false },
    true,
    planned('design-contest'),
  ],
  ['a contest with open names', 'P4-JURY', { anonymous: false }, true, planned('design-contest')],
  ['a contest with unpublished criteria', 'P4-JURY', { criteriaPublished: false }, true, planned('design-contest')],
  ['a contest of which not all is told yet', 'P4-JURY', { criteriaPublished: true }, true, planned('design-contest')],
  ['a contest of which nothing is told yet', 'P4-JURY', {}, false, planned('design-contest')],
  [
    'a contest as the law asks',
    'P4-JURY',
    { juryIndependent: true, anonymous: true, criteriaPublished: true },
    false,
    planned('design-contest'),
  ],
  ['a contest that is no design contest', 'P4-JURY', { anonymous: false }, false],
  ['a contest without a needs analysis', 'P4-NO-NEED', {}, true, {}],
  ['a contest with a needs analysis', 'P4-NO-NEED', {}, false],
];

describe('What raises a stop', () => {
  it.each(cases.map((one) => [one[0], one[1], one] as const))(
    'is told from what raises none: %s (%s)',
    (_what, _stop, [, stop, answers, raised, changes]) => {
      expect(raises(stop, answers, changes)).toBe(raised);
    },
  );
});
