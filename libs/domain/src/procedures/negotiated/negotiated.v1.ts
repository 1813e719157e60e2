import type { ProcedureDefinition } from '../definition.js';
import {
  award,
  delivery,
  documents,
  effect,
  evaluation,
  future,
  invitation,
  notice,
  notification,
  requests,
  selection,
  signing,
  standstill,
  tenders,
} from '../building-blocks.js';

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
  grounds: [
    {
      id: 'adaptation',
      says: {
        sv: 'Behovet kräver anpassning av lättillgängliga lösningar.',
        en: 'The need requires adaptation of readily available solutions.',
      },
      basis: 'LOU 6:5',
    },
    {
      id: 'innovation',
      says: {
        sv: 'Kontraktet omfattar formgivning eller innovativa lösningar.',
        en: 'The contract includes design or innovative solutions.',
      },
      basis: 'LOU 6:5',
    },
    {
      id: 'complexity',
      says: {
        sv: 'Kontraktets art, komplexitet, rättsliga eller finansiella utformning eller risker kräver förhandling.',
        en: 'The nature, complexity, legal or financial make-up or risks of the contract require negotiation.',
      },
      basis: 'LOU 6:5',
    },
    {
      id: 'unspecifiable',
      says: {
        sv: 'De tekniska specifikationerna kan inte fastställas tillräckligt noggrant med hänvisning till en standard eller liknande.',
        en: 'The technical specifications cannot be established with sufficient precision by reference to a standard or the like.',
      },
      basis: 'LOU 6:5',
    },
    {
      id: 'unacceptable-tenders',
      says: {
        sv: 'Tidigare öppet eller selektivt förfarande gav bara ogiltiga eller oacceptabla anbud.',
        en: 'An earlier open or restricted procedure gave only irregular or unacceptable tenders.',
      },
      basis: 'LOU 6:6',
    },
  ],
  minimumInvited: 3,
  regimes: ['eu'],
  standstill: 'statutory',
  contracts: 'one',
  demands: [],
  risks: [],
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
    {
      id: 'negotiation',
      name: { sv: 'Förhandling', en: 'Negotiation' },
      zone: 'competition',
      repeats: { as: 'round', eliminates: { by: 'award-criteria', keepsAtLeast: 1 } },
      steps: [
        { command: 'HoldNegotiation', workingDays: 20 },
        { command: 'CloseRound' },
        { command: 'CloseNegotiation', workingDays: 30 },
        { command: 'KeepInitialTenders' },
        { command: 'CancelProcurement' },
      ],
      exits: [
        { on: 'RoundClosed', to: 'again' },
        { on: 'NegotiationClosed', to: 'final-tenders' },
        { on: 'InitialTendersKept', to: 'evaluation' },
        { on: 'ProcurementCancelled', to: 'end:cancelled' },
      ],
    },
    tenders({ id: 'final-tenders', name: { sv: 'Slutliga anbud', en: 'Final tenders' } }, 'evaluation'),
    evaluation('award'),
    award('notification', 'evaluation'),
    notification('standstill'),
    standstill('signing'),
    signing('delivery'),
    delivery('effect'),
    effect('future'),
    future(),
  ],
};
