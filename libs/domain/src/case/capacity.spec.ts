import { describe, expect, it } from 'vitest';
import { person } from './case.fixture.js';
import { system, type Actor } from './actor.js';
import { capacity, holders, isProcessRole, rolesOf } from './capacity.js';
import type { CommandSpec } from './command.js';
import type { Role } from './roles.js';
import { nothing, type CaseState } from './state.js';

const [before, from, until, after] = ['2027-01-01', '2027-02-01', '2027-03-01', '2027-04-01'].map(
  (day) => `${day}T00:00:00.000Z`,
) as [string, string, string, string];
const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();

/** One is procurer from February; two was in February alone, three is decision-maker; four stands in for one in February. */
const state: CaseState = {
  ...nothing,
  seq: 1,
  organisation: 'goteborg',
  people: [
    { person: 'two', role: 'procurer', from, until },
    { person: 'one', role: 'procurer', from },
    { person: 'three', role: 'decision-maker', from: before },
  ],
  deputies: [
    { person: 'one', deputy: 'four', role: 'procurer', from, until },
    { person: 'three', deputy: 'four', role: 'procurer', from: before, until: after },
  ],
};
const spec = (relation: CommandSpec['relation'], name = 'X') => ({ relation, name }) as CommandSpec;
const held = (
  relation: CommandSpec['relation'],
  actor: Actor,
  more: { by?: readonly Role[]; now?: string; of?: CaseState } = {},
) => capacity(more.of ?? state, spec(relation), more.by ?? ['procurer'], actor, more.now ?? from);

describe('Who holds a role', () => {
  it.each([
    [justBefore(from), []],
    [from, ['two', 'one', 'four']],
    [justBefore(until), ['two', 'one', 'four']],
    [until, ['one']],
  ])('at %s is %j, with those who stand in for them', (now, persons) => {
    expect(holders(state, 'procurer', now)).toEqual(persons);
  });

  it('is nobody who stands in for somebody without the role', () => {
    const left = { ...state, people: state.people.filter((one) => one.person !== 'one') };
    expect(holders(left, 'procurer', from)).toEqual(['two']);
    const other = { ...state, deputies: state.deputies.map((one) => ({ ...one, role: 'decision-maker' as const })) };
    expect(holders(other, 'procurer', from)).toEqual(['two', 'one']);
  });

  it('is each person once', () => {
    const twice = { ...state, people: [...state.people, { person: 'four', role: 'procurer', from } as const] };
    expect(holders(twice, 'procurer', from)).toEqual(['two', 'one', 'four']);
  });

  it('is told of a person by the roles, own ones and those of others for a time', () => {
    expect(rolesOf(state, 'two', from)).toEqual(['procurer']);
    expect(rolesOf(state, 'two', until)).toEqual([]);
    expect(rolesOf(state, 'three', from)).toEqual(['decision-maker']);
    expect(rolesOf(state, 'four', from)).toEqual(['procurer']);
    expect(rolesOf(state, 'four', after)).toEqual([]);
    expect(rolesOf(state, 'five', from)).toEqual([]);
  });

  it('is one of the process or a function besides', () => {
    expect([isProcessRole('procurer'), isProcessRole('registrar'), isProcessRole('system')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('The capacity in which somebody acts in a case', () => {
  it('is the first of the roles that may which is held', () => {
    expect(held('case', person('one'))).toEqual({ role: 'procurer' });
    expect(held('case', person('three'), { by: ['procurer', 'decision-maker'] })).toEqual({ role: 'decision-maker' });
    const both = { ...state, people: [...state.people, { person: 'one', role: 'opener', from } as const] };
    expect(held('case', person('one'), { of: both, by: ['opener', 'procurer'] })).toEqual({ role: 'opener' });
    expect(held('case', person('three'))).toBeUndefined();
    expect(held('case', person('one'), { now: justBefore(from) })).toBeUndefined();
    expect(held('case', person('two'), { now: until })).toBeUndefined();
  });

  it("is a deputy's where nothing is held, for whom it is", () => {
    expect(held('case', person('four'))).toEqual({ role: 'procurer', deputyFor: 'one' });
    expect(held('case', person('four'), { now: until })).toBeUndefined();
    expect(held('case', person('four'), { by: ['decision-maker'] })).toBeUndefined();
    const own = { ...state, people: [...state.people, { person: 'four', role: 'opener', from } as const] };
    expect(held('case', person('four'), { of: own, by: ['procurer', 'opener'] })).toEqual({ role: 'opener' });
  });

  it('is the program where the row names it', () => {
    expect(held('case', system, { by: ['procurer', 'system'] })).toEqual({ role: 'system' });
    expect(held('case', system)).toBeUndefined();
    expect(held('system', system)).toEqual({ role: 'system' });
    expect(held('system', person('one'))).toBeUndefined();
  });
});

describe('The capacity in which somebody acts besides', () => {
  const of = (organisation: string, role: Role): Actor => ({
    ...person('x'),
    organisationRoles: [
      { organisation: 'elsewhere', role: 'manager' },
      { organisation, role },
    ],
  });

  it('is a role of the organisation whose case it is, or of any while there is none', () => {
    const by: readonly Role[] = ['needs-owner', 'innovation-leader'];
    expect(held('organisation', of('goteborg', 'innovation-leader'), { by })).toEqual({ role: 'innovation-leader' });
    expect(held('organisation', of('malmo', 'innovation-leader'), { by })).toBeUndefined();
    expect(held('organisation', of('goteborg', 'manager'), { by })).toBeUndefined();
    const none = { ...state, seq: 0 };
    expect(held('organisation', of('malmo', 'needs-owner'), { by, of: none })).toEqual({ role: 'needs-owner' });
  });

  const bidder = (...suppliers: readonly string[]): Actor => ({ ...person('bidder'), suppliers });

  it('is that of any supplier', () => {
    expect(held('any-supplier', bidder('s1', 's2'))).toEqual({ role: 'supplier', supplier: 's1' });
    expect(held('any-supplier', bidder())).toBeUndefined();
  });

  it.each([
    ['candidate', true],
    ['qualified', true],
    ['invited', true],
    ['tenderer', true],
    ['rejected', false],
    ['not-invited', false],
    ['eliminated', false],
  ] as const)('is that of a supplier that is %s: %s', (status, is) => {
    const of = { ...state, competitors: { s2: { supplier: 's2', status } } };
    const expected = is ? { role: 'supplier', supplier: 's2' } : undefined;
    expect(held('participant', bidder('s1', 's2'), { of })).toEqual(expected);
  });

  it('is that of the party to a contract, though it never competed, once it is concluded', () => {
    const contract = (concludedOn?: string) => ({
      ...state,
      contracts: { '1': { supplier: 's1', ...(concludedOn ? { concludedOn } : {}) } },
    });
    expect(held('participant', bidder('s1'), { of: contract('2027-02-01') })).toMatchObject({ supplier: 's1' });
    expect(held('participant', bidder('s1'), { of: contract() })).toBeUndefined();
    expect(held('participant', bidder('s2'), { of: contract('2027-02-01') })).toBeUndefined();
  });

  it('is for the partner whose contract it concerns, where one person acts for several', () => {
    const invited = (supplier: string) => ({ supplier, status: 'invited' }) as const;
    const of = { ...state, competitors: { s1: invited('s1'), s2: invited('s2') } };
    const by = ['supplier'] as const;
    const capacityFor = (partner?: string) =>
      capacity(of, spec('participant'), by, bidder('s1', 's2'), from, partner)?.supplier;
    expect([capacityFor(), capacityFor('s2'), capacityFor('s3')]).toEqual(['s1', 's2', 's1']);
  });

  it('is no wider than the service account that carries the command', () => {
    const via = (commands: readonly string[], roles: readonly Role[]): Actor => ({
      ...person('one'),
      via: { account: 'sensor', commands, roles },
    });
    expect(held('case', via(['X'], ['procurer']))).toEqual({ role: 'procurer' });
    expect(held('case', via(['Y'], ['procurer']))).toBeUndefined();
    expect(held('case', via(['X'], ['manager']))).toBeUndefined();
    expect(held('case', { ...via(['X'], ['procurer']), id: 'five' })).toBeUndefined();
  });
});
