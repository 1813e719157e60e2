import { rulebookEvolve } from '../rulebook/rulebook.evolve.js';
import { keyFunctionsEvolve } from '../key-functions/key-functions.evolve.js';
import { earlyDialogueEvolve } from '../early-dialogue/early-dialogue.evolve.js';
import { pitfallsEvolve } from '../pitfalls/pitfalls.evolve.js';
import { conflictsEvolve } from '../conflicts/conflicts.evolve.js';
import { delegationEvolve } from '../delegation/delegation.evolve.js';
import { planningEvolve } from '../planning/planning.evolve.js';
import { definitionChangeEvolve } from '../definition-change/definition-change.evolve.js';
import { reviewEvolve } from '../review/review.evolve.js';
import { contestEvolve } from '../contest/contest.evolve.js';
import { exclusionEvolve } from '../exclusion/exclusion.evolve.js';
import { qualificationEvolve } from '../qualification/qualification.evolve.js';
import { papersEvolve } from '../papers/papers.evolve.js';
import { reasonsEvolve } from '../reasons/reasons.evolve.js';
import { lessonsEvolve } from '../learning/lessons.evolve.js';
import { performanceEvolve } from '../performance/performance.evolve.js';
import { modificationEvolve } from '../modification/modification.evolve.js';
import { phasesEvolve } from '../phases/phases.evolve.js';
import { archiveEvolve } from '../archive/archive.evolve.js';
import { lettersEvolve } from '../letters/letters.evolve.js';
import { opennessEvolve } from '../openness/openness.evolve.js';
import { analysesEvolve } from '../analyses/analyses.evolve.js';
import { continuationEvolve } from '../continuation/continuation.evolve.js';
import { awardEvolve } from '../award/award.evolve.js';
import { contractEvolve } from '../contract/contract.evolve.js';
import { filesEvolve } from '../files/files.evolve.js';
import { documentsEvolve } from '../documents/documents.evolve.js';
import { effectEvolve } from '../effect/effect.evolve.js';
import { endingEvolve } from '../ending/ending.evolve.js';
import { simulationEvolve } from '../simulation/simulation.evolve.js';
import { evaluationEvolve } from '../evaluation/evaluation.evolve.js';
import { negotiationEvolve } from '../negotiation/negotiation.evolve.js';
import { noticeEvolve } from '../notice/notice.evolve.js';
import { noticesEvolve } from '../notices/notices.evolve.js';
import { peopleEvolve } from '../people/people.evolve.js';
import { questionsEvolve } from '../questions/questions.evolve.js';
import { selectionEvolve } from '../selection/selection.evolve.js';
import { startEvolve } from '../start/start.evolve.js';
import { validityEvolve } from '../validity/validity.evolve.js';
import { windowsEvolve } from '../windows/windows.evolve.js';
import type { Appliers } from './applier.js';
import { headEvolve } from './head.evolve.js';

/** How each type of event changes the state. */
export const appliers: Appliers = {
  ...headEvolve,
  ...peopleEvolve,
  ...analysesEvolve,
  ...startEvolve,
  ...documentsEvolve,
  ...filesEvolve,
  ...noticeEvolve,
  ...noticesEvolve,
  ...questionsEvolve,
  ...windowsEvolve,
  ...selectionEvolve,
  ...negotiationEvolve,
  ...simulationEvolve,
  ...evaluationEvolve,
  ...continuationEvolve,
  ...awardEvolve,
  ...contractEvolve,
  ...performanceEvolve,
  ...effectEvolve,
  ...endingEvolve,
  ...lessonsEvolve,
  ...rulebookEvolve,
  ...keyFunctionsEvolve,
  ...earlyDialogueEvolve,
  ...pitfallsEvolve,
  ...conflictsEvolve,
  ...delegationEvolve,
  ...planningEvolve,
  ...definitionChangeEvolve,
  ...reviewEvolve,
  ...contestEvolve,
  ...phasesEvolve,
  ...papersEvolve,
  ...modificationEvolve,
  ...reasonsEvolve,
  ...qualificationEvolve,
  ...exclusionEvolve,
  ...opennessEvolve,
  ...lettersEvolve,
  ...archiveEvolve,
  ...validityEvolve,
};
