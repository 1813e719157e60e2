import type { ProcedureDefinition } from '../definition.js';
import { notification, plainSigning } from '../blocks/after-award.js';
import { award, evaluation } from '../blocks/award.js';
import { documents } from '../blocks/before-the-call.js';
import { implementation } from '../blocks/implementation.js';
import { tenders } from '../blocks/receiving.js';
import { namedInvitation } from '../blocks/selection.js';
import { groundsForDirectAward } from './grounds.js';

const awarding = award('notification', 'evaluation');

/**
 * Direct award (LOU chapter 19 a): suppliers are asked without a notice. No standstill applies (19a:10), so nothing waits for a
 * court: the contract is signed when all who were asked have been told, or at once where only one was.
 */
export const directAwardV1: ProcedureDefinition = {
  id: 'direct-award',
  version: 1,
  name: { sv: 'Direktupphandling', en: 'Direct award' },
  basis: 'LOU chapter 19 a',
  appliesFrom: '2022-02-01',
  grounds: groundsForDirectAward,
  regimes: ['direct-award', 'national'],
  standstill: 'none',
  contracts: 'one',
  demands: [
    {
      sv: 'Kontroll av värdet, med årets andra köp av samma slag.',
      en: 'A check of the value, together with the year’s other purchases of the same kind.',
    },
    {
      sv: 'Organisationens riktlinjer för hur många som tillfrågas, och skäl när det bara är en.',
      en: 'The organisation’s guidelines for how many are asked, and reasons when it is one alone.',
    },
  ],
  risks: [
    {
      sv: 'Köpet växer eller är en del av ett större, och skulle ha annonserats.',
      en: 'The purchase grows or is part of a larger one, and should have been advertised.',
    },
    {
      sv: 'Samma leverantör tillfrågas av vana, och nya lösningar syns inte.',
      en: 'The same supplier is asked by habit, and new solutions are not seen.',
    },
  ],
  awardBases: ['best-price-quality', 'cost', 'price'],
  begins: 'documents',
  stages: [
    documents('invitation'),
    namedInvitation('offers'),
    tenders({ id: 'offers', name: { sv: 'Offerter', en: 'Offers' } }, 'evaluation'),
    evaluation('award'),
    {
      ...awarding,
      exits: [{ on: 'AwardDecided', when: 'only one supplier was asked', to: 'signing' }, ...awarding.exits],
    },
    notification('signing', 'no-review'),
    plainSigning('delivery'),
    ...implementation(),
  ],
};
