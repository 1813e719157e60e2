import { rulebookReactions } from '../rulebook/rulebook.reactions.js';
import { keyFunctionsReactions } from '../key-functions/key-functions.reactions.js';
import { earlyDialogueReactions } from '../early-dialogue/early-dialogue.reactions.js';
import { pitfallsReactions } from '../pitfalls/pitfalls.reactions.js';
import { conflictsReactions } from '../conflicts/conflicts.reactions.js';
import { delegationReactions } from '../delegation/delegation.reactions.js';
import { planningReactions } from '../planning/planning.reactions.js';
import { definitionChangeReactions } from '../definition-change/definition-change.reactions.js';
import { reviewReactions } from '../review/review.reactions.js';
import { contestReactions } from '../contest/contest.reactions.js';
import { archiveReactions } from '../archive/archive.reactions.js';
import { lettersReactions } from '../letters/letters.reactions.js';
import { opennessReactions } from '../openness/openness.reactions.js';
import { exclusionReactions } from '../exclusion/exclusion.reactions.js';
import { papersToRender } from '../papers/papers.reactions.js';
import { qualificationReactions } from '../qualification/qualification.reactions.js';
import { reasonsReactions } from '../reasons/reasons.reactions.js';
import { performanceReactions } from '../performance/performance.reactions.js';
import { modificationReactions } from '../modification/modification.reactions.js';
import { phasesReactions } from '../phases/phases.reactions.js';
import { lowTenderReactions } from '../evaluation/low-tender.reactions.js';
import { effectReactions } from '../effect/effect.reactions.js';
import { awardReactions } from '../award/award.reactions.js';
import { endingReactions } from '../ending/ending.reactions.js';
import { negotiationReactions } from '../negotiation/negotiation.reactions.js';
import { noticeReactions } from '../notice/notice.reactions.js';
import { noticesReactions } from '../notices/notices.reactions.js';
import { revisionReactions } from '../documents/revision.reactions.js';
import { questionsReactions } from '../questions/questions.reactions.js';
import { selectionReactions } from '../selection/selection.reactions.js';
import { validityReactions } from '../validity/validity.reactions.js';
import { windowsReactions } from '../windows/windows.reactions.js';
import { holders } from './capacity.js';
import type { RecordedEvent } from './event.js';
import { evolve } from './evolve.js';
import { headReactions } from './head.reactions.js';
import type { Reaction, Reactions } from './reaction.js';
import type { CaseState } from './state.js';
import { personsOf, tasks, tasksAt, type Task } from './tasks.js';
import type { Wanted, Work } from './work.js';

const reactions: Reactions = {
  ...headReactions,
  ...noticeReactions,
  ...noticesReactions,
  ...revisionReactions,
  ...questionsReactions,
  ...windowsReactions,
  ...selectionReactions,
  ...negotiationReactions,
  ...lowTenderReactions,
  ...awardReactions,
  ...performanceReactions,
  ...endingReactions,
  ...rulebookReactions,
  ...keyFunctionsReactions,
  ...earlyDialogueReactions,
  ...pitfallsReactions,
  ...conflictsReactions,
  ...delegationReactions,
  ...planningReactions,
  ...definitionChangeReactions,
  ...reviewReactions,
  ...contestReactions,
  ...phasesReactions,
  ...modificationReactions,
  ...reasonsReactions,
  ...qualificationReactions,
  ...exclusionReactions,
  ...opennessReactions,
  ...lettersReactions,
  ...archiveReactions,
  ...effectReactions,
  ...validityReactions,
};

/**
 * The outside work that an event asks for: what its own folder says, a mail to those whom new work waits for, and the papers
 * that are made of it.
 * @param before the state that the event met
 */
export function react(before: CaseState, event: RecordedEvent): readonly Work[] {
  const after = evolve(before, event);
  const own = reactions[event.type] as Reaction | undefined;
  const wanted = [...(own?.(after, event) ?? []), ...newTasks(before, after, event), ...papersToRender(after, event)];
  return wanted.map((one, number) => ({
    persons: [...new Set((one.roles ?? []).flatMap((role) => holders(after, role, event.at)))],
    suppliers: [],
    roles: [],
    ...one,
    key: `${event.seq}/${number + 1}`,
  }));
}

/** Those whom new work waits for; the same work in a later stage is not new. */
function newTasks(before: CaseState, after: CaseState, event: RecordedEvent): readonly Wanted[] {
  const same = (one: Task) => [one.track, one.command, one.about].join('/');
  const known = new Set(tasks(before).map(same));
  return tasksAt(after, event.at)
    .filter((one) => !known.has(same(one)))
    .map((one) => ({
      kind: 'mail',
      persons: personsOf(after, one, event.at),
      roles: one.roles.filter((role) => role !== 'supplier'),
      ...(one.suppliers ? { suppliers: one.suppliers } : {}),
      subject: {
        sv: `Att göra i ${after.reference}: ${one.says.sv}`,
        en: `To do in ${after.reference}: ${one.says.en}`,
      },
      says: one.says,
    }));
}
