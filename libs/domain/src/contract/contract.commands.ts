import type { Instant } from '../calendar/index.js';
import { noExAnteIsAwaited } from '../award/ex-ante.rules.js';
import { standstillHasElapsed } from '../award/award.rules.js';
import { courtIsToBeChecked, notBefore } from '../award/standstill-kept.js';
import { contractor } from '../award/contractor.js';
import { command } from '../case/command.js';
import { lotOf } from '../case/lot-of.js';
import { choice, id, label, money, text } from '../fields/build.js';
import { filesAreKnown } from '../files/files.rules.js';
import { contentsAreComplete } from '../notices/contents.rules.js';
import { winnerSizes } from '../notices/drafting.js';
import { wasRejected } from '../notices/note-sent.js';
import { noReviewIsPending } from '../review/review.rules.js';
import { noPitfallStops } from '../pitfalls/pitfalls.rules.js';
import * as rules from './contract.rules.js';
import { recordedSigning } from './signing.js';
import { contentIsSettled, isSettled } from './content.rules.js';
import { contractKeepsThePromises } from '../thread/thread.rules.js';
import { settleContract } from './settle.commands.js';
import * as signed from './signing.rules.js';
import { awardNoticeDuty, reportDuty } from './duties.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const byHand = label('Beteckning, när avtalet undertecknas för hand', 'Reference, when signed by hand', 400, {
  optional: true,
  kept: 'body',
});
const detached = text('Avskild underskrift (CMS, base64)', 'Detached signature (CMS, base64)', 100_000, {
  optional: true,
});
const signing = { area: 'competition', when: 'listed' } as const;
const after = { area: 'implementation', relation: 'case', when: 'listed' } as const;
const since = (checkedAt: Instant | undefined) => (checkedAt === undefined ? {} : { since: checkedAt });

const signContract = command({
  ...signing,
  name: 'SignContract',
  says: { sv: 'Underteckna avtalet', en: 'Sign the contract' },
  fields: {
    lot,
    document: id('Avtalet, en fil i ärendet', 'The contract, a file of the case', { optional: true }),
    signature: detached,
    reference: byHand,
  },
  by: ['decision-maker'],
  relation: 'case',
  rules: [
    rules.awardStands,
    rules.allAreNotified,
    noExAnteIsAwaited,
    noReviewIsPending,
    standstillHasElapsed,
    rules.courtIsChecked,
    noPitfallStops,
    rules.notSignedYet,
    contentIsSettled,
    ...contractKeepsThePromises,
    signed.wayIsAllowed,
    signed.documentIsNamed,
    filesAreKnown,
    ...signed.signatureCounts,
    signed.signatureIsOfTheDocument,
  ],
  brings: 'signature',
  causes: (ctx) => {
    const { state, body, track, today, brought } = ctx;
    const { facts, kept } = recordedSigning(ctx);
    const document = brought.files?.find(({ file }) => file === body.document);
    return [
      {
        type: 'ContractSignedByAuthority',
        facts: {
          ...{ track: track.id, supplier: contractor(state, track)!, on: today, ...facts },
          ...(document ? { document: { file: document.file, sha256: document.sha256 } } : {}),
        },
        ...kept,
      },
    ];
  },
  asks: (state, track) =>
    courtIsToBeChecked(state, track) || !isSettled(state, track) || state.contracts[track.id]?.signedByAuthority
      ? []
      : [{ ...since(state.awards[lotOf(track)]?.courtCheckedAt), ...notBefore(state, track) }],
  example: { reference: 'GBG-2017-HOPPET/contract' },
});

const countersignContract = command({
  ...signing,
  name: 'CountersignContract',
  says: { sv: 'Underteckna avtalet som leverantör', en: 'Sign the contract as the supplier' },
  fields: { lot, signature: detached, reference: byHand },
  by: ['supplier'],
  relation: 'participant',
  rules: [
    rules.signerIsWinner,
    rules.authorityHasSigned,
    signed.wayIsAllowed,
    signed.partiesSignTheSame,
    ...signed.signatureCounts,
  ],
  brings: 'signature',
  causes: (ctx) => {
    const { track, capacity, today } = ctx;
    const { facts: how, kept } = recordedSigning(ctx);
    const facts = { track: track.id, supplier: capacity.supplier!, on: today };
    return [
      { type: 'ContractSignedBySupplier', facts: { ...facts, ...how }, ...kept },
      { type: 'ContractConcluded', facts },
    ];
  },
  asks: (state, track) => {
    const contract = state.contracts[track.id];
    return contract?.signedByAuthority ? [{ suppliers: [contract.supplier] }] : [];
  },
  example: { reference: 'GBG-2017-HOPPET/contract' },
});

const publishAwardNotice = command({
  ...after,
  name: 'PublishAwardNotice',
  says: { sv: 'Efterannonsera', en: 'Publish the award notice' },
  fields: {
    lot,
    publicationId: id('Annonsens beteckning, om den skickades för hand', 'Publication number, if sent by hand', {
      optional: true,
    }),
    value: money('Kontraktets värde', 'Value of the contract', { optional: true }),
    winnerNumber: label('Leverantörens organisationsnummer', "The supplier's registration number", 30, {
      optional: true,
    }),
    winnerSize: choice('Leverantörens storlek', "The supplier's size", winnerSizes, { optional: true }),
  },
  by: ['procurer'],
  rules: [rules.noAwardNoticeYet, contentsAreComplete('award')],
  causes: ({ body: { lot: _named, ...said }, track, today }) => [
    { type: 'AwardNoticePublished', facts: { track: track.id, ...said, on: today } },
  ],
  // One that the database rejected is sent anew, also when the case has ended.
  reaches: (state, track) =>
    wasRejected(state, 'award', track.id) && state.contracts[track.id]?.awardNotice === undefined,
  asks: (state, track) => (state.contracts[track.id]?.awardNotice ? [] : awardNoticeDuty(state, track)),
  example: {
    publicationId: '2027-S-000000',
    value: { amount: 92_500_000, currency: 'SEK' },
    winnerNumber: '556000-0001',
    winnerSize: 'medium',
  },
});

const completeReport = command({
  ...after,
  name: 'CompleteReport',
  says: { sv: 'Färdigställ rapport och dokumentation', en: 'Complete the report and documentation' },
  fields: {
    lot,
    report: text('Rapport', 'Report', 20_000),
    conflicts: text('Intressekonflikter och åtgärder', 'Conflicts of interest and measures', 8000, { optional: true }),
  },
  by: ['procurer'],
  rules: [rules.noReportYet, rules.conflictsAreReported],
  causes: ({ state, body: { report, conflicts }, track, today }) => [
    {
      type: 'ReportCompleted',
      facts: { track: track.id, on: today, conflicts: state.conflicts.length },
      body: { report, ...(conflicts === undefined ? {} : { conflicts }) },
    },
  ],
  asks: (state, track) => (state.contracts[track.id]?.reportCompletedOn ? [] : reportDuty(state, track)),
  example: {
    report: 'Subject and value, candidates and tenderers with reasons, the winner and why it won.',
    conflicts: 'One evaluator had worked for a tenderer, and did not score its tender.',
  },
});

const terminateContract = command({
  ...after,
  name: 'TerminateContract',
  says: { sv: 'Säg upp avtalet', en: 'Terminate the contract' },
  fields: {
    lot,
    ground: choice('Grund', 'Ground', rules.terminationGrounds),
    reasons: text('Skäl', 'Reasons', 8000),
  },
  by: ['decision-maker'],
  rules: [rules.termsAllowTermination, rules.terminationHasReasons],
  causes: ({ body, track, today }) => [
    {
      type: 'ContractTerminated',
      facts: { track: track.id, ground: body.ground, on: today },
      body: { reasons: body.reasons },
    },
  ],
  example: { ground: 'contract-terms', reasons: 'The delivery is more than a year late.' },
});

export const contractCommands = [
  settleContract,
  signContract,
  countersignContract,
  publishAwardNotice,
  completeReport,
  terminateContract,
];
