import { toInstant } from '../calendar/index.js';
import { command } from '../case/command.js';
import { documentsAreLocked } from '../documents/documents.rules.js';
import { date, instant, label } from '../fields/build.js';
import { announced, type Deadlines } from '../windows/announce.js';
import { announcingRules } from '../windows/announce.rules.js';
import * as rules from './notice.rules.js';
import type { Notice } from './notice.rules.js';

const deadlines = ({ submissionsDueAt, questionsUntilOn }: Notice): Deadlines => ({
  dueAt: submissionsDueAt,
  questionsUntilOn,
});

const publishNotice = command({
  name: 'PublishNotice',
  says: { sv: 'Annonsera upphandlingen', en: 'Publish the contract notice' },
  area: 'competition',
  fields: {
    dispatchedAt: instant('När annonsen skickades', 'When the notice was dispatched'),
    publicationId: label('Annonsens beteckning', 'Publication id', 60),
    submissionsDueAt: instant(
      'Sista tid för ansökningar, anbud eller bidrag',
      'Deadline for requests, tenders or entries',
    ),
    questionsUntilOn: date('Sista dag för frågor', 'Last day for questions'),
  },
  by: ['procurer'],
  relation: 'case',
  when: 'listed',
  rules: [
    documentsAreLocked,
    rules.dispatchIsPast,
    rules.dispatchFollowsTheDocuments,
    ...announcingRules<Notice>({
      on: 'NoticePublished',
      field: 'submissionsDueAt',
      deadlines,
      sentAt: ({ body }) => toInstant(body.dispatchedAt),
    }),
  ],
  causes: (ctx) => {
    const { dispatchedAt, publicationId, questionsUntilOn } = ctx.body;
    return [
      {
        type: 'NoticePublished',
        facts: { dispatchedAt: toInstant(dispatchedAt), publicationId, questionsUntilOn },
      },
      ...announced(ctx, 'NoticePublished', deadlines(ctx.body), () => null),
    ];
  },
  asks: () => [{}],
  example: {
    dispatchedAt: '2027-05-10T08:00:00Z',
    publicationId: 'TED-2027-000001',
    submissionsDueAt: '2027-06-14T21:59:00Z',
    questionsUntilOn: '2027-06-01',
  },
});

export const noticeCommands = [publishNotice];
