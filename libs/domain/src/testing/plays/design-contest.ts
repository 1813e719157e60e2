import type { Actor } from '../../case/actor.js';
import type { SubmissionRecord } from '../../windows/submission.js';
import { decisionMaker, needsOwner, procurer1 } from '../people.js';
import type { Step } from './steps.js';

const juror = (id: string): Actor => ({ id, kind: 'person', organisationRoles: [], suppliers: [] });
export const jury = [juror('juror-1'), juror('juror-2'), juror('juror-3')] as const;

const reasons = 'By the published criteria.';
const sek = (amount: number) => ({ amount, currency: 'SEK' });

/** The documents of a contest for the design of a ward, with two prizes and an assignment to follow. */
export const documentsOfContest = {
  awardBasis: 'best-price-quality',
  model: 'B',
  criteria: [
    {
      id: 'idea',
      text: 'How well the design meets the need',
      tests: ['one-room'],
      ...{ measure: 'score', weight: 100, of: 10 },
    },
  ],
  functionalRequirements: [
    {
      id: 'one-room',
      text: 'Everything that a patient needs comes to the same room.',
      mandatory: true,
      serves: ['places'],
    },
  ],
  minimumInvited: 0,
  mayAwardOnInitialTenders: false,
  eliminates: false,
  electronicTenders: true,
  documentsFree: true,
  buyerNumber: '232100-0024',
  reviewBody: 'Förvaltningsrätten i Uppsala',
  tenderValidityMonths: 6,
  terminationClauses: false,
  requirements: 'The design of a ward in which patients are never moved.',
  contractTerms: 'Prizes are paid when the jury has signed its report.',
  noLotsReason: 'One design is sought.',
  prizes: [
    { place: 1, amount: sek(300_000) },
    { place: 2, amount: sek(150_000) },
  ],
  followOnIntended: true,
  juryQualification: 'Architect',
} as const;

export const members = jury.map(({ id }, at) => ({ person: id, independent: true, qualified: at === 0 }));

/** What an entrant submitted: the digest decides its place among the pseudonyms. */
const entryOf = (supplier: string, receivedAt: string, digit: string): SubmissionRecord => ({
  id: `00000000-0000-4000-8000-00000000000${digit}`,
  supplier,
  receivedAt,
  digest: digit.repeat(64),
  offers: [],
});

/** By their digests supplier C is entry-1, A entry-2 and B entry-3. */
export const threeEntries = [
  entryOf('supplier-a', '2027-08-01T08:00:00.000Z', '5'),
  entryOf('supplier-b', '2027-08-02T09:00:00.000Z', '9'),
  entryOf('supplier-c', '2027-08-03T10:00:00.000Z', '1'),
];

/** From the start decision of 1 April 2027 to the opened entries. */
export const contestEntries: readonly Step[] = [
  { by: procurer1, give: 'WriteDocuments', body: documentsOfContest },
  { by: needsOwner, give: 'ApproveDocuments', body: { version: 1 } },
  { by: procurer1, give: 'AppointJury', body: { members } },
  {
    on: '2027-05-10T08:00:00Z',
    by: procurer1,
    give: 'PublishNotice',
    body: {
      dispatchedAt: '2027-05-10T08:00:00Z',
      publicationId: 'TED-2027-000004',
      submissionsDueAt: '2027-08-16T21:59:00Z',
      questionsUntilOn: '2027-08-01',
    },
  },
  { open: 'entries', submissions: threeEntries },
];

/** The jury ranks the entries, and every member signs. */
export const contestJudged: readonly Step[] = [
  {
    on: '2027-09-06T09:00:00Z',
    by: jury[0],
    give: 'AgreeJuryReport',
    body: { ranking: ['entry-2', 'entry-3', 'entry-1'].map((entry) => ({ entry, reasons })) },
  },
  ...jury.map((by) => ({ by, give: 'SignJuryReport' })),
];

/** Names are shown, the result is announced, and both winners are invited to negotiate. */
export const contestEnd: readonly Step[] = [
  { by: procurer1, give: 'RevealEntries', body: { window: 'entries' } },
  { by: procurer1, give: 'PublishContestResult', body: { publicationId: 'TED-2027-000005' } },
  {
    by: decisionMaker,
    give: 'DecideFollowOn',
    body: { follows: true, invited: ['supplier-a', 'supplier-b'], reasons },
  },
];

/** A design contest from the start decision to its end; the contract type is services. */
export const designContest: readonly Step[] = [...contestEntries, ...contestJudged, ...contestEnd];
