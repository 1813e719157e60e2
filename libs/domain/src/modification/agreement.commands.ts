import { startOfDay } from '../calendar/index.js';
import { command } from '../case/command.js';
import { recordedSigning } from '../contract/signing.js';
import * as signed from '../contract/signing.rules.js';
import { id, label, text } from '../fields/build.js';
import { filesAreKnown } from '../files/files.rules.js';
import { contentsAreComplete } from '../notices/contents.rules.js';
import * as agreement from './agreement.rules.js';
import * as rules from './decision.rules.js';
import { agreeing, liveIn, signsItself, toAnnounce } from './find.js';
import type { LiveModification } from './modification.state.js';
import { here, lot, modification } from './proposal.commands.js';

const detached = text('Avskild underskrift (CMS, base64)', 'Detached signature (CMS, base64)', 100_000, {
  optional: true,
});
const byHand = label('Beteckning, när ändringen undertecknas för hand', 'Reference, when signed by hand', 400, {
  optional: true,
  kept: 'body',
});

const signModification = command({
  ...here,
  name: 'SignModification',
  says: { sv: 'Underteckna en ändring av avtalet', en: 'Sign a modification of the contract' },
  fields: {
    lot,
    modification,
    document: id('Ändringsavtalet, en fil i ärendet', 'The agreement, a file of the case', { optional: true }),
    signature: detached,
    reference: byHand,
  },
  by: ['decision-maker'],
  rules: [
    rules.isAt('approved'),
    agreement.notSignedYet,
    signed.wayIsAllowed,
    signed.documentIsNamed,
    filesAreKnown,
    ...signed.signatureCounts,
    signed.signatureIsOfTheDocument,
  ],
  brings: 'signature',
  causes: (ctx) => {
    const { body, track, today, brought } = ctx;
    const { facts, kept } = recordedSigning(ctx);
    const document = brought.files?.find(({ file }) => file === body.document);
    return [
      {
        type: 'ModificationSignedByAuthority',
        facts: {
          ...{ track: track.id, modification: body.modification, on: today, ...facts },
          ...(document ? { document: { file: document.file, sha256: document.sha256 } } : {}),
        },
        ...kept,
      },
    ];
  },
  asks: (state, track) =>
    liveIn(state, track, 'approved')
      .filter((one) => one.signedByAuthority === undefined)
      .map((one) => ({ about: one.id, since: startOfDay(one.decidedOn ?? one.proposedOn) })),
  example: { modification: 'm1', reference: 'GBG-2017-HOPPET/contract/m1' },
});

/** Signed by the authority and waiting for the supplier: for one of the case, or for a newcomer that takes the contract over. */
const waiting = (state: Parameters<typeof liveIn>[0], track: Parameters<typeof liveIn>[1]) =>
  liveIn(state, track, 'approved').filter((one) => one.signedByAuthority !== undefined);

/** It is the supplier's turn from the day on which the authority signed. */
const sinceSigned = ({ signedByAuthority, proposedOn }: LiveModification) =>
  startOfDay(signedByAuthority?.on ?? proposedOn);

const countersignModification = command({
  ...here,
  name: 'CountersignModification',
  says: {
    sv: 'Underteckna en ändring av avtalet som leverantör',
    en: 'Sign a modification of the contract as the supplier',
  },
  relation: 'participant',
  fields: { lot, modification, signature: detached, reference: byHand },
  by: ['supplier'],
  rules: [
    rules.isAt('approved'),
    agreement.signerIsParty,
    agreement.authoritySignsFirst,
    signed.wayIsAllowed,
    agreement.partiesSignTheSame,
    ...signed.signatureCounts,
  ],
  brings: 'signature',
  causes: (ctx) => {
    const { body, track, capacity, today } = ctx;
    const { facts: how, kept } = recordedSigning(ctx);
    const facts = { track: track.id, modification: body.modification, supplier: capacity.supplier!, on: today };
    return [
      { type: 'ModificationSignedBySupplier', facts: { ...facts, ...how }, ...kept },
      { type: 'ModificationAgreed', facts },
    ];
  },
  asks: (state, track) =>
    waiting(state, track)
      .filter((one) => signsItself(state, track, one))
      .map((one) => ({ about: one.id, since: sinceSigned(one), suppliers: [agreeing(state, track, one)] })),
  example: { modification: 'm1', reference: 'GBG-2017-HOPPET/contract/m1' },
});

const recordSupplierAgreement = command({
  ...here,
  name: 'RecordSupplierAgreement',
  says: {
    sv: 'Anteckna att leverantören har gått med på en ändring',
    en: 'Record that the supplier has agreed to a modification',
  },
  fields: {
    lot,
    modification,
    reference: label('Var den undertecknade ändringen finns', 'Where the signed modification is found', 400, {
      kept: 'body',
    }),
  },
  by: ['procurer'],
  rules: [rules.isAt('approved'), agreement.authoritySignsFirst, signed.wayIsAllowed],
  brings: 'signature',
  causes: ({ state, body, track, today }) => {
    const found = liveIn(state, track, 'approved').find((one) => one.id === body.modification);
    const supplier = found ? agreeing(state, track, found) : '';
    const facts = { track: track.id, modification: body.modification, supplier, on: today };
    return [
      {
        type: 'ModificationSignedBySupplier',
        facts: { ...facts, way: 'by-hand' },
        body: { reference: body.reference },
      },
      { type: 'ModificationAgreed', facts },
    ];
  },
  asks: (state, track) =>
    waiting(state, track)
      .filter((one) => !signsItself(state, track, one))
      .map((one) => ({ about: one.id, since: sinceSigned(one) })),
  example: { modification: 'm1', reference: 'Diary 2028-117, signed on paper' },
});

const recordModificationNotice = command({
  ...here,
  name: 'RecordModificationNotice',
  says: { sv: 'Annonsera en ändring av avtalet', en: 'Publish the notice of a modification' },
  fields: {
    lot,
    modification,
    publicationId: id('Annonsens beteckning, om den skickades för hand', 'Publication number, if sent by hand', {
      optional: true,
    }),
    summary: label('Vad som har ändrats, till alla', 'What was changed, to all', 1000),
    why: label('Varför ändringen är tillåten, till alla', 'Why the modification is allowed, to all', 1000),
  },
  by: ['procurer'],
  rules: [rules.isAt('agreed'), rules.noticeIsAskedFor, contentsAreComplete('modification')],
  causes: ({ body: { lot: _named, ...said }, track, today }) => [
    { type: 'ModificationNoticePublished', facts: { track: track.id, ...said, on: today } },
  ],
  asks: (state, track) =>
    toAnnounce(state, track).map((one) => ({ about: one.id, since: startOfDay(one.agreedOn ?? one.proposedOn) })),
  example: {
    modification: 'm1',
    publicationId: '2028-S-000000',
    summary: 'The foundation is reinforced after the soil was found to be contaminated.',
    why: 'The survey of the site showed no contamination; another contractor could not work on the same foundation.',
  },
});

export const agreementCommands = [
  signModification,
  countersignModification,
  recordSupplierAgreement,
  recordModificationNotice,
];
