import type { Instant } from '../../calendar/index.js';
import type { Actor } from '../../case/actor.js';
import type { Command } from '../../case/command.js';
import type { Refusal } from '../../case/refusal.js';
import { groupCommands } from './group.commands.js';
import type { GroupEvent, GroupMember, GroupState } from './group.state.js';

/** What happened in a group, with its place in the group's log. */
export type RecordedGroupEvent = GroupEvent & {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: { readonly id: string; readonly role: 'supplier'; readonly supplier?: string };
};

export type GroupDecision =
  | {
      readonly ok: true;
      readonly events: readonly GroupEvent[];
      readonly capacity: { readonly role: 'supplier'; readonly supplier: string };
    }
  | { readonly ok: false; readonly refusal: Refusal };

const refuse = (code: string, sv: string, en: string, more: Partial<Refusal> = {}): GroupDecision => ({
  ok: false,
  refusal: { code, says: { sv, en }, who: ['supplier'], ...more },
});

const unknown = () =>
  refuse(
    'GROUP-UNKNOWN',
    'Gruppen finns inte, eller är inte din att se.',
    'There is no such group, or it is not yours to see.',
  );

/**
 * Decides a command on a group. Who belongs to no supplier of the group is not told that it exists.
 * @param actor its suppliers are those that it may act for
 */
export function decideGroup(state: GroupState, { type, body }: Command, actor: Actor): GroupDecision {
  const spec = groupCommands[type];
  if (!spec) return refuse('COMMAND-UNKNOWN', `Kommandot ${type} finns inte.`, `There is no command ${type}.`);
  const begins = type === 'FormGroup';
  const mine = actor.suppliers.filter((one) => begins || state.members.some((member) => member.supplier === one));
  const named = body['supplier'];
  const [supplier, ...others] = typeof named === 'string' ? mine.filter((one) => one === named) : mine;
  if (begins && state.seq > 0) return refuse('GROUP-EXISTS', 'Gruppen finns redan.', 'The group already exists.');
  if (supplier === undefined) {
    return begins
      ? refuse('ROLE', 'Det görs av den som företräder leverantören.', 'It is done by who acts for the supplier.')
      : unknown();
  }
  if (others.length > 0) {
    return refuse('SUPPLIER-NAMED', 'Ange för vilken leverantör.', 'Say for which supplier.', {
      field: 'supplier',
      expected: mine.join(', '),
    });
  }
  if (state.dissolved) return refuse('GROUP-DISSOLVED', 'Gruppen är upplöst.', 'The group is dissolved.');
  const broken = spec.rules.find((one) => !one.holds(state, body as never, supplier));
  if (broken) {
    const { id, says, basis, field } = broken;
    return { ok: false, refusal: { code: id, says, basis, who: ['supplier'], ...(field ? { field } : {}) } };
  }
  return {
    ok: true,
    events: spec.causes(state, body as never, supplier),
    capacity: { role: 'supplier', supplier },
  };
}

/** The next state of a group. */
export function evolveGroup(state: GroupState, event: RecordedGroupEvent): GroupState {
  const next = { ...state, seq: event.seq };
  switch (event.type) {
    case 'GroupFormed': {
      const { members, ...facts } = event.facts;
      const asked = members.map((supplier): GroupMember => ({ supplier, status: 'asked' }));
      return { ...next, ...facts, members: [{ supplier: facts.lead, status: 'confirmed' }, ...asked] };
    }
    case 'GroupConfirmed':
      return { ...next, members: answered(state, event.facts.supplier, 'confirmed') };
    case 'GroupDeclined':
      return { ...next, members: answered(state, event.facts.supplier, 'declined') };
    case 'GroupLeft':
      return { ...next, members: answered(state, event.facts.supplier, 'left') };
    case 'ResourceNamed':
      return { ...next, resources: [...state.resources.filter((one) => one.id !== event.facts.id), event.facts] };
    case 'ResourceTakenAway':
      return { ...next, resources: state.resources.filter((one) => one.id !== event.facts.id) };
    case 'GroupDissolved':
      return { ...next, dissolved: true };
  }
}

const answered = ({ members }: GroupState, supplier: string, status: GroupMember['status']) =>
  members.map((one) => (one.supplier === supplier ? { ...one, status } : one));
