import type { Text } from '../case/text.js';
import { louFrom } from './dated.js';
import type { Dated } from './dated.js';

export type MinimumPeriodId =
  | 'TL-OPEN'
  | 'TL-RES-REQ'
  | 'TL-RES-TEN'
  | 'TL-NEG-REQ'
  | 'TL-NEG-TEN'
  | 'TL-DIA-REQ'
  | 'TL-DIA-TEN'
  | 'TL-IP-REQ'
  | 'TL-IP-TEN'
  | 'TL-N19';

/** Days with the section they stand in. */
export interface DaysInLaw {
  readonly days: number;
  readonly source: string;
}

/** The shortest time for suppliers in one step of a procedure, counted from the day a notice or invitation was sent. */
export interface MinimumPeriodRow extends Dated {
  readonly says: Text;
  readonly from: 'notice-sent' | 'invitation-sent';
  /** `null`: the law has no number, only that the time must be adequate. */
  readonly base: DaysInLaw | null;
  readonly electronic?: DaysInLaw;
  readonly priorInformation?: DaysInLaw;
  readonly urgency?: DaysInLaw;
  /** The floor for a sub-central authority that has sought agreement on a common date and not reached it. */
  readonly withoutAgreement?: DaysInLaw;
}

const since = { validFrom: louFrom, validTo: null, verified: true } as const;
const requests = (sv: string, en: string): MinimumPeriodRow => ({
  ...since,
  says: { sv: `anbudsansökningar i ${sv}`, en: `requests to participate in ${en}` },
  from: 'notice-sent',
  source: 'LOU 11:3',
  base: { days: 30, source: 'LOU 11:3' },
});
const urgentRequests = { days: 15, source: 'LOU 11:10' };
const invitedTenders = (sv: string, en: string): MinimumPeriodRow => ({
  ...since,
  says: { sv: `anbud i ${sv}`, en: `tenders in ${en}` },
  from: 'invitation-sent',
  source: 'LOU 11:3',
  base: { days: 30, source: 'LOU 11:3 andra stycket' },
  electronic: { days: 25, source: 'LOU 11:6' },
  priorInformation: { days: 10, source: 'LOU 11:5' },
  urgency: { days: 10, source: 'LOU 11:10' },
  withoutAgreement: { days: 10, source: 'LOU 11:7' },
});
const adequate = (sv: string, en: string, source: string): MinimumPeriodRow => ({
  ...since,
  says: { sv, en },
  from: 'invitation-sent',
  source,
  base: null,
});

const restricted = ['selektivt förfarande', 'a restricted procedure'] as const;
const negotiated = ['förhandlat förfarande', 'a negotiated procedure'] as const;
const dialogue = ['konkurrenspräglad dialog', 'a competitive dialogue'] as const;
const partnership = ['innovationspartnerskap', 'an innovation partnership'] as const;

/** The minimum periods of LOU, chapters 11 and 19, each with its versions in the order of time. */
export const minimumPeriods: Readonly<Record<MinimumPeriodId, readonly MinimumPeriodRow[]>> = {
  'TL-OPEN': [
    {
      ...since,
      says: { sv: 'anbud i öppet förfarande', en: 'tenders in an open procedure' },
      from: 'notice-sent',
      source: 'LOU 11:2',
      base: { days: 35, source: 'LOU 11:2' },
      electronic: { days: 30, source: 'LOU 11:6' },
      priorInformation: { days: 15, source: 'LOU 11:5' },
      urgency: { days: 15, source: 'LOU 11:10' },
    },
  ],
  'TL-RES-REQ': [{ ...requests(...restricted), urgency: urgentRequests }],
  'TL-RES-TEN': [invitedTenders(...restricted)],
  'TL-NEG-REQ': [{ ...requests(...negotiated), urgency: urgentRequests }],
  'TL-NEG-TEN': [invitedTenders(...negotiated)],
  'TL-DIA-REQ': [requests(...dialogue)],
  'TL-DIA-TEN': [
    adequate(
      'lösningar och anbud i konkurrenspräglad dialog',
      'solutions and tenders in a competitive dialogue',
      'LOU 11:1',
    ),
  ],
  'TL-IP-REQ': [requests(...partnership)],
  'TL-IP-TEN': [adequate('anbud i innovationspartnerskap', 'tenders in an innovation partnership', 'LOU 11:1')],
  'TL-N19': [
    {
      ...adequate(
        'anbudsansökningar och anbud i annonserad upphandling enligt 19 kap.',
        'requests and tenders in an advertised procurement under chapter 19',
        'LOU 19:11',
      ),
      from: 'notice-sent',
    },
  ],
};

/** What documents that aren't freely available electronically add; not to agreed or accelerated periods (LOU 11:9). */
export const documentsExtension: readonly (Dated & DaysInLaw)[] = [{ ...since, days: 5, source: 'LOU 11:9' }];

/** When a prior information notice must have been sent to shorten the period (LOU 11:5). */
export const priorInformationWindow = [{ ...since, source: 'LOU 11:5', atLeastDays: 35, atMostMonths: 12 }] as const;
