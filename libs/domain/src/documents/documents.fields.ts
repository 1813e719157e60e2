import { boolean, choice, integer, list, text } from '../fields/build.js';
import { filesField } from '../files/files.state.js';
import { changeClausesFields } from './change-clauses.js';
import { contestFields } from './contest-terms.js';
import { criterionField } from './criterion-fields.js';
import { evaluationTermsFields } from './evaluation-terms.js';
import { noticeTermsFields } from './notice-terms.js';
import { partnershipFields } from './partnership-terms.js';
import { qualificationFields } from './qualification-terms.js';
import { sealingFields } from './sealing-terms.js';
import { threadTermsFields } from './thread-terms.js';

/** The form of the procurement documents. */
export const documentsFields = {
  awardBasis: choice('Grund för tilldelning', 'Award basis', ['best-price-quality', 'cost', 'price']),
  model: choice('Utvärderingsmodell', 'Evaluation model', ['A', 'B', 'C']),
  criteria: list('Tilldelningskriterier', 'Award criteria', criterionField, [0, 30]),
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
  ...threadTermsFields,
  files: filesField,
  requirements: text('Kravspecifikation', 'Requirements', 40_000),
  contractTerms: text('Avtalsvillkor', 'Contract terms', 40_000),
  noLotsReason: text('Varför kontraktet inte delas upp', 'Why the contract is not divided', 4000, {
    optional: true,
  }),
} as const;
