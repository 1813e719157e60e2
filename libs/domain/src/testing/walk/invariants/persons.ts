import { commands } from '../../../case/commands.js';
import type { EventType, RecordedEvent } from '../../../case/event.js';
import { stageOf } from '../../../procedures/registry.js';
import type { WalkStep } from '../step.js';
import { before, inTheNameOf, invariant, lotIn } from './invariant.js';

type Facts = { readonly [name: string]: unknown };
const facts = (one: RecordedEvent) => one.facts as unknown as Facts;
const sameLot = (a: RecordedEvent, b: RecordedEvent) =>
  lotIn(String(facts(a)['track'])) === lotIn(String(facts(b)['track']));
const sameTrack = (a: RecordedEvent, b: RecordedEvent) => facts(a)['track'] === facts(b)['track'];
const always = () => true;

/** Decisions, what they decide on, and when the one is about the other. */
const decided: readonly {
  readonly decision: EventType;
  readonly proposal: EventType;
  about(decision: RecordedEvent, proposal: RecordedEvent): boolean;
}[] = [
  {
    decision: 'AnalysisApproved',
    proposal: 'AnalysisWritten',
    about: (a, b) => facts(a)['analysis'] === facts(b)['analysis'],
  },
  {
    decision: 'StartDecided',
    proposal: 'AnalysisWritten',
    about: (_, b) => facts(b)['analysis'] === 'strategy',
  },
  { decision: 'DocumentsApproved', proposal: 'DocumentsWritten', about: always },
  { decision: 'AwardDecided', proposal: 'AwardProposed', about: sameLot },
  {
    decision: 'StopLifted',
    proposal: 'PitfallAnswered',
    about: (a, b) => facts(a)['pitfall'] === facts(b)['pitfall'],
  },
  { decision: 'GatePassed', proposal: 'PhaseAssessed', about: sameTrack },
  { decision: 'PartnerEnded', proposal: 'PhaseAssessed', about: sameTrack },
];

function proposedIt(step: WalkStep, decision: RecordedEvent): boolean {
  return decided
    .filter((one) => one.decision === decision.type)
    .some(({ proposal, about }) => {
      const last = before(step, decision).findLast((one) => one.type === proposal && about(decision, one));
      // A case that begins in the middle has proposals of nobody's.
      return last !== undefined && last.actor.id !== 'system' && inTheNameOf(decision).includes(last.actor.id);
    });
}

/** By the assignments alone, whether the person has the role at the instant, in their own name or in another's. */
function holdsRole({ before: state, now }: WalkStep, { id, role, deputyFor }: RecordedEvent['actor']): boolean {
  const own = (person: string) =>
    state.people.some(
      (one) => one.person === person && one.role === role && one.from <= now && (one.until ?? '9999') > now,
    );
  if (deputyFor === undefined) return own(id);
  return (
    own(deputyFor) &&
    state.deputies.some(
      (one) => one.deputy === id && one.person === deputyFor && one.role === role && one.from <= now && one.until > now,
    )
  );
}

/** Who may do what. */
export const persons = [
  invariant({
    name: 'who-proposes-does-not-decide',
    says: 'Nobody decides on what they wrote, proposed, answered or assessed themself, nor in the name of another.',
    holds: (step) => step.events.every((event) => !proposedIt(step, event)),
  }),
  invariant({
    name: 'disqualified-do-nothing',
    says: 'Whoever is disqualified does nothing in the case but declare interests.',
    holds: ({ decision, before: state, actor, command }) =>
      !decision.ok || command.type === 'DeclareInterests' || !state.disqualified.includes(actor.id),
  }),
  invariant({
    name: 'only-holders-act',
    says: 'Everything is done by somebody who holds one of the roles that may, in the case or as a deputy, or for a supplier of theirs.',
    holds: (step) => {
      const { decision, actor, command, before: state } = step;
      if (!decision.ok || command.type === 'CreateCase') return true;
      const spec = commands[command.type]!;
      const steps = Object.values(state.tracks).flatMap((track) => (track.end ? [] : stageOf(track).steps));
      const narrowed = steps.filter((one) => one.command === command.type).flatMap((one) => one.by ?? spec.by);
      const may = narrowed.length > 0 ? narrowed : spec.by;
      const { role, supplier } = decision.capacity;
      if (!may.includes(role)) return false;
      if (role === 'system') return actor.kind === 'system';
      if (role === 'supplier') return supplier !== undefined && actor.suppliers.includes(supplier);
      return step.events.every((event) => holdsRole(step, event.actor));
    },
  }),
  invariant({
    name: 'nobody-empowers-themself',
    says: 'Nobody gives themself a role that decides, opens, evaluates or controls.',
    holds: (step) =>
      step.events.every(
        (event) =>
          event.type !== 'PersonAssigned' ||
          event.facts.person !== event.actor.id ||
          !['decision-maker', 'line-manager', 'controller', 'opener', 'evaluator', 'manager'].includes(
            event.facts.role,
          ),
      ),
  }),
];
