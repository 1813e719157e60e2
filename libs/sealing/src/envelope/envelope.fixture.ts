import type { EnvelopeContent } from './envelope-content.js';

const digest = (character: string) => character.repeat(64);

/** A tender with everything that an envelope can hold. */
export const wholeEnvelope: EnvelopeContent = {
  format: 'behov-envelope/1',
  case: '0199a000-0000-7000-8000-000000000001',
  window: 'final-tenders',
  envelope: 'tender',
  supplier: 'supplier-a',
  offers: [{ lot: '1', price: 92_500_000.5, values: [{ criterion: 'climate', value: 165 }] }],
  selfDeclaration: { 'mandatory-exclusion': false, turnover: { 2026: 120_000_000 } },
  answers: [{ requirement: 'fossil-free', text: 'Bilaga 1 visar hur.', files: ['bilaga 1.pdf'] }],
  group: { name: 'Trä och återbruk', members: ['supplier-a', 'supplier-d'] },
  subcontractors: [{ name: 'Grund AB', number: '556000-4615', part: 'Markarbeten', reliedUpon: true }],
  files: [
    {
      name: 'bilaga 1.pdf',
      size: 1_024,
      sha256: digest('a'),
      media: 'application/pdf',
      sealed: { size: 1_240, sha256: digest('b') },
    },
  ],
  madeAt: '2027-09-01T08:00:00Z',
};

/** The least that is an envelope. */
export const bareEnvelope: EnvelopeContent = {
  format: 'behov-envelope/1',
  case: wholeEnvelope.case,
  window: 'requests',
  envelope: 'request',
  supplier: 'supplier-a',
  files: [],
  madeAt: '2027-09-01T08:00:00Z',
};
