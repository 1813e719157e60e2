import { louFrom, type Dated } from '../periods/dated.js';

/** A range of CPV codes, by their eight digits, first and last code included. */
export interface CodeRange extends Dated {
  readonly from: string;
  readonly to: string;
}

const always = { validFrom: louFrom, validTo: null };
const inAct = { ...always, verified: true };
const read =
  (source: string) =>
  (from: string, to: string = from) => ({ ...inAct, source, from, to });
const notRead = (from: string, to: string = from): CodeRange => ({
  ...always,
  verified: false,
  source: 'Directive 2014/24/EU, Annex XIV, from memory; not checked in the annex or in LOU bilaga 2',
  from,
  to,
});

/** R&D services that LOU 1:5 names. */
export const researchCodes: readonly CodeRange[] = [
  ['73000000', '73120000'],
  ['73300000'],
  ['73420000'],
  ['73430000'],
].map(([from = '', to]) => read('LOU 1:5; Directive 2014/24/EU, Article 14')(from, to));

const welfare = read(
  'LOU bilaga 2 (before 1 February 2022 bilaga 2 a), as listed by the National Agency for Public Procurement',
);
const reserved = read('LOU bilaga 2, by way of 19:25 (Directive 2014/24/EU, Article 77), as the same agency answers');
const catering = read('LOU bilaga 2, as the same agency answers on catering');

/**
 * Social and other special services (LOU bilaga 2; Directive 2014/24/EU, Annex XIV). A code in a range that is not
 * verified leaves the question open until somebody has looked in the act.
 */
export const annex2Codes: readonly CodeRange[] = [
  ...[welfare('75200000'), welfare('75231200'), welfare('75231240'), welfare('79611000'), welfare('79622000')],
  ...[welfare('79624000', '79625000'), welfare('85000000', '85323000')],
  ...[reserved('75121000', '75123000'), reserved('80110000'), reserved('80300000'), reserved('80420000', '80430000')],
  ...[reserved('80511000'), reserved('80520000'), reserved('80590000'), reserved('92500000'), reserved('92600000')],
  ...[reserved('98133000'), reserved('98133110')],
  catering('55520000'),
  // Health and social, and households as employers.
  ...[notRead('98133100'), notRead('98200000'), notRead('98500000'), notRead('98513000', '98514000')],
  // Education, culture, administration of both, events.
  ...[notRead('75000000'), notRead('75124000'), notRead('79950000', '79956000'), notRead('79995000', '79995200')],
  ...[notRead('80000000', '80660000'), notRead('92000000', '92700000')],
  // Social security and benefits.
  notRead('75300000', '75340000'),
  // Organisations, religious services.
  ...[notRead('98000000'), notRead('98120000'), notRead('98130000', '98133110')],
  // Hotels and restaurants.
  ...[notRead('55100000', '55410000'), notRead('55510000', '55512000'), notRead('55520000', '55524000')],
  // Legal services, other public administration, prisons, security, rescue.
  ...[notRead('79100000', '79140000'), notRead('75100000', '75131000'), notRead('75200000', '75252000')],
  ...[notRead('79430000'), notRead('98113100'), notRead('79700000', '79723000')],
  // International bodies, post, tyre and blacksmith services.
  ...[notRead('98900000', '98910000'), notRead('64000000', '64122000'), notRead('50116510'), notRead('71550000')],
];

/** From when a service of annex 2 may be awarded directly up to its own threshold; what applied before hasn't been looked up. */
export const annex2Direct: readonly Dated[] = [
  {
    validFrom: '2022-02-01',
    validTo: null,
    source: 'LOU 19a:2; the first day by the National Agency for Public Procurement',
    verified: true,
  },
];
