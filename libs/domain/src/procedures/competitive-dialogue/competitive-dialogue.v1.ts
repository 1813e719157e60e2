import type { ProcedureDefinition } from '../definition.js';
import { afterAward } from '../blocks/after-award.js';
import { award, evaluation } from '../blocks/award.js';
import { documents, notice } from '../blocks/before-the-call.js';
import { dialogue } from '../blocks/negotiation.js';
import { finalTenders, requests } from '../blocks/receiving.js';
import { invitation, selection } from '../blocks/selection.js';
import { allowing } from '../blocks/steps.js';
import { groundsForNegotiation } from '../grounds-for-negotiation.js';

/** Competitive dialogue (LOU 6:20–29; Directive 2014/24/EU, Article 30): solutions are found with the participants, then tendered. */
export const competitiveDialogueV1: ProcedureDefinition = {
  id: 'competitive-dialogue',
  version: 1,
  name: { sv: 'Konkurrenspräglad dialog', en: 'Competitive dialogue' },
  basis: 'LOU 6:20–29; Directive 2014/24/EU, Article 30',
  appliesFrom: '2017-01-01',
  eforms: 'comp-dial',
  grounds: groundsForNegotiation.map((one) => ({ ...one, basis: `LOU 6:21; ${one.basis}` })),
  minimumInvited: 3,
  regimes: ['eu'],
  standstill: 'statutory',
  contracts: 'one',
  demands: [
    {
      sv: 'Behov, krav, kriterier och en tidsplan som deltagarna kan räkna med från annonsen.',
      en: 'Needs, requirements, criteria and a timetable that participants can count on from the notice.',
    },
    {
      sv: 'En grupp med teknisk, rättslig och ekonomisk kunskap genom alla omgångar.',
      en: 'A team with technical, legal and financial knowledge through all rounds.',
    },
    {
      sv: 'Skydd för varje deltagares lösning, och ersättning om arbetet är stort.',
      en: 'Protection of every participant’s solution, and payment when the work is considerable.',
    },
    {
      sv: 'Bedömning av kvalitet: bara bästa förhållandet mellan pris och kvalitet får användas.',
      en: 'Assessment of quality: only the best price-quality ratio may be used.',
    },
  ],
  risks: [
    {
      sv: 'En deltagares idé sprids till en annan.',
      en: 'One participant’s idea spreads to another.',
    },
    {
      sv: 'Dialogen drar ut på tiden och deltagarna lämnar den.',
      en: 'The dialogue drags on and participants leave it.',
    },
    {
      sv: 'Anbuden gäller så olika lösningar att de är svåra att jämföra.',
      en: 'The tenders are for solutions so different that they are hard to compare.',
    },
  ],
  awardBases: ['best-price-quality'],
  begins: 'documents',
  stages: [
    documents('notice'),
    notice('requests'),
    requests('TL-DIA-REQ', 'selection'),
    selection('invitation'),
    invitation('dialogue'),
    dialogue(),
    finalTenders({ period: 'TL-DIA-TEN' }),
    evaluation('award'),
    allowing(award('notification', 'evaluation'), 'ConfirmCommitments'),
    ...afterAward(),
  ],
};
