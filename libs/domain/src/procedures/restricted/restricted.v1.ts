import type { ProcedureDefinition } from '../definition.js';
import { afterAward } from '../blocks/after-award.js';
import { award, evaluation } from '../blocks/award.js';
import { documents, notice } from '../blocks/before-the-call.js';
import { requests, tenders } from '../blocks/receiving.js';
import { invitation, selection } from '../blocks/selection.js';

/** Restricted procedure (LOU 6:3, 4:6–7; Directive 2014/24/EU, Article 28): anyone may apply, those selected tender. */
export const restrictedV1: ProcedureDefinition = {
  id: 'restricted',
  version: 1,
  name: { sv: 'Selektivt förfarande', en: 'Restricted procedure' },
  basis: 'LOU 6:3, 4:6–7; Directive 2014/24/EU, Article 28',
  appliesFrom: '2017-01-01',
  eforms: 'restricted',
  grounds: [],
  minimumInvited: 5,
  regimes: ['eu'],
  standstill: 'statutory',
  contracts: 'one',
  demands: [
    {
      sv: 'Grunderna för urvalet står i annonsen: hur de sökande rangordnas och hur många som bjuds in.',
      en: 'The notice says how candidates are selected: how they are ranked and how many are invited.',
    },
    {
      sv: 'Två prövningar, först av leverantörerna och sedan av anbuden.',
      en: 'Two examinations, first of the suppliers and then of the tenders.',
    },
    {
      sv: 'Färdiga krav när inbjudan går ut; anbuden förhandlas inte.',
      en: 'Complete requirements when the invitation goes out; the tenders are not negotiated.',
    },
  ],
  risks: [
    {
      sv: 'Urvalet gynnar stora och kända företag framför nya.',
      en: 'The selection favours large and known firms over new ones.',
    },
    {
      sv: 'Färre än fem är kvalificerade och konkurrensen blir svag.',
      en: 'Fewer than five are qualified, and the competition is weak.',
    },
  ],
  awardBases: ['best-price-quality', 'cost', 'price'],
  begins: 'documents',
  stages: [
    documents('notice'),
    notice('requests'),
    requests('TL-RES-REQ', 'selection'),
    selection('invitation'),
    invitation('tenders'),
    tenders({ id: 'tenders', name: { sv: 'Anbud', en: 'Tenders' }, period: 'TL-RES-TEN' }, 'evaluation'),
    evaluation('award'),
    award('notification', 'evaluation'),
    ...afterAward(),
  ],
};
