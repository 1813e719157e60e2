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

  it('is recorded as it was formed', () => {
    expect(decideGroup(noGroup, { type: 'FormGroup', body: form }, lead)).toEqual({
      ok: true,
      events: [{ type: 'GroupFormed', facts: { ...form, lead: 'se-tra' } }],
      capacity: { role: 'supplier', supplier: 'se-tra' },
    });
  });

  it.each([
    ['COMMAND-UNKNOWN', formed, 'PaintGroup', {}, lead],
    ['GROUP-UNKNOWN', formed, 'ConfirmGroup', {}, of('se-rival')],
    ['GROUP-EXISTS', formed, 'FormGroup', form, lead],
    ['ROLE', noGroup, 'FormGroup', form, of()],
    ['SUPPLIER-NAMED', formed, 'ConfirmGroup', {}, of('se-tak', 'se-grund')],
    ['GROUP-DISSOLVED', { ...formed, dissolved: true }, 'ConfirmGroup', {}, roofer],
    ['GROUP-LEAD', formed, 'DissolveGroup', {}, roofer],
  ])('says in both languages why, with %s, nothing is done', (refused, state, type, body, actor) => {
    const decision = decideGroup(state, { type, body }, actor);
    if (decision.ok) throw new Error('accepted');
    const { says, ...refusal } = decision.refusal;
    expect(refusal).toMatchObject({ code: refused, who: ['supplier'] });
    expect(says.sv).toMatch(/\.$/);
    expect(says.en).toMatch(/\.$/);
    expect(says.sv).not.toBe(says.en);
  });

  it('says which field is at fault, where one is, and what it could be', () => {
    expect(decideGroup(formed, { type: 'ConfirmGroup', body: {} }, of('se-tak', 'se-grund'))).toMatchObject({
      refusal: { field: 'supplier', expected: 'se-tak, se-grund' },
    });
    const twice = { ...form, members: ['se-tak', 'se-tak'] };
    expect(decideGroup(noGroup, { type: 'FormGroup', body: twice }, lead)).toMatchObject({
      refusal: { field: 'members' },
    });
    const decision = decideGroup(formed, { type: 'DissolveGroup', body: {} }, roofer);
    expect(decision.ok ? {} : decision.refusal).not.toHaveProperty('field');
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
    expect(confirmed.members[2]?.status).toBe('asked');
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
    expect(code(named, 'TakeResourceAway', { id: 'vvs' })).toBe('RESOURCE-THERE');
    expect(code(formed, 'NameResource', el, roofer)).toBe('GROUP-LEAD');
  });

  it('keeps what else is named while one is changed or taken away', () => {
    const el = groupCommands['NameResource']!.example as Body;
    const both = give(give(formed, 'NameResource', { ...el, id: 'vvs' }), 'NameResource', el);
    const ids = ({ resources }: GroupState) => resources.map((one) => one.id);
    expect(ids(both)).toEqual(['vvs', 'el']);
    expect(ids(give(both, 'NameResource', { ...el, share: 20 }))).toEqual(['vvs', 'el']);
    expect(ids(give(both, 'TakeResourceAway', { id: 'el' }))).toEqual(['vvs']);
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

  it('is warned once it has agreed too, and of any lot that both are for', () => {
    const confirmed = { ...give(formed, 'ConfirmGroup', {}, roofer), group: 'g1' };
    expect(warned('se-tak', confirmed, [confirmed, second], false)).toEqual(['TWICE-IN-GROUPS']);
    expect(warned('se-tak', { ...first, lots: [] }, [first, second], false)).toEqual(['TWICE-IN-GROUPS']);
    const some = [
      { ...first, lots: ['1', '2'] },
      { ...second, lots: ['2', '3'] },
    ] as const;
    expect(warned('se-tak', some[0], some, false)).toEqual(['TWICE-IN-GROUPS']);
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
