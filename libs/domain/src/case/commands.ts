import { rulebookCommands } from '../rulebook/rulebook.commands.js';
import { keyFunctionsCommands } from '../key-functions/key-functions.commands.js';
import { earlyDialogueCommands } from '../early-dialogue/early-dialogue.commands.js';
import { pitfallsCommands } from '../pitfalls/pitfalls.commands.js';
import { conflictsCommands } from '../conflicts/conflicts.commands.js';
import { delegationCommands } from '../delegation/delegation.commands.js';
import { planningCommands } from '../planning/planning.commands.js';
import { definitionChangeCommands } from '../definition-change/definition-change.commands.js';
import { reviewCommands } from '../review/review.commands.js';
import { contestCommands } from '../contest/contest.commands.js';
import { exclusionCommands } from '../exclusion/exclusion.commands.js';
import { qualificationCommands } from '../qualification/qualification.commands.js';
import { papersCommands } from '../papers/papers.commands.js';
import { reasonsCommands } from '../reasons/reasons.commands.js';
import { lessonsCommands } from '../learning/lessons.commands.js';
import { performanceCommands } from '../performance/performance.commands.js';
import { modificationCommands } from '../modification/modification.commands.js';
import { phasesCommands } from '../phases/phases.commands.js';
import { archiveCommands } from '../archive/archive.commands.js';
import { lettersCommands } from '../letters/letters.commands.js';
import { opennessCommands } from '../openness/openness.commands.js';
import { analysesCommands } from '../analyses/analyses.commands.js';
import { awardCommands } from '../award/award.commands.js';
import { contractCommands } from '../contract/contract.commands.js';
import { documentsCommands } from '../documents/documents.commands.js';
import { effectCommands } from '../effect/effect.commands.js';
import { endingCommands } from '../ending/ending.commands.js';
import { simulationCommands } from '../simulation/simulation.commands.js';
import { evaluationCommands } from '../evaluation/evaluation.commands.js';
import { negotiationCommands } from '../negotiation/negotiation.commands.js';
import { noticeCommands } from '../notice/notice.commands.js';
import { noticesCommands } from '../notices/notices.commands.js';
import { filesCommands } from '../files/files.commands.js';
import { peopleCommands } from '../people/people.commands.js';
import { questionsCommands } from '../questions/questions.commands.js';
import { selectionCommands } from '../selection/selection.commands.js';
import { startCommands } from '../start/start.commands.js';
import { validityCommands } from '../validity/validity.commands.js';
import { windowsCommands } from '../windows/windows.commands.js';
import type { CommandSpec } from './command.js';
import { headCommands } from './head.commands.js';
import { standingRulesOf } from './standing-rules.js';

/** The table: every command by name. Store, API, documentation, tasks, timers and the role matrix read this one. */
export const commands: { readonly [name: string]: CommandSpec } = Object.assign(
  // Without a prototype: `constructor` is no command.
  Object.create(null) as { [name: string]: CommandSpec },
  Object.fromEntries(
    [
      headCommands,
      peopleCommands,
      analysesCommands,
      startCommands,
      documentsCommands,
      filesCommands,
      noticeCommands,
      noticesCommands,
      questionsCommands,
      windowsCommands,
      selectionCommands,
      negotiationCommands,
      simulationCommands,
      evaluationCommands,
      awardCommands,
      contractCommands,
      performanceCommands,
      effectCommands,
      endingCommands,
      lessonsCommands,
      rulebookCommands,
      keyFunctionsCommands,
      earlyDialogueCommands,
      pitfallsCommands,
      conflictsCommands,
      delegationCommands,
      planningCommands,
      definitionChangeCommands,
      reviewCommands,
      contestCommands,
      phasesCommands,
      papersCommands,
      modificationCommands,
      reasonsCommands,
      qualificationCommands,
      exclusionCommands,
      opennessCommands,
      lettersCommands,
      archiveCommands,
      validityCommands,
    ]
      .flat()
      .map((spec: CommandSpec) => [spec.name, { ...spec, rules: [...standingRulesOf(spec), ...spec.rules] }]),
  ),
);
