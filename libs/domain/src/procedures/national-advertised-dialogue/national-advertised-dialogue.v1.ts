import type { ProcedureDefinition } from '../definition.js';
import { afterAward } from '../blocks/after-award.js';
import { award, evaluation } from '../blocks/award.js';
import { documents, notice } from '../blocks/before-the-call.js';
import { dialogue } from '../blocks/negotiation.js';
import { finalTenders, requests } from '../blocks/receiving.js';
import { invitation, selection } from '../blocks/selection.js';
import { allowing } from '../blocks/steps.js';
import { nationalDemands, nationalRisks } from '../national-advertised/national-texts.js';

/** Advertised procurement under LOU chapter 19 in the shape of a dialogue: solutions are found with the participants, then tendered. */
export const nationalAdvertisedDialogueV1: ProcedureDefinition = {
  id: 'national-advertised-dialogue',
  version: 1,
  name: { sv: 'Annonserad upphandling med dialog', en: 'National advertised procurement with dialogue' },
  basis: 'LOU 19:6–19, 19:15–16; the shape is that of 6:20–29, by choice',
  appliesFrom: '2022-02-01',
  eforms: 'oth-mult',
  grounds: [],
  regimes: ['national'],
  standstill: 'statutory',
  contracts: 'one',
  demands: [
    ...nationalDemands,
    {
      sv: 'En grupp som följer dialogen genom alla omgångar och håller isär deltagarnas lösningar.',
      en: 'A team that follows the dialogue through all rounds and keeps the participants’ solutions apart.',
    },
  ],
  risks: [
    ...nationalRisks,
    {
      sv: 'Dialogen kostar mer än kontraktets värde motiverar.',
      en: 'The dialogue costs more than the value of the contract warrants.',
    },
  ],
  awardBases: ['best-price-quality', 'cost', 'price'],
  begins: 'documents',
  stages: [
    documents('notice'),
    notice('requests'),
    requests('TL-N19', 'selection'),
    selection('invitation'),
    invitation('dialogue'),
    dialogue(),
    finalTenders({ period: 'TL-N19' }),
    evaluation('award'),
    allowing(award('notification', 'evaluation'), 'ConfirmCommitments'),
    ...afterAward(),
  ],
};
