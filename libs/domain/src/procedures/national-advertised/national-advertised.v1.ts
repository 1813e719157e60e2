import type { ProcedureDefinition } from '../definition.js';
import { afterAward } from '../blocks/after-award.js';
import { award, evaluation } from '../blocks/award.js';
import { documents, notice } from '../blocks/before-the-call.js';
import { negotiation } from '../blocks/negotiation.js';
import { calledFor, finalTenders, tenders } from '../blocks/receiving.js';
import { nationalDemands, nationalRisks } from './national-texts.js';

/** Advertised procurement below the threshold or of an annex 2 service, in one stage (LOU chapter 19): anyone may tender. */
export const nationalAdvertisedV1: ProcedureDefinition = {
  id: 'national-advertised',
  version: 1,
  name: { sv: 'Annonserad upphandling i ett steg', en: 'National advertised procurement in one stage' },
  basis: 'LOU 19:6–19, 19:15–16 (negotiation)',
  appliesFrom: '2022-02-01',
  eforms: 'oth-single',
  grounds: [],
  regimes: ['national'],
  standstill: 'statutory',
  contracts: 'one',
  demands: [
    ...nationalDemands,
    {
      sv: 'Om det kan bli förhandling: en beskrivning i dokumenten av hur den förs.',
      en: 'Where there may be negotiation: a description in the documents of how it is held.',
    },
  ],
  risks: nationalRisks,
  awardBases: ['best-price-quality', 'cost', 'price'],
  begins: 'documents',
  stages: [
    documents('notice'),
    notice('tenders'),
    calledFor(
      tenders({ id: 'tenders', name: { sv: 'Anbud', en: 'Tenders' }, period: 'TL-N19' }, 'evaluation', 'negotiation'),
    ),
    negotiation(),
    finalTenders(),
    evaluation('award'),
    award('notification', 'evaluation'),
    ...afterAward(),
  ],
};
