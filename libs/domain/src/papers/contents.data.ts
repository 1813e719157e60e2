import type { Text } from '../case/text.js';
import type { PaperKind } from './paper.js';

/** Something that the law asks a paper to say, and where the paper says it. */
export interface RequiredContent {
  readonly paper: PaperKind;
  readonly says: Text;
  readonly basis: string;
  /** The section's id and, where one entry, text or table of it is meant, that one's. */
  readonly at: string;
  /** Whether it was read in the act. */
  readonly verified: boolean;
}

const t = (sv: string, en: string): Text => ({ sv, en });
const row =
  (paper: PaperKind, basis: string, verified = true) =>
  (says: Text, at: string): RequiredContent => ({
    paper,
    basis,
    verified,
    says,
    at,
  });

const list = row('opening-list', 'LOU 12:10');
const notified = row('award-notification', 'LOU 12:12, 19:19');
const standstill = row('award-notification', 'LOU 12:12, 20:1');
const cancelled = row('cancellation', 'LOU 12:12, 19:21');
const report = row('individual-report', 'LOU 12:15; Directive 2014/24/EU, Article 84(1)(a)–(d)');
const reportBesides = row('individual-report', 'LOU 12:16; Directive 2014/24/EU, Article 84(1)(e)–(i)', false);
const conflicts = row('individual-report', 'LOU 12:16');
const award = row('award-decision', 'LOU 12:14, 4:1', false);

/** What the law asks of the papers, item by item. */
export const requiredContents: readonly RequiredContent[] = [
  list(t('vilka anbud som har kommit in', 'which tenders were received'), 'counted/counted'),
  list(t('vilka som öppnade', 'who opened'), 'opening/openings'),
  list(t('att de intygar förteckningen', 'that they certify the list'), 'certified/certified'),
  notified(t('beslutet', 'the decision'), 'decision/winners'),
  notified(t('skälen för beslutet', 'the reasons for the decision'), 'reasons/reasons'),
  standstill(t('avtalsspärrens längd', 'the length of the standstill period'), 'standstill/standstillEndsOn'),
  cancelled(t('beslutet att avbryta', 'the decision to cancel'), 'decision/reason'),
  cancelled(t('skälen för det', 'the reasons for it'), 'decision/reasons'),
  report(t('myndighetens namn', "the authority's name"), 'authority/organisation'),
  report(t('föremål', 'the subject matter'), 'authority/subject'),
  report(t('värde', 'the value'), 'authority/value'),
  report(t('valda anbudssökande och anbudsgivare', 'selected candidates and tenderers'), 'selected'),
  report(t('förkastade, och varför', 'those rejected, and why'), 'rejected'),
  report(t('skäl för att förkasta onormalt låga anbud', 'reasons for rejecting abnormally low tenders'), 'low-tenders'),
  report(t('vem som tilldelas kontrakt, och varför', 'the winner, and why'), 'winner'),
  report(t('vad som läggs ut på andra', 'what is subcontracted'), 'subcontracting'),
  reportBesides(t('skälen för förfarandet', 'the reasons for the procedure'), 'ground'),
  reportBesides(t('skälen för att avbryta', 'the reasons for cancelling'), 'cancelled'),
  reportBesides(t('andra medel än elektroniska', 'other than electronic means'), 'means'),
  conflicts(t('intressekonflikter och åtgärder', 'conflicts of interest and measures'), 'conflicts'),
  award(t('vem som tilldelas', 'who is awarded'), 'decision/winners'),
  award(t('vem som beslutar', 'who decides'), 'decision/decidedBy'),
  award(t('jämförelsen', 'the comparison'), 'comparison'),
  award(t('förkastade anbud med skäl', 'rejected tenders with reasons'), 'rejected'),
];
