import { notification, plainSigning } from '../blocks/after-award.js';
import { award, evaluation } from '../blocks/award.js';
import { documents, notice } from '../blocks/before-the-call.js';
import { future } from '../blocks/implementation.js';
import { calledFor, tenders } from '../blocks/receiving.js';
import type { ProcedureDefinition } from '../definition.js';
import { perPartner, phases } from '../partner-blocks.js';

/**
 * Pre-commercial procurement: research and development services by several suppliers in phases, outside the act (LOU 1:5). It
 * leads to no purchase: what was developed is bought in a new competition, if at all.
 */
export const preCommercialProcurementV1: ProcedureDefinition = {
  id: 'pre-commercial-procurement',
  version: 1,
  name: { sv: 'Förkommersiell upphandling', en: 'Pre-commercial procurement' },
  basis: 'LOU 1:5; Directive 2014/24/EU, Article 14; COM(2007) 799',
  appliesFrom: '2017-01-01',
  grounds: [],
  regimes: ['outside'],
  standstill: 'none',
  contracts: 'several',
  demands: [
    {
      sv: 'Tjänsterna är forskning och utveckling, och resultaten eller kostnaden delas med leverantörerna.',
      en: 'The services are research and development, and results or cost are shared with the suppliers.',
    },
    {
      sv: 'Etapperna och kriterierna för vilka som går vidare annonseras från början.',
      en: 'The phases and the criteria for who goes on are announced from the beginning.',
    },
    {
      sv: 'Minst två leverantörer betalas till slutet.',
      en: 'At least two suppliers are paid to the end.',
    },
    {
      sv: 'Ett senare köp planeras som en ny upphandling, öppen också för andra.',
      en: 'A later purchase is planned as a new procurement, open to others too.',
    },
  ],
  risks: [
    {
      sv: 'Leverantörerna eller verksamheten räknar med ett köp som ingen får lova.',
      en: 'Suppliers or staff count on a purchase that nobody may promise.',
    },
    {
      sv: 'Priset speglar inte den delade risken, och stödet blir statligt stöd.',
      en: 'The price does not reflect the shared risk, and the payment becomes state aid.',
    },
    {
      sv: 'Den som utvecklat får ett försprång i den nya upphandlingen.',
      en: 'Whoever developed has a head start in the new procurement.',
    },
  ],
  awardBases: ['best-price-quality'],
  begins: 'documents',
  stages: [
    documents('notice'),
    notice('tenders'),
    calledFor(tenders({ id: 'tenders', name: { sv: 'Anbud', en: 'Tenders' } }, 'evaluation')),
    evaluation('award'),
    award('notification', 'evaluation'),
    notification('signing'),
    ...perPartner(plainSigning('phases'), phases({ keepsAtLeast: 2, duties: false }, 'future'), {
      ...future(),
      // Nothing is bought, so nothing is to be paid after the phases.
      exits: future().exits.filter(({ to }) => to !== 'settlement'),
      steps: [
        { command: 'RecordRights' },
        { command: 'RecordUseOfRight' },
        { command: 'DecideFuture', workingDays: 20 },
        { command: 'TerminateContract' },
      ],
    }),
  ],
};
