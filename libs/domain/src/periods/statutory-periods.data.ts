import type { Text } from '../case/text.js';
import type { DateLength } from '../calendar/index.js';
import { louFrom } from './dated.js';
import type { DatedPeriod } from './dated.js';

/**
 * By which rules a period is counted: under Act 1930:173; under Regulation 1182/71 as the authority's own maximum; or
 * plainly, without moving its end.
 */
export type Counting = 'act' | 'authoritys-maximum' | 'plain';

/** A period in law that runs from an event. */
export interface StatutoryPeriodRow extends DatedPeriod {
  readonly length: DateLength;
  readonly counting: Counting;
  readonly says: Text;
  readonly from: Text;
}

const since = { validFrom: louFrom, validTo: null, verified: true } as const;
const row = (
  length: DateLength,
  counting: Counting,
  source: string,
  says: Text,
  from: Text,
): readonly StatutoryPeriodRow[] => [{ ...since, length, counting, source, says, from }];

const days = (count: number) => ({ count, unit: 'days' }) as const;
const sent: Text = { sv: 'när underrättelsen skickades', en: 'when the notification was sent' };
const contract: Text = { sv: 'när avtalet slöts', en: 'when the contract was concluded' };
const standstill: Text = { sv: 'avtalsspärr', en: 'standstill period' };
const cancelReview: Text = {
  sv: 'ansökan om överprövning av ett beslut att avbryta',
  en: 'review of a decision to cancel',
};

/** The periods of LOU that run forward from an event. Wording read as consolidated through SFS 2026:67. */
export const statutoryPeriods = {
  'STANDSTILL-ELECTRONIC': row(days(10), 'act', 'LOU 20:1', standstill, sent),
  'STANDSTILL-OTHER': row(days(15), 'act', 'LOU 20:1', standstill, sent),
  'EX-ANTE': row(
    days(10),
    'act',
    'LOU 20:3',
    { sv: 'avtalsspärr efter annons om förhandsinsyn', en: 'standstill after a voluntary ex-ante notice' },
    { sv: 'när annonsen publicerades', en: 'when the notice was published' },
  ),
  'TEN-DAY': row(
    days(10),
    'act',
    'LOU 20:10',
    { sv: 'tiodagarsfrist efter domstolens avgörande', en: "ten days after the court's decision" },
    { sv: 'när domstolen avgjorde målet eller upphävde beslutet', en: 'when the court decided or lifted its order' },
  ),
  'NEW-CIRCUMSTANCES': row(
    { count: 3, unit: 'weeks' },
    'act',
    'LOU 20:5 b',
    { sv: 'nya omständigheter i målet', en: 'new circumstances in the case at court' },
    { sv: 'när ansökan kom in till domstolen', en: 'when the application reached the court' },
  ),
  'CANCEL-REVIEW-ELECTRONIC': row(days(10), 'act', 'LOU 20:12', cancelReview, sent),
  'CANCEL-REVIEW-OTHER': row(days(15), 'act', 'LOU 20:12', cancelReview, sent),
  'VALIDITY-REVIEW': row(
    { count: 6, unit: 'months' },
    'act',
    'LOU 20:17',
    { sv: 'ansökan om överprövning av avtalets giltighet', en: "review of the contract's validity" },
    contract,
  ),
  'VALIDITY-REVIEW-AFTER-NOTICE': row(
    days(30),
    'act',
    'LOU 20:17',
    { sv: 'ansökan om överprövning av avtalets giltighet', en: "review of the contract's validity" },
    {
      sv: 'när efterannonsen publicerades eller anbudsgivarna underrättades',
      en: 'when the award notice was published or the tenderers were told',
    },
  ),
  DAMAGES: row(
    { count: 1, unit: 'years' },
    'act',
    'LOU 20:20–21',
    { sv: 'talan om skadestånd', en: 'action for damages' },
    { sv: 'när leverantören fick veta att avtalet slutits', en: 'when the supplier learned of the contract' },
  ),
  FINE: [
    {
      ...since,
      verified: false,
      length: { count: 1, unit: 'years' },
      counting: 'act',
      source: 'LOU 21 (the length and what it is counted from are from memory)',
      says: { sv: 'beslut om upphandlingsskadeavgift', en: 'decision on a procurement fine' },
      from: contract,
    },
  ],
  REASONS: row(
    days(15),
    'authoritys-maximum',
    'LOU 12:13, 19:20',
    { sv: 'upplysningar om skälen på begäran', en: 'reasons on request' },
    { sv: 'när begäran kom in', en: 'when the request was received' },
  ),
  'AWARD-NOTICE': row(
    days(30),
    'authoritys-maximum',
    'LOU 10:4, 19:7, 19a:13',
    { sv: 'efterannons', en: 'award notice' },
    contract,
  ),
  'CONTEST-RESULT': row(
    days(30),
    'authoritys-maximum',
    'LOU 18:2',
    { sv: 'annons om resultatet av projekttävling', en: 'notice of the result of a design contest' },
    { sv: 'när tävlingen avslutades', en: 'when the contest ended' },
  ),
  'EU-FUNDED-RESEARCH': [
    {
      ...since,
      verified: false,
      length: days(60),
      counting: 'plain',
      source: 'terms of EU funding for pre-commercial procurement',
      says: { sv: 'anbudstid när EU finansierar', en: 'time for tenders when the EU funds' },
      from: { sv: 'när annonsen skickades', en: 'when the notice was sent' },
    },
  ],
  REPORT: row(
    days(30),
    'authoritys-maximum',
    'LOU 12:15–16',
    { sv: 'individuell rapport', en: 'individual report' },
    {
      sv: 'när avtalet slöts eller upphandlingen avbröts',
      en: 'when the contract was concluded or the procurement cancelled',
    },
  ),
  DOCUMENTATION: row(
    days(30),
    'authoritys-maximum',
    'LOU 12:14, 19:22',
    { sv: 'färdig dokumentation', en: 'complete documentation' },
    {
      sv: 'när avtalet slöts eller upphandlingen avbröts',
      en: 'when the contract was concluded or the procurement cancelled',
    },
  ),
  RETENTION: row(
    { count: 4, unit: 'years' },
    'plain',
    'LOU 12:17, 19:23, 19a:12',
    {
      sv: 'bevarande av anbud och dokumentation hos den som inte lyder under arkivlagen',
      en: 'keeping of tenders and documentation by a body outside the Archives Act',
    },
    { sv: 'när kontraktet tilldelades', en: 'when the contract was awarded' },
  ),
} satisfies Record<string, readonly StatutoryPeriodRow[]>;

export type StatutoryPeriodId = keyof typeof statutoryPeriods;

/** A period that is counted back from the last day for tenders or requests. */
export interface BackwardPeriodRow extends DatedPeriod {
  readonly length: DateLength;
  readonly says: Text;
}

const answers: Text = { sv: 'kompletterande upplysningar', en: 'supplementary information' };

/** The periods that are counted back from the last day for tenders. `ASK-BY` is practice from prop. 2015/16:195, not law. */
export const backwardPeriods = {
  ANSWERS: [{ ...since, length: days(6), source: 'LOU 12:11, 19:13', says: answers }],
  'ANSWERS-ACCELERATED': [{ ...since, length: days(4), source: 'LOU 12:11', says: answers }],
  'ASK-BY': [
    {
      ...since,
      length: days(10),
      source: 'prop. 2015/16:195 s. 1074 (rekommendation)',
      says: { sv: 'sista dag att ställa frågor', en: 'last day to ask questions' },
    },
  ],
} satisfies Record<string, readonly BackwardPeriodRow[]>;

export type BackwardPeriodId = keyof typeof backwardPeriods;
