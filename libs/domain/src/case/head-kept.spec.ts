import { describe, expect, it } from 'vitest';
import { caseOfGoteborg, needsOwner } from '../testing/people.js';
import { Play } from '../testing/play.js';
import { at, deciding, entered, happened, person, preparation, track } from './case.fixture.js';
import { decide } from './decide.js';
import { due } from './due.js';
import { evolve } from './evolve.js';
import { nothing, type CaseState } from './state.js';

const begun = (changes: object = {}) => {
  const decision = new Play().ask(needsOwner, 'CreateCase', { ...caseOfGoteborg, ...changes });
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.events;
};

describe('What is recorded of a new case', () => {
  it('is what was said of it, whose it is, and what it begins with', () => {
    const [created, ...more] = begun();
    const { people, ...said } = caseOfGoteborg;
    expect(created).toEqual({
      type: 'CaseCreated',
      facts: { ...said, people: [{ person: 'needs-owner', role: 'needs-owner' }, ...people], preparation },
    });
    expect(more).toEqual([]);
  });

  it('names whoever begins it once', () => {
    const people = [
      { person: 'needs-owner', role: 'procurer' },
      { person: 'needs-owner', role: 'needs-owner' },
    ];
    expect(begun({ people })).toMatchObject([{ facts: { people } }]);
    for (const other of [
      { person: 'needs-owner', role: 'procurer' },
      { person: 'other', role: 'needs-owner' },
    ]) {
      const all = [{ person: 'needs-owner', role: 'needs-owner' }, other];
      expect(begun({ people: [other] })[0]).toMatchObject({ facts: { people: all } });
    }
  });

  it('keeps the background apart, and has no value or threshold that nobody gave', () => {
    const [created] = begun({ background: 'Places.', estimatedValue: undefined, thresholds: undefined });
    expect(created).toMatchObject({ body: { background: 'Places.' }, facts: { thresholds: [] } });
    for (const name of ['background', 'estimatedValue', 'training', 'continues']) {
      expect(created?.facts).not.toHaveProperty(name);
    }
    expect(begun()[0]).not.toHaveProperty('body');
  });

  it('has the clock of a training case, to the millisecond', () => {
    const [created] = begun({ training: { startsAt: '2027-01-11T08:00:00+01:00' } });
    expect(created).toMatchObject({ facts: { training: { startsAt: '2027-01-11T07:00:00.000Z' } } });
  });

  it('is a case with its roles from then on, in its first stage', () => {
    const [created] = begun();
    const state = evolve(nothing, happened('CaseCreated', created!.facts as never, 1));
    expect(state).toMatchObject({
      ...{ seq: 1, createdAt: at, training: null, organisation: 'goteborg', reference: 'GBG-2017-HOPPET' },
      estimatedValue: { amount: 95_000_000, currency: 'SEK' },
      tracks: { case: { id: 'case', definition: preparation, stage: 'analyses', enteredAt: at, round: 1 } },
    });
    expect(state.people.every((one) => one.from === at)).toBe(true);
    expect(state).not.toHaveProperty('preparation');
    const training = { ...created!.facts, estimatedValue: undefined, training: { startsAt: entered } };
    const trained = evolve(nothing, happened('CaseCreated', training as never, 1));
    expect(trained.training).toEqual({ now: entered });
    expect(trained).not.toHaveProperty('estimatedValue');
  });
});

const owner = person('owner');
const inTraining = (changes: Partial<CaseState> = {}) => deciding({ training: { now: at }, ...changes });
const later = '2027-06-21T22:00:00.000Z';
const given = (state: CaseState, type: string, body: object, now = at) => {
  const decision = decide(state, { type, body: { ...body } }, owner, now);
  return decision.ok ? decision.events : decision.refusal;
};

describe("A training case's clock", () => {
  const advance = (body: object, now = at, state = inTraining()) => given(state, 'AdvanceClock', body, now);
  const to = (instant: string) => [{ type: 'ClockAdvanced', facts: { to: instant } }];
  const [next] = due(inTraining());

  it('goes to an instant, or to the next time when something is to happen', () => {
    expect(advance({ to: '2027-06-14T10:00:00+02:00' })).toEqual(to('2027-06-14T08:00:00.000Z'));
    expect(advance({ nextDeadline: true })).toEqual(to(next!.at));
  });

  it('says what it cannot pass, and who does that', () => {
    expect(advance({ to: '2029-01-01T00:00:00Z' })).toMatchObject({
      ...{ code: 'CLOCK-DEADLINE', expected: next!.at, who: ['system'], field: 'to' },
      says: { sv: expect.stringContaining(next!.at) as string, en: expect.stringContaining(next!.at) as string },
    });
  });

  it('does not stand still: not by an instant, nor where nothing is to happen', () => {
    expect(advance({ to: at })).toMatchObject({ code: 'CLOCK-FORWARD', field: 'to' });
    const ended = inTraining({ tracks: { case: track('case', 'negotiation', { end: { how: 'closed', at } }) } });
    expect(due(ended)).toEqual([]);
    expect(advance({ nextDeadline: true }, at, ended)).toMatchObject({ code: 'CLOCK-FORWARD' });
    expect(advance({ to: '2030-01-01T00:00:00Z' }, at, ended)).toEqual(to('2030-01-01T00:00:00.000Z'));
    expect(advance({ nextDeadline: true }, '2028-01-01T00:00:00.000Z')).toMatchObject({ code: 'CLOCK-FORWARD' });
  });

  it('is kept in the state', () => {
    expect(evolve(inTraining(), happened('ClockAdvanced', { to: later })).training).toEqual({ now: later });
  });
});
