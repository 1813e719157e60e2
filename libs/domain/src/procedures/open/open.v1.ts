import type { ProcedureDefinition } from '../definition.js';
import { afterAward } from '../blocks/after-award.js';
import { award, evaluation } from '../blocks/award.js';
import { documents, notice } from '../blocks/before-the-call.js';
import { calledFor, tenders } from '../blocks/receiving.js';

/** Open procedure (LOU 6:2; Directive 2014/24/EU, Article 27): anyone may tender, and nothing is negotiated. */
export const openV1: ProcedureDefinition = {
  id: 'open',
  version: 1,
  name: { sv: 'Öppet förfarande', en: 'Open procedure' },
  basis: 'LOU 6:2; Directive 2014/24/EU, Article 27',
  appliesFrom: '2017-01-01',
  eforms: 'open',
  grounds: [],
  regimes: ['eu'],
  standstill: 'statutory',
  contracts: 'one',
  demands: [
    {
      sv: 'Krav och kriterier måste vara färdiga vid annonsen; efteråt finns bara frågor och svar.',
      en: 'Requirements and criteria have to be complete when the notice goes out; afterwards there are only questions and answers.',
    },
    {
      sv: 'Funktionskrav och öppning för alternativa anbud om nya lösningar ska få plats.',
      en: 'Functional requirements, and room for variants, if new solutions are to fit.',
    },
    {
      sv: 'Tid att pröva alla anbud som kommer in, hur många de än blir.',
      en: 'Time to examine all tenders that are received, however many.',
    },
  ],
  risks: [
    {
      sv: 'Ett otydligt krav kan inte redas ut med anbudsgivarna utan prövas i domstol.',
      en: 'An unclear requirement cannot be talked over with the tenderers and is tried in court.',
    },
    {
      sv: 'Detaljerade krav stänger ute lösningar som ingen hade tänkt på.',
      en: 'Detailed requirements shut out solutions that nobody had thought of.',
    },
  ],
  awardBases: ['best-price-quality', 'cost', 'price'],
  begins: 'documents',
  stages: [
    documents('notice'),
    notice('tenders'),
    calledFor(tenders({ id: 'tenders', name: { sv: 'Anbud', en: 'Tenders' }, period: 'TL-OPEN' }, 'evaluation')),
    evaluation('award'),
    award('notification', 'evaluation'),
    ...afterAward(),
  ],
};
