import { describe, expect, it } from 'vitest';
import { commands } from '../case/commands.js';
import type { Role } from '../case/roles.js';
import type { CaseState } from '../case/state.js';
import { personsOf, tasks } from '../case/tasks.js';
import { awarded, evaluated } from '../testing/competed.js';
import { lineManager, procurer1 } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import type { DelegationRow } from './delegation.state.js';
import { mayDecide, notAsked, sufficientRows, valueAtStake } from './limits.js';

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const row = (changes: Partial<DelegationRow> = {}): DelegationRow => ({
  person: 'decision-maker',
  decisions: ['award'],
  reference: '4.2',
  validFrom: '2027-01-01',
  ...changes,
});
const ofRole = (role: Role, changes: Partial<DelegationRow> = {}): DelegationRow => {
  const { person: _person, ...rest } = row(changes);
  return { ...rest, role };
};
const only = (state: CaseState) => Object.values(state.tracks)[0]!;
const proposed = (...suppliers: readonly string[]) =>
  evaluated().happened({ type: 'AwardProposed', facts: { track: '1', suppliers } });

describe('The value at stake', () => {
  const at = ({ state }: Play, decision: Parameters<typeof valueAtStake>[2]) =>
    valueAtStake(state, only(state), decision);

  it.each(['start', 'cancel', 'gate', 'stop-lift'] as const)(
    'of the decision %s is that of the whole procurement, also when a winner is known',
    (decision) => {
      expect(at(awarded(), decision)).toEqual(sek(95_000_000));
    },
  );

  it('of an award is the price of the proposed tender, or of all of them together', () => {
    expect(at(proposed('supplier-b'), 'award')).toEqual(sek(88_000_000));
    expect(at(proposed('supplier-a', 'supplier-b'), 'award')).toEqual(sek(180_500_000));
  });

  it('of an award is the whole value while nobody is proposed, or one of them has no tender', () => {
    expect(at(evaluated(), 'award')).toEqual(sek(95_000_000));
    expect(at(proposed('supplier-a', 'supplier-c'), 'award')).toEqual(sek(95_000_000));
  });

  it('of a contract is the price of the decided winner, whoever was proposed', () => {
    const play = proposed('supplier-a').happened({
      type: 'AwardDecided',
      facts: { track: '1', suppliers: ['supplier-b'] },
    });
    expect(at(play, 'contract')).toEqual(sek(88_000_000));
    expect(at(proposed('supplier-a'), 'contract')).toEqual(sek(95_000_000));
  });

  it('has the currency of the whole value, and crowns where that is unknown', () => {
    const { state } = proposed('supplier-a');
    const { estimatedValue: _value, ...unknown } = state;
    const euros = { ...state, estimatedValue: { amount: 9_000_000, currency: 'EUR' } };
    expect(valueAtStake(euros, only(state), 'award')).toEqual({ amount: 92_500_000, currency: 'EUR' });
    expect(valueAtStake(unknown, only(state), 'award')).toEqual(sek(92_500_000));
    expect(valueAtStake(unknown, only(state), 'cancel')).toBeUndefined();
  });
});

describe('The rows that suffice', () => {
  const { state } = proposed('supplier-a');
  const rows = (...delegation: readonly DelegationRow[]) =>
    sufficientRows({ ...state, delegation }, only(state), 'award', '2027-09-02').map((one) => one.reference);
  const small = row({ reference: 'small', upTo: sek(92_500_000) });
  const large = row({ reference: 'large', upTo: sek(200_000_000) });
  const free = row({ reference: 'free' });

  it.each([[[small, large, free]], [[free, large, small]], [[large, free, small]]])(
    'begin with the smallest limit and end with the one without any, in whatever order they stand',
    (order) => {
      expect(rows(...order)).toEqual(['small', 'large', 'free']);
    },
  );

  it('are none where no order is recorded', () => {
    expect(sufficientRows(state, only(state), 'award', '2027-09-02')).toEqual([]);
  });
});

describe('A row for a role', () => {
  const { state } = proposed('supplier-a');
  const may = (person: string, people = state.people) =>
    mayDecide({ ...state, people, delegation: [ofRole('decision-maker')] }, only(state), 'award', person, '2027-09-02');

  it('is for those alone who hold it', () => {
    expect(may('decision-maker')).toBe(true);
    expect(may('controller')).toBe(false);
  });

  it('is no longer for those who held it', () => {
    const ended = state.people.map((one) =>
      one.role === 'decision-maker' ? { ...one, until: '2027-02-01T00:00:00.000Z' } : one,
    );
    expect(may('decision-maker', ended)).toBe(false);
  });
});

describe('Those of whom a decision is not asked', () => {
  const { by } = commands['DecideAward']!;
  const with2 = () =>
    evaluated()
      .give(lineManager, 'AssignPerson', { person: 'director', role: 'decision-maker' })
      .happened({ type: 'AwardProposed', facts: { track: '1', suppliers: ['supplier-a'] } });
  const spared = (...delegation: readonly DelegationRow[]) => {
    const { state } = with2();
    return notAsked({ ...state, delegation }, only(state), 'DecideAward', by);
  };

  it('are those without a row for it whose limit suffices', () => {
    expect(spared(row())).toEqual(['director']);
    expect(spared(row({ decisions: ['start'] }), row({ person: 'director' }))).toEqual(['decision-maker']);
    expect(spared(row({ contractTypes: ['services'] }), row({ person: 'director' }))).toEqual(['decision-maker']);
    expect(spared(row({ upTo: sek(92_499_999) }), row({ person: 'director' }))).toEqual(['decision-maker']);
    expect(spared(row({ upTo: sek(92_500_000) }), row({ person: 'director' }))).toEqual([]);
  });

  it('are those whose row had ended before the stage began, and not on the day on which it did', () => {
    const state = with2().state;
    const begunOn = only(state).enteredAt.slice(0, 10);
    expect(begunOn).toBe('2027-09-02');
    expect(spared(row({ validTo: '2027-09-01' }), row({ person: 'director' }))).toEqual(['decision-maker']);
    expect(spared(row({ validTo: begunOn }), row({ person: 'director' }))).toEqual([]);
  });

  it('are nobody for a command that no order speaks of, and in a case without an order', () => {
    const { state } = with2();
    expect(notAsked({ ...state, delegation: [] }, only(state), 'CheckTender', ['procurer'])).toEqual([]);
    expect(notAsked(state, only(state), 'DecideAward', by)).toEqual([]);
  });

  it('hold the role themselves, or stand in for somebody who does', () => {
    const { state } = with2();
    const deputy = (person: string, role: Role) => ({
      person,
      deputy: `deputy-of-${person}`,
      role,
      from: '2027-09-01T00:00:00.000Z',
      until: '2027-10-01T00:00:00.000Z',
    });
    const deputies = [
      deputy('decision-maker', 'decision-maker'),
      deputy('director', 'decision-maker'),
      deputy('director', 'controller'),
      deputy('gone', 'decision-maker'),
      deputy('procurer-1', 'procurer'),
    ];
    const people = [
      ...state.people,
      {
        person: 'gone',
        role: 'decision-maker' as const,
        from: '2027-01-01T00:00:00.000Z',
        until: '2027-08-01T00:00:00.000Z',
      },
    ];
    expect(notAsked({ ...state, people, deputies, delegation: [] }, only(state), 'DecideAward', by)).toEqual([
      'decision-maker',
      'director',
      'deputy-of-decision-maker',
      'deputy-of-director',
    ]);
    expect(notAsked({ ...state, people, deputies, delegation: [row()] }, only(state), 'DecideAward', by)).toEqual([
      'director',
      'deputy-of-director',
    ]);
  });

  it('are left out of the task', () => {
    const play = with2();
    play.state = { ...play.state, delegation: [ofRole('decision-maker', { validTo: '2027-09-01' }), row()] };
    const task = tasks(play.state).find((one) => one.command === 'DecideAward')!;
    expect(task.except).toContain('director');
    expect(personsOf(play.state, task, play.now)).toEqual(['decision-maker']);
    expect(play.refused(procurer1, 'DecideAward', { reasons: 'x' })).toBe('ROLE');
  });
});
