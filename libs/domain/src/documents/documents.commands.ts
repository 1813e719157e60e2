import { command } from '../case/command.js';
import { filesAreKnown, filesAreNamedOnce, filesAreOpen } from '../files/files.rules.js';
import { filesField } from '../files/files.state.js';
import { knownFiles } from '../files/named-files.js';
import { revisionCommands } from './revision.commands.js';
import { needs } from '../case/roles.js';
import { boolean, choice, id, integer, label, list, number, object, text } from '../fields/build.js';
import * as rules from './documents.rules.js';
import { contestFields } from './contest-terms.js';
import { contestRules } from './contest.rules.js';
import { changeClausesFields } from './change-clauses.js';
import { changeClausesRules } from './change-clauses.rules.js';
import { buyerNumberIsSound } from './buyer-number.rules.js';
import { noticeTermsFields } from './notice-terms.js';
import { evaluationTermsFields } from './evaluation-terms.js';
import { evaluationTermsRules } from './evaluation-terms.rules.js';
import { definitionOf } from '../procedures/registry.js';
import { isToBeSimulated, modelIsSimulated } from '../simulation/simulation.rules.js';
import { partnershipRules } from './partnership.rules.js';
import { sealingFields } from './sealing-terms.js';
import { qualificationRules } from './qualification.rules.js';
import { qualificationFields } from './qualification-terms.js';
import { partnershipFields } from './partnership-terms.js';

const worth: readonly [number, number] = [0, 1e12];

const criterion = object('Tilldelningskriterium', 'Award criterion', {
  id: id('Namn', 'Name'),
  text: label('Vad som bedöms', 'What is assessed', 400),
  measure: choice('Hur det mäts', 'How it is measured', ['below', 'levels', 'score', 'share', 'inverse', 'relative']),
  weight: number('Vikt i poäng (modell B och C)', 'Weight in points (models B and C)', [0, 1000], { optional: true }),
  limit: number('Gräns som värdet ska understiga', 'Limit that the value is to be below', worth, { optional: true }),
  valuePerUnit: number('Belopp per enhet under gränsen', 'Amount for each unit below the limit', worth, {
    optional: true,
  }),
  unit: label('Enhet', 'Unit', 60, { optional: true }),
  levels: list(
    'Belopp per nivå',
    'Amount for each level',
    object('Nivå', 'Level', {
      level: number('Nivå', 'Level', [0, 100]),
      value: number('Belopp', 'Amount', worth),
      text: label('Vad nivån kräver', 'What the level demands', 400, { optional: true }),
    }),
    [2, 20],
    { optional: true },
  ),
  guide: list(
    'Vägledning för poängen',
    'Guide to the scores',
    object('Poäng', 'Score', {
      score: number('Poäng', 'Score', worth),
      text: label('Vad poängen kräver', 'What the score demands', 400),
    }),
    [0, 20],
    { optional: true },
  ),
  of: number('Högsta poäng, eller det hela', 'Highest score, or the whole', worth, { optional: true }),
  reference: number('Belopp som ger full vikt', 'Amount that gives full weight', worth, { optional: true }),
});

const writeDocuments = command({
  name: 'WriteDocuments',
  says: { sv: 'Skriv upphandlingsdokumenten', en: 'Write the procurement documents' },
  area: 'competition',
  fields: {
    awardBasis: choice('Grund för tilldelning', 'Award basis', ['best-price-quality', 'cost', 'price']),
    model: choice('Utvärderingsmodell', 'Evaluation model', ['A', 'B', 'C']),
    criteria: list('Tilldelningskriterier', 'Award criteria', criterion, [0, 30]),
    minimumInvited: integer('Minst antal att bjuda in', 'Lowest number to invite', [0, 100]),
    maximumInvited: integer('Högst antal att bjuda in', 'Highest number to invite', [1, 100], { optional: true }),
    mayAwardOnInitialTenders: boolean(
      'Kontraktet kan tilldelas på de första anbuden',
      'The contract may be awarded on the initial tenders',
    ),
    negotiates: boolean('Anbuden kan komma att förhandlas', 'Tenders may be negotiated', { optional: true }),
    howNegotiated: text('Hur förhandlingen går till', 'How the negotiation is held', 8000, { optional: true }),
    eliminates: boolean('Anbudsgivare kan falla bort mellan omgångar', 'Tenderers may fall away between rounds'),
    electronicTenders: boolean('Anbud lämnas elektroniskt', 'Tenders are electronic'),
    documentsFree: boolean(
      'Dokumenten är fritt tillgängliga elektroniskt från annonsdagen',
      'The documents are freely available electronically from the day of the notice',
    ),
    tenderValidityMonths: integer('Anbudens giltighet i månader', 'Validity of tenders in months', [1, 36]),
    terminationClauses: boolean(
      'Avtalsvillkoren har uppsägningsgrunderna i 17 kap. 17 §',
      'The contract terms have the grounds for termination of 17:17',
    ),
    ...evaluationTermsFields,
    ...sealingFields,
    ...partnershipFields,
    ...contestFields,
    ...qualificationFields,
    ...noticeTermsFields,
    ...changeClausesFields,
    files: filesField,
    requirements: text('Kravspecifikation', 'Requirements', 40_000),
    contractTerms: text('Avtalsvillkor', 'Contract terms', 40_000),
    noLotsReason: text('Varför kontraktet inte delas upp', 'Why the contract is not divided', 4000, {
      optional: true,
    }),
  },
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
        ...(modelReason === undefined ? {} : { modelReason }),
        ...(turnoverReasons === undefined ? {} : { turnoverReasons }),
      },
    },
  ],
  asks: ({ documents }, _track, stage) =>
    stage.id === 'documents' && (!documents || documents.status === 'sent-back') ? [{}] : [],
  example: {
    awardBasis: 'best-price-quality',
    model: 'A',
    criteria: [
      {
        id: 'climate',
        text: 'Climate impact of the offered building',
        measure: 'below',
        limit: 300,
        valuePerUnit: 100_000,
        unit: 'kg CO2e per m2',
      },
      {
        id: 'method',
        text: 'Method for finding and proving fossil-free components',
        measure: 'levels',
        levels: [
          { level: 0, value: 0, text: 'No method is described.' },
          { level: 1, value: 1_000_000, text: 'Suppliers are asked, and their answers are relied on.' },
          { level: 2, value: 2_000_000, text: 'Declarations are collected for the main components.' },
          { level: 3, value: 4_000_000, text: 'Declarations are collected for every component.' },
          { level: 4, value: 6_000_000, text: 'As 3, and tested on a built project.' },
          { level: 5, value: 8_000_000, text: 'As 4, and checked by a third party.' },
        ],
      },
    ],
    minimumInvited: 3,
    mayAwardOnInitialTenders: false,
    eliminates: true,
    electronicTenders: true,
    documentsFree: true,
    tenderValidityMonths: 6,
    terminationClauses: true,
    buyerNumber: '212000-1355',
    reviewBody: 'Förvaltningsrätten i Göteborg',
    changeClauses: [
      {
        id: 'components',
        text: 'A component is exchanged for one with a lower climate impact that has come on the market.',
        scope: 'Components of the same function in the building that was ordered.',
        ceiling: { amount: 3_000_000, currency: 'SEK' },
      },
    ],
    requirements: 'A preschool for 144 children, built and run with no fossil materials, fuels or energy.',
    contractTerms: 'Partnering contract, design and build; termination according to LOU 17:17.',
    noLotsReason: 'Design and construction answer together for the climate impact of one building.',
  },
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
