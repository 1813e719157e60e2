import { toInstant } from '../calendar/index.js';
import { command, type Deciding } from '../case/command.js';
import { disclosureIsComplete } from '../early-dialogue/disclosure.rules.js';
import { documentsAreLocked } from '../documents/documents.rules.js';
import { boolean, date, id, instant, label, object, text } from '../fields/build.js';
import { noPitfallStops } from '../pitfalls/pitfalls.rules.js';
import { announced, type Deadlines } from '../windows/announce.js';
import { announcingRules } from '../windows/announce.rules.js';
import { announcedMinimum, type Announcing } from '../windows/announced-minimum.js';
import { contentsAreComplete } from '../notices/contents.rules.js';
import { juryIsAppointed } from '../contest/contest.rules.js';
import { regimeAllowsTheCall } from './call-regime.rules.js';
import { euFundedIsOpenLongEnough } from './eu-funded.rules.js';
import * as rules from './notice.rules.js';
import type { Notice } from './notice.rules.js';

const deadlines = ({ submissionsDueAt, questionsUntilOn }: Notice): Deadlines => ({
  dueAt: submissionsDueAt,
  questionsUntilOn,
});

const announcing: Announcing<Notice> = {
  on: 'NoticePublished',
  field: 'submissionsDueAt',
  deadlines,
  sentAt: rules.dispatchOf,
  reductions: ({ urgency, priorInformation }) => ({
    ...(urgency ? { urgency } : {}),
    ...(priorInformation ? { priorInformation } : {}),
  }),
};

const publishNotice = command({
  name: 'PublishNotice',
  says: { sv: 'Annonsera upphandlingen', en: 'Publish the contract notice' },
  area: 'competition',
  fields: {
    dispatchedAt: instant(
      'När annonsen skickades, om den skickades för hand',
      'When the notice was dispatched, if by hand',
      {
        optional: true,
      },
    ),
    publicationId: label('Annonsens beteckning, om den skickades för hand', 'Publication id, if sent by hand', 60, {
      optional: true,
    }),
    submissionsDueAt: instant(
      'Sista tid för ansökningar, anbud eller bidrag',
      'Deadline for requests, tenders or entries',
    ),
    questionsUntilOn: date('Sista dag för frågor', 'Last day for questions'),
    urgency: object(
      'Påskyndat förfarande',
      'Accelerated procedure',
      { justification: text('Varför den ordinarie tiden inte kan hållas', 'Why the full period cannot be kept') },
      { optional: true, kept: 'body' },
    ),
    priorInformation: object(
      'Förhandsannons som inte var anbudsinfordran',
      'Prior information notice that was not the call for competition',
      {
        sentOn: date('Dag då den skickades', 'Day on which it was sent'),
        publicationId: id('Beteckning', 'Publication id'),
        complete: boolean(
          'Den hade uppgifterna enligt direktivets bilaga V, del B, avsnitt I, så långt de fanns',
          "It had the particulars of the directive's Annex V, part B, section I, as far as they were available",
        ),
      },
      { optional: true },
    ),
  },
  by: ['procurer'],
  relation: 'case',
  when: 'listed',
  rules: [
    documentsAreLocked,
    juryIsAppointed,
    noPitfallStops,
    rules.sentByHandOrByTheProgram,
    rules.dispatchIsPast,
    rules.dispatchFollowsTheDocuments,
    regimeAllowsTheCall(announcing),
    disclosureIsComplete,
    ...announcingRules(announcing),
    euFundedIsOpenLongEnough,
    contentsAreComplete('call'),
  ],
  brings: 'window-keys',
  causes: (ctx) => {
    const { publicationId, questionsUntilOn, urgency, priorInformation } = ctx.body;
    return [
      {
        type: 'NoticePublished',
        facts: {
          dispatchedAt: rules.dispatchOf(ctx),
          ...(publicationId === undefined
            ? {
                submissionsDueAt: toInstant(ctx.body.submissionsDueAt),
                ...(urgency ? { accelerated: true as const } : {}),
              }
            : { publicationId }),
          questionsUntilOn,
          ...(priorInformation ? { priorInformation } : {}),
        },
        ...(urgency ? { body: { urgency } } : {}),
      },
      ...announced(
        ctx,
        'NoticePublished',
        deadlines(ctx.body),
        () => null,
        announcedMinimum(ctx as Deciding<Notice>, announcing),
      ),
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
