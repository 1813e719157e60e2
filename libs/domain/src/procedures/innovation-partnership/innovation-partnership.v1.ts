import { notification, signing, standstill } from '../blocks/after-award.js';
import { award, evaluation } from '../blocks/award.js';
import { documents, notice } from '../blocks/before-the-call.js';
import { delivery, effect, future, settlement } from '../blocks/implementation.js';
import { negotiation } from '../blocks/negotiation.js';
import { finalTenders, requests, tenders } from '../blocks/receiving.js';
import { invitation, selection } from '../blocks/selection.js';
import type { ProcedureDefinition } from '../definition.js';
import { perPartner, phases, purchase } from '../partner-blocks.js';

/** Innovation partnership: development in phases with one or several partners, and purchase if it succeeds (LOU 6:30–41). */
export const innovationPartnershipV1: ProcedureDefinition = {
  id: 'innovation-partnership',
  version: 1,
  name: { sv: 'Innovationspartnerskap', en: 'Innovation partnership' },
  basis: 'LOU 6:30–41; Directive 2014/24/EU, Article 31',
  appliesFrom: '2017-01-01',
  eforms: 'innovation',
  grounds: [
    {
      id: 'no-solution-on-the-market',
      says: {
        sv: 'Behovet kan inte tillgodoses av det som finns på marknaden.',
        en: 'The need cannot be met by what is available on the market.',
      },
      basis: 'LOU 6:31',
    },
  ],
  minimumInvited: 3,
  regimes: ['eu'],
  standstill: 'statutory',
  contracts: 'several',
  demands: [
    {
      sv: 'Marknadsanalysen visar att ingen lösning finns att köpa.',
      en: 'The market analysis shows that there is no solution to buy.',
    },
    {
      sv: 'Etapper, delmål, ersättning, rättigheter och det kommande köpets nivå och högsta kostnad skrivs före annonsen.',
      en: 'Phases, targets, payment, rights, and the level and highest cost of the later purchase are written before the notice.',
    },
    {
      sv: 'Verksamheten följer flera partner i år, med egna bedömare vid varje delmål.',
      en: 'The organisation follows several partners for years, with assessors of its own at every target.',
    },
    {
      sv: 'Pengar finns både till utvecklingen och till köpet.',
      en: 'There is money both for the development and for the purchase.',
    },
  ],
  risks: [
    { sv: 'Ingen partner når delmålen.', en: 'No partner reaches the targets.' },
    {
      sv: 'Den som utvecklar blir ensam om att kunna leverera.',
      en: 'Whoever develops becomes the only one that can deliver.',
    },
    {
      sv: 'Utvecklingen betalas men resultatet får inte användas som det var tänkt.',
      en: 'The development is paid for, and its result may not be used as was meant.',
    },
    {
      sv: 'Köpet blir så stort att utvecklingen ser ut som en förevändning.',
      en: 'The purchase is so large that the development looks like a pretext.',
    },
  ],
  awardBases: ['best-price-quality'],
  begins: 'documents',
  stages: [
    documents('notice'),
    notice('requests'),
    requests('TL-IP-REQ', 'selection'),
    selection('invitation'),
    invitation('initial-tenders'),
    tenders(
      { id: 'initial-tenders', name: { sv: 'Första anbud', en: 'Initial tenders' }, period: 'TL-IP-TEN' },
      'negotiation',
    ),
    negotiation({ endsIn: 'new-tenders' }),
    finalTenders(),
    evaluation('award'),
    award('notification', 'evaluation'),
    notification('standstill'),
    standstill('signing'),
    ...perPartner(
      signing('phases'),
      phases({ keepsAtLeast: 1, duties: true }, 'purchase'),
      purchase('delivery'),
      delivery('effect'),
      effect('future', 'delivery'),
      future('delivery'),
      settlement(),
    ),
  ],
};
