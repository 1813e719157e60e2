import { awaitsPublication } from '../award/ex-ante-sent.js';
import { dateInStockholm, toInstant } from '../calendar/index.js';
import { command } from '../case/command.js';
import { choice, id, instant, label, text } from '../fields/build.js';
import { statutoryPeriod } from '../periods/index.js';
import * as rules from './notices.rules.js';
import { publicationPlaces } from './notices.state.js';

const notice = id('Annons', 'Notice');
/** What the notice database tells comes from its integration, or by hand; of the last notice often when the case has ended. */
const told = { area: 'case', by: ['procurer', 'registrar'], relation: 'case', when: 'even-after-the-end' } as const;

const confirmNoticeReceipt = command({
  ...told,
  name: 'ConfirmNoticeReceipt',
  says: { sv: 'Anteckna att en annons har tagits emot', en: 'Record that a notice was received' },
  fields: {
    notice,
    confirmedAt: instant(
      'När Publikationsbyrån bekräftade att den har tagit emot annonsen',
      'When the Publications Office confirmed its receipt',
    ),
  },
  rules: [rules.noticeWasSent, rules.noticeIsNotRejected, rules.isAfterTheDispatch('confirmedAt')],
  causes: ({ body }) => [
    {
      type: 'NoticeReceiptConfirmed',
      facts: { notice: body.notice, confirmedAt: toInstant(body.confirmedAt) },
    },
  ],
  example: { notice: 'call-1', confirmedAt: '2027-05-10T08:05:00Z' },
});

const recordPublication = command({
  ...told,
  name: 'RecordPublication',
  says: { sv: 'Anteckna att en annons har publicerats', en: 'Record that a notice was published' },
  fields: {
    notice,
    where: choice('Var', 'Where', publicationPlaces),
    publicationId: label('Annonsens beteckning', 'Publication id', 60),
    publishedAt: instant('När den publicerades', 'When it was published'),
  },
  rules: [
    rules.noticeWasSent,
    rules.noticeIsNotRejected,
    rules.goesThere,
    rules.publishedOnceThere,
    rules.isAfterTheDispatch('publishedAt'),
    rules.tedComesFirst,
  ],
  causes: ({ state, body }) => {
    const publishedAt = toInstant(body.publishedAt);
    // The ten days of an ex-ante notice run from its first publication (LOU 20:3).
    const begins = awaitsPublication(state, body.notice);
    return [
      {
        type: 'PublicationRecorded',
        facts: {
          ...{ notice: body.notice, where: body.where, publicationId: body.publicationId, publishedAt },
          ...(begins ? { standstillEndsOn: statutoryPeriod('EX-ANTE', dateInStockholm(publishedAt)).endsOn } : {}),
        },
      },
    ];
  },
  example: {
    notice: 'call-1',
    where: 'ted',
    publicationId: '312345-2027',
    publishedAt: '2027-05-12T07:00:00Z',
  },
});

const recordNoticeRejection = command({
  ...told,
  name: 'RecordNoticeRejection',
  says: { sv: 'Anteckna att en annons har avvisats', en: 'Record that a notice was rejected' },
  fields: { notice, reasons: text('Skäl', 'Reasons', 8000) },
  rules: [rules.noticeWasSent, rules.noticeIsNotRejected, rules.noticeIsNotPublished],
  causes: ({ body }) => [{ type: 'NoticeRejected', facts: { notice: body.notice }, body: { reasons: body.reasons } }],
  example: { notice: 'call-1', reasons: 'BT-262: the code is not of the main vocabulary.' },
});

export const noticesCommands = [confirmNoticeReceipt, recordPublication, recordNoticeRejection];
