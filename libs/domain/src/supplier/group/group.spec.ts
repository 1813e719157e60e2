import { describe, expect, it } from 'vitest';
import { stranger } from '../../testing/people.js';
import { groupCommands } from './group.commands.js';
import { decideGroup, evolveGroup, type RecordedGroupEvent } from './group.js';
import { noGroup, type GroupState } from './group.state.js';
import { groupWarnings } from './group-warnings.js';

type Body = { readonly [name: string]: unknown };
const of = (...suppliers: readonly string[]) => ({ ...stranger, suppliers });
const lead = of('se-tra');
const roofer = of('se-tak');
const form = { procurement: 'case-1', name: 'Trä och tak', members: ['se-tak', 'se-grund'], lots: ['1'] };

function give(state: GroupState, type: string, body: Body, actor = lead): GroupState {
  const decision = decideGroup(state, { type, body }, actor);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.events.reduce(
    (so, event) =>
      evolveGroup(so, {
        ...event,
        seq: so.seq + 1,
        at: '2027-01-11T00:00:00.000Z',
        actor: { id: actor.id, ...decision.capacity },
      } as RecordedGroupEvent),
    state,
  );
}
const code = (state: GroupState, type: string, body: Body, actor = lead) => {
  const decision = decideGroup(state, { type, body }, actor);
  return decision.ok ? 'accepted' : decision.refusal.code;
};
const formed = give(noGroup, 'FormGroup', form);

describe('A group', () => {
  it('is formed by a supplier that leads it, and asks the others', () => {
    expect(formed).toMatchObject({
      procurement: 'case-1',
      lead: 'se-tra',
      members: [
        { supplier: 'se-tra', status: 'confirmed' },
        { supplier: 'se-tak', status: 'asked' },
        { supplier: 'se-grund', status: 'asked' },
      ],
    });
  });

  it('is formed once, by who acts for a supplier', () => {
    expect(code(formed, 'FormGroup', form)).toBe('GROUP-EXISTS');
    expect(code(noGroup, 'FormGroup', form, of())).toBe('ROLE');
    expect(code(noGroup, 'FormGroup', { ...form, supplier: 'se-other' })).toBe('ROLE');
  });

  it('has each member once', () => {
    expect(code(noGroup, 'FormGroup', { ...form, members: ['se-tak', 'se-tak'] })).toBe('GROUP-MEMBERS');
    expect(code(noGroup, 'FormGroup', { ...form, members: ['se-tra'] })).toBe('GROUP-MEMBERS');
    expect(code(noGroup, 'FormGroup', { ...form, members: [] })).toBe('accepted');
  });

  it('asks for whom, where a person acts for several of its members', () => {
    const both = of('se-tak', 'se-grund');
    expect(code(formed, 'ConfirmGroup', {}, both)).toBe('SUPPLIER-NAMED');
    expect(give(formed, 'ConfirmGroup', { supplier: 'se-grund' }, both).members[2]?.status).toBe('confirmed');
  });

  it('is confirmed or declined by each, once', () => {
    const confirmed = give(formed, 'ConfirmGroup', {}, roofer);
    expect(confirmed.members[1]?.status).toBe('confirmed');
    expect(code(confirmed, 'DeclineGroup', {}, roofer)).toBe('GROUP-ASKED');
    expect(give(formed, 'DeclineGroup', {}, roofer).members[1]?.status).toBe('declined');
    expect(code(formed, 'ConfirmGroup', {}, lead)).toBe('GROUP-ASKED');
  });

  it('is left by who is in it, and not by its lead', () => {
    const confirmed = give(formed, 'ConfirmGroup', {}, roofer);
    expect(give(confirmed, 'LeaveGroup', {}, roofer).members[1]?.status).toBe('left');
    expect(code(formed, 'LeaveGroup', {}, roofer)).toBe('GROUP-MEMBER');
    expect(code(formed, 'LeaveGroup', {}, lead)).toBe('GROUP-MEMBER');
  });

  it('is not there for anybody else', () => {
    for (const type of Object.keys(groupCommands).filter((one) => one !== 'FormGroup')) {
      expect(code(formed, type, { id: 'el' }, of('se-rival'))).toBe('GROUP-UNKNOWN');
    }
  });

  it('names subcontractors and those it relies on, by its lead', () => {
    const el = groupCommands['NameResource']!.example as Body;
    const named = give(formed, 'NameResource', el);
    expect(named.resources).toEqual([el]);
    expect(give(named, 'NameResource', { ...el, share: 20 }).resources).toEqual([{ ...el, share: 20 }]);
    expect(give(named, 'TakeResourceAway', { id: 'el' }).resources).toEqual([]);
    expect(code(formed, 'TakeResourceAway', { id: 'el' })).toBe('RESOURCE-THERE');
    expect(code(formed, 'NameResource', el, roofer)).toBe('GROUP-LEAD');
  });

  it('is dissolved by its lead, after which nothing is done in it', () => {
    expect(code(formed, 'DissolveGroup', {}, roofer)).toBe('GROUP-LEAD');
    expect(code(give(formed, 'DissolveGroup', {}), 'ConfirmGroup', {}, roofer)).toBe('GROUP-DISSOLVED');
  });
});

describe('A supplier in a group', () => {
  const first = { ...formed, group: 'g1' };
  const second = { ...formed, group: 'g2' };
  const warned = (...given: Parameters<typeof groupWarnings>) => groupWarnings(...given).map((one) => one.code);

  it('is warned when it is in another for the same lot', () => {
    expect(warned('se-tak', first, [first, second], false)).toEqual(['TWICE-IN-GROUPS']);
    expect(warned('se-tak', first, [first, { ...second, lots: [] }], false)).toEqual(['TWICE-IN-GROUPS']);
  });

  it('is not warned of another lot, another procurement, a dissolved group or one that it has declined', () => {
    const declined = give(formed, 'DeclineGroup', {}, roofer);
    const others = [
      { ...second, lots: ['2'] },
      { ...second, procurement: 'case-2' },
      { ...second, dissolved: true },
      { ...declined, group: 'g2' },
    ];
    for (const other of others) expect(warned('se-tak', first, [first, other], false)).toEqual([]);
    expect(warned('se-tak', { ...declined, group: 'g1' }, [first, second], true)).toEqual([]);
  });

  it('is warned when it has submitted beside it, but for the lead, who submits for the group', () => {
    expect(warned('se-tak', first, [first], true)).toEqual(['BESIDE-GROUP']);
    expect(warned('se-tra', first, [first], true)).toEqual([]);
  });
});
