import type { ProcedureDefinition } from '../definition.js';
import { afterAward } from '../blocks/after-award.js';
import { award, evaluation } from '../blocks/award.js';
import { documents, notice } from '../blocks/before-the-call.js';
import { negotiation } from '../blocks/negotiation.js';
import { finalTenders, requests, tenders } from '../blocks/receiving.js';
import { invitation, selection } from '../blocks/selection.js';
import { nationalDemands, nationalRisks } from '../national-advertised/national-texts.js';

/** Advertised procurement under LOU chapter 19 in two stages: anyone may apply, those selected tender. */
export const nationalAdvertisedTwoStageV1: ProcedureDefinition = {
  id: 'national-advertised-two-stage',
  version: 1,
  name: { sv: 'Annonserad upphandling i två steg', en: 'National advertised procurement in two stages' },
  basis: 'LOU 19:6–19, 19:15–16 (negotiation)',
  appliesFrom: '2022-02-01',
  eforms: 'oth-mult',
  grounds: [],
  regimes: ['national'],
  standstill: 'statutory',
  contracts: 'one',
  demands: [
    ...nationalDemands,
    {
      sv: 'Annonsen säger hur de sökande väljs ut och hur många som bjuds in.',
      en: 'The notice says how candidates are selected and how many are invited.',
    },
  ],
  risks: nationalRisks,
  awardBases: ['best-price-quality', 'cost', 'price'],
  begins: 'documents',
  stages: [
    documents('notice'),
    notice('requests'),
    requests('TL-N19', 'selection'),
    selection('invitation'),
    invitation('tenders'),
    tenders({ id: 'tenders', name: { sv: 'Anbud', en: 'Tenders' }, period: 'TL-N19' }, 'evaluation', 'negotiation'),
    negotiation(),
    finalTenders(),
    evaluation('award'),
    award('notification', 'evaluation'),
    ...afterAward(),
  ],
};
