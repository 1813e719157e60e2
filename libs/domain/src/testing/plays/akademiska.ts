import type { Actor } from '../../case/actor.js';
import type { SubmissionRecord } from '../../windows/submission.js';
import { careRequirements } from '../care.js';

export const bidder = (supplier: string): Actor => ({
  id: `bidder@${supplier}`,
  kind: 'person',
  organisationRoles: [],
  suppliers: [supplier],
});

export const fourSuppliers = ['supplier-k', 'supplier-l', 'supplier-m', 'supplier-n'];

const sek = (amount: number) => ({ amount, currency: 'SEK' });

const guide = [
  { score: 0, text: 'Nothing that meets the need.' },
  { score: 5, text: 'Shown in use, with measured results.' },
];

/** The documents of a hospital that looks for partners to follow patients at a distance: evaluated by model B. */
export const documentsOfAkademiska = {
  awardBasis: 'best-price-quality',
  model: 'B',
  criteria: [
    {
      id: 'solution',
      text: 'Idea for meeting the need',
      tests: ['any-diagnosis', 'one-record'],
      ...{ measure: 'score', weight: 45, of: 5, guide },
    },
    {
      id: 'development',
      text: 'Capacity for research and development',
      tests: ['fewer-visits'],
      ...{ measure: 'score', weight: 35, of: 5, guide },
    },
    { id: 'cost', text: 'Cost over the partnership', measure: 'inverse', weight: 20, reference: 45_000_000 },
  ],
  minimumInvited: 3,
  selectionCriteria: [{ id: 'experience', text: 'Development together with a hospital', of: 10 }],
  mayAwardOnInitialTenders: false,
  eliminates: false,
  electronicTenders: true,
  documentsFree: true,
  buyerNumber: '232100-0024',
  reviewBody: 'Förvaltningsrätten i Uppsala',
  tenderValidityMonths: 9,
  terminationClauses: true,
  functionalRequirements: careRequirements,
  requirements: 'Staff follow patients with chronic illness at a distance, with no double documentation.',
  contractTerms: 'Paid by phase, when the target is reached; termination according to LOU 17:17.',
  noLotsReason: 'The phases build on each other, and each partner develops the whole.',
  partners: { from: 1, to: 3 },
  phases: [
    {
      id: 'design',
      kind: 'design',
      title: 'Design',
      months: 4,
      target: 'A clickable prototype, used by two wards',
      ceiling: sek(1_500_000),
      payment: 'At once when the target is reached',
      keepAtMost: 2,
    },
    {
      id: 'prototype',
      kind: 'prototype',
      title: 'Prototype',
      months: 8,
      target: '50 patients followed for three months',
      ceiling: sek(6_000_000),
      payment: 'At once when the target is reached',
      keepAtMost: 1,
    },
    {
      id: 'test-series',
      kind: 'test',
      title: 'Test series',
      months: 6,
      target: '500 patients, no double documentation',
      ceiling: sek(9_000_000),
      payment: 'At once when the target is reached',
      keepAtMost: 1,
    },
  ],
  rights: 'supplier-owns-licence',
  rightsTerms: 'A licence for all care in the regions; what is not used within three years is called back.',
  licence: { scope: 'Use and change in own operations', field: 'Health care', sublicence: 'all-authorities' },
  callBackMonths: 36,
  purchase: {
    performance: 'Visits per patient and year among users',
    unit: 'visits',
    direction: 'at-most',
    level: 3,
    highestCost: sek(40_000_000),
  },
  proportionReasons: 'The purchase covers five wards; three partners are paid for the research before it.',
  degreeReasons: 'Each phase ends where the next can fail: a prototype, patients for months, then a series.',
  endTerms: true,
  endGrounds: [
    { ground: 'target-not-reached', text: 'The intermediate target is not reached when the phase ends.' },
    { ground: 'ranked-out', text: 'Others are better by the published criteria, and no place is left.' },
    { ground: 'cost', text: 'The partner has spent more than the ceilings of its phases.' },
    { ground: 'terms', text: 'The partner has broken the terms on data protection or on rights.' },
  ],
  weighsResearchCapacity: true,
} as const;

/** Price and scores of each tender: by the model L 89.4, K 88.3, M 73.4 and N 51.1 points. */
export const tendersOfAkademiska = [
  { supplier: 'supplier-k', price: 52_000_000, scores: { solution: 4, development: 5 } },
  { supplier: 'supplier-l', price: 55_000_000, scores: { solution: 5, development: 4 } },
  { supplier: 'supplier-m', price: 49_000_000, scores: { solution: 3, development: 4 } },
  { supplier: 'supplier-n', price: 47_000_000, scores: { solution: 2, development: 2 } },
] as const;

/** What a supplier submits: a request to participate without a price, or a tender for the one lot. */
export const submissionOf = (supplier: string, receivedAt: string, price?: number): SubmissionRecord => ({
  id: `${supplier}@${receivedAt}`,
  supplier,
  receivedAt,
  digest: '0'.repeat(64),
  offers: price === undefined ? [] : [{ lot: '1', price, values: [] }],
});
