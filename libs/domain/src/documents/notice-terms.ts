import { label } from '../fields/build.js';
import type { Body } from '../fields/field.js';

/** What a notice must say and no other part of the case holds: who buys, by number, and who reviews. */
export const noticeTermsFields = {
  buyerNumber: label(
    'Den upphandlande myndighetens organisationsnummer',
    "The contracting authority's registration number",
    20,
    { optional: true },
  ),
  reviewBody: label(
    'Domstol som prövar en ansökan om överprövning',
    'Court that hears an application for review',
    200,
    {
      optional: true,
    },
  ),
} as const;

export type NoticeTerms = Body<typeof noticeTermsFields>;
