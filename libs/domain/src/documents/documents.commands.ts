import { command } from '../case/command.js';
import { filesAreKnown, filesAreNamedOnce, filesAreOpen } from '../files/files.rules.js';
import { knownFiles } from '../files/named-files.js';
import { revisionCommands } from './revision.commands.js';
import { needs } from '../case/roles.js';
import { integer, text } from '../fields/build.js';
import { documentsOfPreschool } from './documents.examples.js';
import { documentsFields } from './documents.fields.js';
import * as rules from './documents.rules.js';
import { contestRules } from './contest.rules.js';
import { changeClausesRules } from './change-clauses.rules.js';
import { buyerNumberIsSound } from './buyer-number.rules.js';
import { evaluationTermsRules } from './evaluation-terms.rules.js';
import { definitionOf } from '../procedures/registry.js';
import { isToBeSimulated, modelIsSimulated } from '../simulation/simulation.rules.js';
import { partnershipRules } from './partnership.rules.js';
import { qualificationRules } from './qualification.rules.js';
import { documentsReferences } from '../thread/references.rules.js';
import { documentsFollowTheNeed } from '../thread/thread.rules.js';

const writeDocuments = command({
  name: 'WriteDocuments',
  says: { sv: 'Skriv upphandlingsdokumenten', en: 'Write the procurement documents' },
  area: 'competition',
  fields: documentsFields,
  by: ['procurer', ...needs],
  relation: 'case',
  when: 'listed',
  rules: [
    rules.awardBasisIsAllowed,
    rules.criteriaFitTheBasis,
    rules.criteriaAreComplete,
    rules.enoughAreInvited,
    rules.initialAwardIsPossible,
    rules.eliminationIsPossible,
    rules.negotiationIsDescribed,
    rules.oneLotIsExplained,
    filesAreNamedOnce,
    filesAreKnown,
    filesAreOpen,
    ...evaluationTermsRules,
    ...partnershipRules,
    ...contestRules,
    ...qualificationRules,
    ...changeClausesRules,
    ...documentsReferences,
    buyerNumberIsSound,
  ],
  brings: 'files',
  causes: ({
    state,
    brought,
    body: {
      requirements,
      contractTerms,
      noLotsReason,
      howNegotiated,
      rightsTerms,
      proportionReasons,
      degreeReasons,
      sharedRisk,
      modelReason,
      turnoverReasons,
      files,
      ...facts
    },
  }) => [
    {
      type: 'DocumentsWritten',
      facts: {
        ...facts,
        ...(files ? { files: knownFiles(files, brought) } : {}),
        ...((noLotsReason ?? '').trim() === '' ? {} : { oneLotIsExplained: true as const }),
        version: (state.documents?.version ?? 0) + 1,
      },
      body: {
        requirements,
        contractTerms,
        ...(noLotsReason === undefined ? {} : { noLotsReason }),
        ...(howNegotiated === undefined ? {} : { howNegotiated }),
        ...(rightsTerms === undefined ? {} : { rightsTerms }),
        ...(proportionReasons === undefined ? {} : { proportionReasons }),
        ...(degreeReasons === undefined ? {} : { degreeReasons }),
        ...(sharedRisk === undefined ? {} : { sharedRisk }),
        ...(modelReason === undefined ? {} : { modelReason }),
        ...(turnoverReasons === undefined ? {} : { turnoverReasons }),
      },
    },
  ],
  asks: ({ documents }, _track, stage) =>
    stage.id === 'documents' && (!documents || documents.status === 'sent-back') ? [{}] : [],
  example: documentsOfPreschool,
});

const review = {
  area: 'competition',
  by: ['procurer', ...needs],
  relation: 'case',
  when: 'listed',
} as const;
const version = integer('Version', 'Version', [1, 10_000]);

const approveDocuments = command({
  ...review,
  name: 'ApproveDocuments',
  says: { sv: 'Godkänn upphandlingsdokumenten', en: 'Approve the procurement documents' },
  fields: { version },
  rules: [
    rules.documentsAreWritten,
    rules.isTheNewestVersion,
    rules.reviewerIsNotTheWriter,
    rules.terminationIsAgreed,
    ...documentsFollowTheNeed,
    modelIsSimulated,
  ],
  causes: ({ body }) => [{ type: 'DocumentsApproved', facts: { version: body.version } }],
  asks: (state, track) =>
    state.documents?.status === 'draft' && !isToBeSimulated(state, definitionOf(track.definition))
      ? [{ about: String(state.documents.version), except: [state.documents.author] }]
      : [],
  example: { version: 1 },
});

const sendBackDocuments = command({
  ...review,
  name: 'SendBackDocuments',
  says: { sv: 'Skicka tillbaka upphandlingsdokumenten', en: 'Send back the procurement documents' },
  fields: { version, reasons: text('Vad som behöver ändras', 'What needs to change') },
  rules: [rules.documentsAreWritten, rules.isTheNewestVersion, rules.reviewerIsNotTheWriter],
  causes: ({ body }) => [
    { type: 'DocumentsSentBack', facts: { version: body.version }, body: { reasons: body.reasons } },
  ],
  example: { version: 1, reasons: 'The value of each level of the method is missing.' },
});

export const documentsCommands = [writeDocuments, approveDocuments, sendBackDocuments, ...revisionCommands];
