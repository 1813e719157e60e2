import type { ProcedureDefinition } from '../definition.js';
import { notification, signing } from '../blocks/after-award.js';
import { award, evaluation } from '../blocks/award.js';
import { documents } from '../blocks/before-the-call.js';
import { implementation } from '../blocks/implementation.js';
import { negotiation } from '../blocks/negotiation.js';
import { finalTenders, tenders } from '../blocks/receiving.js';
import { namedInvitation } from '../blocks/selection.js';
import { allowing } from '../blocks/steps.js';
import { groundsWithoutNotice } from './grounds.js';

/**
 * Negotiated procedure without prior publication (LOU 6:12–19; Directive 2014/24/EU, Article 32). No standstill applies (20:2); a
 * voluntary ex-ante notice (10:5) brings ten days from its publication (20:3).
 */
export const negotiatedWithoutNoticeV1: ProcedureDefinition = {
  id: 'negotiated-without-notice',
  version: 1,
  name: {
    sv: 'Förhandlat förfarande utan föregående annonsering',
    en: 'Negotiated procedure without prior publication',
  },
  basis: 'LOU 6:12–19, 20:2–3; Directive 2014/24/EU, Article 32',
  appliesFrom: '2017-01-01',
  eforms: 'neg-wo-call',
  grounds: groundsWithoutNotice,
  regimes: ['eu'],
  standstill: 'voluntary',
  contracts: 'one',
  demands: [
    {
      sv: 'Bevis för grunden, samlade innan någon bjuds in; det är myndigheten som ska visa att den håller.',
      en: 'Proof of the ground, gathered before anyone is invited; it is for the authority to show that it holds.',
    },
    {
      sv: 'Beslut om en frivillig förhandsannons ska ge skydd mot att avtalet ogiltigförklaras.',
      en: 'A decision on whether a voluntary ex-ante notice is to protect the contract from being declared ineffective.',
    },
    {
      sv: 'Rapport med skälen för att inte annonsera, och efterannons.',
      en: 'A report with the reasons for not publishing, and an award notice.',
    },
  ],
  risks: [
    {
      sv: 'Grunden underkänns: avtalet kan förklaras ogiltigt och en avgift dömas ut.',
      en: 'The ground is rejected: the contract can be declared ineffective and a fine imposed.',
    },
    {
      sv: 'Ensamställningen är självförvållad, till exempel genom tidigare utveckling med ett enda företag.',
      en: 'The lack of alternatives is of one’s own making, for instance by earlier development with a single firm.',
    },
    {
      sv: 'Utan konkurrens finns inget som håller priset nere.',
      en: 'Without competition nothing keeps the price down.',
    },
  ],
  awardBases: ['best-price-quality', 'cost', 'price'],
  begins: 'documents',
  stages: [
    documents('invitation'),
    namedInvitation('initial-tenders'),
    tenders({ id: 'initial-tenders', name: { sv: 'Första anbud', en: 'Initial tenders' } }, 'negotiation'),
    negotiation(),
    finalTenders(),
    evaluation('award'),
    award('notification', 'evaluation'),
    notification('signing'),
    allowing(signing('delivery'), 'PublishExAnteNotice'),
    ...implementation(),
  ],
};
