import { command } from '../case/command.js';
import { choice, date, id, label, list, object, text } from '../fields/build.js';
import * as rules from './early-dialogue.rules.js';
import { dialogueForms } from './early-dialogue.state.js';

const row = {
  area: 'preparation',
  by: ['matching-officer', 'procurer'],
  relation: 'case',
  when: 'listed',
} as const;

const questions = list(
  'Frågor, samma till alla',
  'Questions, the same to all',
  label('Fråga', 'Question', 1000),
  [0, 50],
  {
    kept: 'body',
  },
);

const planDialogue = command({
  ...row,
  name: 'PlanDialogue',
  says: { sv: 'Planera den tidiga dialogen', en: 'Plan the early dialogue' },
  fields: {
    activities: list(
      'Aktiviteter',
      'Activities',
      object('Aktivitet', 'Activity', {
        id: id('Beteckning', 'Name'),
        form: choice('Form', 'Form', dialogueForms),
        on: date('Dag', 'Date'),
      }),
      [1, 50],
    ),
    questions,
  },
  rules: [rules.activitiesAreUnique, rules.activitiesAreAhead],
  causes: ({ body }) => [
    { type: 'DialoguePlanned', facts: { activities: body.activities }, body: { questions: body.questions } },
  ],
  example: {
    activities: [{ id: 'hearing', form: 'conference', on: '2027-02-08' }],
    questions: ['Which parts of a building can be had without fossil materials today?'],
  },
});

const publishNeed = command({
  ...row,
  name: 'PublishNeed',
  says: { sv: 'Publicera behovet för leverantörer', en: 'Publish the need to suppliers' },
  fields: { summary: text('Behovet, utan lösning', 'The need, without a solution', 8000) },
  rules: [rules.approvedNeedIsPublished],
  causes: ({ state, body }) => [
    {
      type: 'NeedPublished',
      facts: {
        version: (state.publishedNeed?.version ?? 0) + 1,
        needVersion: state.analyses.needs?.version ?? 0,
      },
      body: { summary: body.summary },
    },
  ],
  example: { summary: 'Preschool places for 144 children with no fossil materials, fuels or energy.' },
});

const inviteOpenly = command({
  ...row,
  name: 'InviteOpenly',
  says: { sv: 'Bjud in alla leverantörer', en: 'Invite all suppliers' },
  fields: {
    what: text('Vad alla bjuds in till', 'What all are invited to', 8000),
    lastDayOn: date('Sista dag', 'Last day'),
    announced: label('Hur det annonseras', 'How it is announced', 400),
  },
  rules: [rules.invitationIsAhead],
  causes: ({ state, body: { what, ...facts } }) => [
    {
      type: 'OpenInvitationMade',
      facts: { id: `invitation-${state.invitations.length + 1}`, ...facts },
      body: { what },
    },
  ],
  example: {
    what: 'An open hearing on fossil-free building, where all get the same questions.',
    lastDayOn: '2027-02-08',
    announced: 'market consultation in the notice database',
  },
});

const requestInformation = command({
  ...row,
  name: 'RequestInformation',
  says: { sv: 'Begär information av marknaden (RFI)', en: 'Request information from the market (RFI)' },
  fields: { questions: { ...questions, min: 1 }, answersDueOn: date('Sista dag för svar', 'Last day for answers') },
  rules: [rules.answersAreAhead],
  causes: ({ state, body }) => [
    {
      type: 'InformationRequested',
      facts: { id: `request-${state.informationRequests.length + 1}`, answersDueOn: body.answersDueOn },
      body: { questions: body.questions },
    },
  ],
  example: { questions: ['What does a fossil-free foundation cost?'], answersDueOn: '2027-02-26' },
});

const registerInterest = command({
  name: 'RegisterInterest',
  says: { sv: 'Anmäl intresse', en: 'Register interest' },
  area: 'preparation',
  fields: { statement: text('Vad ni vill säga', 'What you want to say', 8000, { optional: true }) },
  by: ['supplier'],
  relation: 'any-supplier',
  when: 'always',
  rules: [rules.needIsPublished, rules.competitionIsNotCalled],
  causes: ({ body: { statement }, capacity }) => [
    {
      type: 'InterestRegistered',
      facts: { supplier: capacity.supplier ?? '' },
      ...(statement === undefined ? {} : { body: { statement } }),
    },
  ],
  example: { statement: 'We build with reused and bio-based components.' },
});

const matchNeed = command({
  ...row,
  name: 'MatchNeed',
  says: { sv: 'Bedöm om en leverantör svarar mot behovet', en: 'Judge whether a supplier meets the need' },
  fields: {
    supplier: id('Leverantör', 'Supplier'),
    fits: choice('Svarar mot behovet', 'Meets the need', ['yes', 'partly', 'no']),
    reasons: text('Skäl', 'Reasons'),
  },
  by: ['matching-officer'],
  rules: [rules.supplierIsKnown],
  causes: ({ body: { reasons, ...facts } }) => [{ type: 'NeedMatched', facts, body: { reasons } }],
  asks: (state) =>
    state.interests
      .filter((one) => !state.matches.some((match) => match.supplier === one.supplier))
      .map((one) => ({ about: one.supplier, since: one.at })),
  example: { supplier: 'supplier-a', fits: 'partly', reasons: 'Has the frame, but not the foundation.' },
});

export const outreachCommands = [
  planDialogue,
  publishNeed,
  inviteOpenly,
  requestInformation,
  registerInterest,
  matchNeed,
];
