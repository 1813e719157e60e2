import { describe, expect, it } from 'vitest';
import { rolesOf } from '../case/capacity.js';
import { decisionMaker, lineManager, needsOwner, procurer1, stranger } from '../testing/people.js';
import { written } from '../testing/prepared.js';

const deputy = { ...stranger, id: 'deputy' };
const summer = {
  person: 'decision-maker',
  deputy: 'deputy',
  role: 'decision-maker',
  from: '2027-02-01T00:00:00+01:00',
  until: '2027-03-01T00:00:00+01:00',
};

describe('Assigning a person', () => {
  it('gives the role from then on', () => {
    const play = written().give(needsOwner, 'AssignPerson', { person: 'new', role: 'procurer' });
    expect(rolesOf(play.state, 'new', play.now)).toEqual(['procurer']);
  });

  it('is made once', () => {
    expect(written().refused(needsOwner, 'AssignPerson', { person: 'procurer-1', role: 'procurer' })).toBe(
      'PERSON-NEW-IN-ROLE',
    );
  });

  it.each(['decision-maker', 'opener', 'evaluator'])('never makes oneself %s', (role) => {
    expect(written().refused(needsOwner, 'AssignPerson', { person: 'needs-owner', role })).toBe('PERSON-NOT-SELF');
  });
});

describe('Replacing a person', () => {
  it('ends the one and begins the other, with history', () => {
    const play = written().on('2027-01-20');
    play.give(lineManager, 'ReplacePerson', { person: 'decision-maker', replacement: 'new', role: 'decision-maker' });
    expect(rolesOf(play.state, 'decision-maker', play.now)).toEqual([]);
    expect(rolesOf(play.state, 'new', play.now)).toEqual(['decision-maker']);
    expect(play.state.people.find((one) => one.person === 'decision-maker')?.until).toBe(play.now);
  });

  it('is refused for somebody who does not hold the role', () => {
    expect(written().refused(needsOwner, 'ReplacePerson', { person: 'x', replacement: 'y', role: 'procurer' })).toBe(
      'PERSON-HOLDS-ROLE',
    );
  });
});

describe('Ending a role', () => {
  it('is refused for the last who holds it', () => {
    const play = written().give(needsOwner, 'EndAssignment', { person: 'procurer-1', role: 'procurer' });
    expect(play.refused(needsOwner, 'EndAssignment', { person: 'procurer-2', role: 'procurer' })).toBe(
      'PERSON-LAST-IN-ROLE',
    );
  });
});

describe('A deputy', () => {
  it('has the role from the first instant and no longer at the last', () => {
    const play = written().give(decisionMaker, 'AppointDeputy', summer);
    const at = (instant: string) => rolesOf(play.state, 'deputy', instant);
    expect(at('2027-01-31T22:59:59.999Z')).toEqual([]);
    expect(at('2027-01-31T23:00:00.000Z')).toEqual(['decision-maker']);
    expect(at('2027-02-28T22:59:59.999Z')).toEqual(['decision-maker']);
    expect(at('2027-02-28T23:00:00.000Z')).toEqual([]);
  });

  it('acts in the name of the one stood in for', () => {
    const play = written().give(decisionMaker, 'AppointDeputy', summer).on('2027-02-02');
    play
      .give(needsOwner, 'SubmitAnalysis', { analysis: 'needs' })
      .give(deputy, 'ApproveAnalysis', { analysis: 'needs' });
    expect(play.events.at(-1)?.actor).toEqual({ id: 'deputy', role: 'decision-maker', deputyFor: 'decision-maker' });
  });

  it('is not appointed for another by somebody who is not their manager', () => {
    expect(written().refused(procurer1, 'AppointDeputy', summer)).toBe('DEPUTY-BY');
    expect(written().refused(lineManager, 'AppointDeputy', summer)).toBe('accepted');
  });

  it('is somebody else, for a time that ends after it begins', () => {
    expect(written().refused(decisionMaker, 'AppointDeputy', { ...summer, deputy: 'decision-maker' })).toBe(
      'DEPUTY-OTHER',
    );
    expect(written().refused(decisionMaker, 'AppointDeputy', { ...summer, until: summer.from })).toBe('DEPUTY-TIME');
  });
});
