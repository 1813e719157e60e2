import type { ProcedureDefinition } from '../definition.js';
import { afterAward } from '../blocks/after-award.js';
import { award, evaluation } from '../blocks/award.js';
import { documents, notice } from '../blocks/before-the-call.js';
import { negotiation } from '../blocks/negotiation.js';
import { finalTenders, requests, tenders } from '../blocks/receiving.js';
import { invitation, selection } from '../blocks/selection.js';
import { groundsForNegotiation } from '../grounds-for-negotiation.js';

/** Competitive procedure with negotiation (LOU 6:4–11; Directive 2014/24/EU, Article 29). */
export const negotiatedV1: ProcedureDefinition = {
  id: 'competitive-procedure-with-negotiation',
  version: 1,
  name: {
    sv: 'Förhandlat förfarande med föregående annonsering',
    en: 'Competitive procedure with negotiation',
  },
  basis: 'LOU 6:4–11; Directive 2014/24/EU, Article 29',
  appliesFrom: '2017-01-01',
  eforms: 'neg-w-call',
  grounds: groundsForNegotiation,
  minimumInvited: 3,
  regimes: ['eu'],
  standstill: 'statutory',
  contracts: 'one',
  demands: [
    {
      sv: 'Minimikrav och tilldelningskriterier ligger fast från annonsen; behovet måste vara så väl beskrivet att de håller.',
      en: 'Minimum requirements and award criteria stand from the notice on; the need has to be described so well that they hold.',
    },
    {
      sv: 'Sakkunniga och upphandlare som har tid att möta varje anbudsgivare, och protokoll från varje möte.',
      en: 'Experts and procurers with time to meet every tenderer, and minutes of each meeting.',
    },
    {
      sv: 'Ordning för att inget ur ett anbud når en annan anbudsgivare.',
      en: 'A way of working in which nothing of one tender reaches another tenderer.',
    },
  ],
  risks: [
    {
      sv: 'Förhandlingen flyttar ett krav som inte fick flyttas, och upphandlingen måste göras om.',
      en: 'The negotiation moves a requirement that had to stay, and the procurement has to be redone.',
    },
    {
      sv: 'Grunden för förfarandet håller inte när den prövas.',
      en: 'The ground for the procedure does not hold when it is examined.',
    },
    {
      sv: 'Få orkar med flera omgångar, och konkurrensen tunnas ut.',
      en: 'Few have the stamina for several rounds, and the competition thins out.',
    },
  ],
  awardBases: ['best-price-quality', 'cost', 'price'],
  begins: 'documents',
  stages: [
    documents('notice'),
    notice('requests'),
    requests('TL-NEG-REQ', 'selection'),
    selection('invitation'),
    invitation('initial-tenders'),
    tenders(
      { id: 'initial-tenders', name: { sv: 'Första anbud', en: 'Initial tenders' }, period: 'TL-NEG-TEN' },
      'negotiation',
    ),
    negotiation(),
    finalTenders(),
    evaluation('award'),
    award('notification', 'evaluation'),
    ...afterAward(),
  ],
};
