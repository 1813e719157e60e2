import { command, type Deciding } from '../case/command.js';
import { choice, date, id, instant, list, object, text } from '../fields/build.js';
import { noExclusionIsPending } from '../exclusion/exclusion.rules.js';
import { priorInvolvementIsJudged } from '../pitfalls/pitfalls.rules.js';
import { rankedAreScored, rankingIsFollowed } from '../qualification/ranking.rules.js';
import { rejectionNamesRequirement, requirementsAreMet } from '../qualification/qualification.rules.js';
import { announced, type Deadlines } from '../windows/announce.js';
import { announcingRules } from '../windows/announce.rules.js';
import { openingIsCertified } from '../windows/list.rules.js';
import { announcedMinimum, type Announcing } from '../windows/announced-minimum.js';
import { namedInvitationCommands } from './named-invitation.commands.js';
import * as rules from './selection.rules.js';
import { withStatus } from './selection.rules.js';

const supplier = id('Leverantör', 'Supplier');
const inStage = { area: 'competition', by: ['procurer'], relation: 'case', when: 'listed' } as const;

const qualifyCandidate = command({
  ...inStage,
  name: 'QualifyCandidate',
  says: { sv: 'Kvalificera en anbudssökande', en: 'Qualify a candidate' },
  fields: { supplier, reasons: text('Bedömning', 'Assessment', 4000, { optional: true }) },
  rules: [openingIsCertified, rules.isCandidate, rules.isNotExcluded, requirementsAreMet],
  causes: ({ body: { supplier: who, reasons } }) => [
    {
      type: 'CandidateQualified',
      facts: { supplier: who },
      ...(reasons === undefined ? {} : { body: { reasons } }),
    },
  ],
  asks: (state) => withStatus(state, 'candidate').map((about) => ({ about })),
  example: { supplier: 'supplier-a', reasons: 'Meets all requirements on capacity and experience.' },
});

const rejectCandidate = command({
  ...inStage,
  name: 'RejectCandidate',
  says: { sv: 'Avslå en anbudsansökan', en: 'Reject a candidate' },
  fields: {
    supplier,
    ground: choice('Grund', 'Ground', ['not-qualified', 'invalid-request']),
    reasons: text('Skäl', 'Reasons'),
  },
  rules: [openingIsCertified, rules.isCandidate, rejectionNamesRequirement],
  causes: ({ body: { supplier: who, ground, ...body } }) => [
    { type: 'CandidateRejected', facts: { supplier: who, ground }, body },
  ],
  example: {
    supplier: 'supplier-c',
    ground: 'not-qualified',
    reasons: 'No reference project of the size that the notice requires.',
  },
});

const decideSelection = command({
  ...inStage,
  name: 'DecideSelection',
  says: { sv: 'Besluta om urval', en: 'Decide the selection' },
  fields: {
    invited: list('Vilka som bjuds in', 'Who is invited', supplier, [0, 100]),
    reasons: text('Skäl', 'Reasons'),
  },
  by: ['decision-maker', 'procurer'],
  rules: [
    rules.allAreDecided,
    noExclusionIsPending,
    priorInvolvementIsJudged,
    rules.someoneIsQualified,
    rules.onlyApplicants,
    rules.onlyQualified,
    rules.enoughAreInvited,
    rules.notTooManyAreInvited,
    rankedAreScored,
    rankingIsFollowed,
  ],
  causes: ({ state, body }) => {
    const qualified = withStatus(state, 'qualified');
    return [
      {
        type: 'SelectionDecided',
        facts: {
          invited: qualified.filter((one) => body.invited.includes(one)),
          notInvited: qualified.filter((one) => !body.invited.includes(one)),
        },
        body: { reasons: body.reasons },
      },
    ];
  },
  asks: (state) =>
    withStatus(state, 'candidate').length === 0 && withStatus(state, 'qualified').length > 0 ? [{}] : [],
  example: {
    invited: ['supplier-a', 'supplier-b', 'supplier-c'],
    reasons: 'All three are qualified and the minimum is three.',
  },
});

interface Invitation {
  readonly tendersDueAt?: string;
  readonly lots?: readonly { readonly lot: string; readonly tendersDueAt: string }[];
  readonly questionsUntilOn?: string;
  readonly urgency?: { readonly justification: string };
  readonly agreement?: 'reached' | 'not-reached';
}

const deadlines = ({ tendersDueAt, lots, questionsUntilOn }: Invitation): Deadlines => ({
  // Where no tenders are received next there is no deadline; where they are, a rule asks for it first.
  dueAt: tendersDueAt ?? '',
  ...(lots ? { lots: lots.map((one) => ({ lot: one.lot, dueAt: one.tendersDueAt })) } : {}),
  ...(questionsUntilOn === undefined ? {} : { questionsUntilOn }),
});

const announcing: Announcing<Invitation> = {
  on: 'TenderersInvited',
  field: 'tendersDueAt',
  deadlines,
  sentAt: ({ now }) => now,
  reductions: ({ urgency, agreement }) => ({ ...(urgency ? { urgency } : {}), ...(agreement ? { agreement } : {}) }),
};

const inviteTenderers = command({
  ...inStage,
  name: 'InviteTenderers',
  says: { sv: 'Bjud in dem som är utvalda', en: 'Invite those who are selected' },
  fields: {
    tendersDueAt: instant(
      'Sista tid för anbud, när anbud är nästa steg',
      'Deadline for tenders, when tenders come next',
      {
        optional: true,
      },
    ),
    lots: list(
      'Andra tider för anbudsdelar',
      'Other deadlines for lots',
      object('Anbudsdel', 'Lot', {
        lot: id('Anbudsdel', 'Lot'),
        tendersDueAt: instant('Sista tid för anbud', 'Deadline for tenders'),
      }),
      [0, 100],
      { optional: true },
    ),
    questionsUntilOn: date('Sista dag för frågor', 'Last day for questions', { optional: true }),
    invitation: text('Inbjudan', 'Invitation', 8000, { optional: true }),
    urgency: object(
      'Påskyndat förfarande',
      'Accelerated procedure',
      { justification: text('Varför den ordinarie tiden inte kan hållas', 'Why the full period cannot be kept') },
      { optional: true, kept: 'body' },
    ),
    agreement: choice(
      'Om en gemensam sista tid avtalades med alla inbjudna; inte för statliga myndigheter',
      'Whether a common deadline was agreed with all who are invited; not for central authorities',
      ['reached', 'not-reached'],
      { optional: true },
    ),
  },
  rules: [rules.deadlineFollowsTheStage, ...announcingRules(announcing)],
  brings: 'window-keys',
  causes: (ctx) => {
    const suppliers = withStatus(ctx.state, 'qualified');
    const { invitation, urgency } = ctx.body;
    const body = { ...(invitation === undefined ? {} : { invitation }), ...(urgency ? { urgency } : {}) };
    return [
      {
        type: 'TenderersInvited',
        facts: { suppliers },
        ...(Object.keys(body).length > 0 ? { body } : {}),
      },
      ...announced(
        ctx as Deciding,
        'TenderersInvited',
        deadlines(ctx.body),
        () => suppliers,
        announcedMinimum(ctx as Deciding<Invitation>, announcing),
      ),
    ];
  },
  asks: () => [{}],
  example: { tendersDueAt: '2027-08-13T21:59:00Z', questionsUntilOn: '2027-07-30' },
});

export const selectionCommands = [
  qualifyCandidate,
  rejectCandidate,
  decideSelection,
  inviteTenderers,
  ...namedInvitationCommands,
];
