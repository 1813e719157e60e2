import * as examples from '../analyses/analyses.examples.js';

/** One effect that is measured once, at the handover. */
export const visits = {
  id: 'visits',
  text: 'Visits per patient and year',
  unit: 'visits',
  serves: ['distance'],
  baseline: { value: 4 },
  target: { value: 2.5 },
  source: { name: 'Patient administration' },
  owner: 'needs-owner',
  measuredAt: ['handover'],
};

/** What a needs analysis says of care at a distance, beside the needs that the documentation's examples serve. */
export const careNeeds = {
  needs: [
    ...(examples.needs.needs ?? []),
    { id: 'distance', text: 'Patients with chronic illness are followed where they live' },
    { id: 'documented-once', text: 'What staff note is noted once' },
  ],
  indicators: [visits],
};

/** What a solution for it has to do. */
export const careRequirements = [
  {
    id: 'any-diagnosis',
    text: 'Staff see how patients at home are, across diagnoses and wards.',
    mandatory: true,
    serves: ['distance'],
  },
  {
    id: 'one-record',
    text: 'What is noted is in the patient record at once.',
    mandatory: true,
    serves: ['documented-once'],
  },
  { id: 'fewer-visits', text: 'Fewer visits are shown with patients in care.', mandatory: false, serves: ['visits'] },
] as const;
