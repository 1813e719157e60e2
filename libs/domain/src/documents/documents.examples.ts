import type { Body } from '../fields/field.js';
import type { documentsFields } from './documents.fields.js';

/** The documents of a fossil-free preschool, as the documentation shows them. */
export const documentsOfPreschool: Body<typeof documentsFields> = {
  awardBasis: 'best-price-quality',
  model: 'A',
  criteria: [
    {
      id: 'climate',
      text: 'Climate impact of the offered building',
      tests: ['low-impact'],
      measure: 'below',
      limit: 300,
      valuePerUnit: 100_000,
      unit: 'kg CO2e per m2',
    },
    {
      id: 'method',
      text: 'Method for finding and proving fossil-free components',
      tests: ['proven'],
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
  functionalRequirements: [
    {
      id: 'children',
      text: '144 children and their staff can be there all day, all year round.',
      mandatory: true,
      serves: ['places'],
    },
    {
      id: 'low-impact',
      text: 'Construction has less than 300 kg CO2e of climate impact for each m2.',
      mandatory: true,
      serves: ['fossil-free'],
    },
    {
      id: 'proven',
      text: 'Every component is shown to be without fossil materials, or the best that could be had.',
      mandatory: false,
      serves: ['fossil-free'],
    },
  ],
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
};
