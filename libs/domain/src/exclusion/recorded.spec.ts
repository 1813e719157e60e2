import { describe, expect, it } from 'vitest';
import type { Actor } from '../case/actor.js';
import { react } from '../case/react.js';
import type { CaseState } from '../case/state.js';
import { tasks } from '../case/tasks.js';
import { evaluated, tendered } from '../testing/competed.js';
import { example, requested } from '../testing/competition.js';
import { decisionMaker, procurer1, supplierB, supplierC } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { isExcluded, isUsable } from './exclusions.js';

type Content = { readonly [name: string]: unknown };

const raise = (changes: Content = {}, play: Play = requested()) =>
  play.give(procurer1, 'RaiseExclusion', example('RaiseExclusion', changes));
const answer = (measures: readonly string[] = [], exclusion = 'x1') => ({
  ...{ exclusion, statement: 'It is put right.' },
  measures,
});
const exclude = { exclusion: 'x1', outcome: 'excluded', reasons: 'The contract was terminated.' };
const keep = { exclusion: 'x1', outcome: 'kept', because: 'not-proven', reasons: 'It is enough.' };
const decided = (play: Play, by: Actor, command: string, body: Content) => {
  const decision = play.ask(by, command, body);
  return decision.ok ? decision.events[0] : decision.refusal;
};
const told = (play: Play, by: Actor, command: string, body: Content) => {
  const before = play.state;
  return react(before, play.give(by, command, body).events.at(-1)!)[0];
};

describe('What is recorded of an exclusion', () => {
  it('is the statement in a body of its own, and the measures once each', () => {
    const body = { ...answer(), measures: ['cooperated', 'damage-paid', 'cooperated'] };
    expect(decided(raise(), supplierC, 'AnswerExclusion', body)).toStrictEqual({
      type: 'ExclusionAnswered',
      facts: { exclusion: 'x1', supplier: 'supplier-c', measures: ['damage-paid', 'cooperated'] },
      body: { statement: 'It is put right.' },
    });
  });

  it('is the decision with its cause, and the reasons apart', () => {
    expect(decided(raise(), procurer1, 'DecideExclusion', keep)).toStrictEqual({
      type: 'ExclusionDecided',
      facts: { exclusion: 'x1', supplier: 'supplier-c', outcome: 'kept', because: 'not-proven' },
      body: { reasons: 'It is enough.' },
    });
    const play = raise().give(supplierC, 'AnswerExclusion', answer(['damage-paid']));
    const judged = { ...exclude, selfCleaning: 'Nothing was done about the cause.' };
    expect(decided(play, procurer1, 'DecideExclusion', judged)).toStrictEqual({
      type: 'ExclusionDecided',
      facts: { exclusion: 'x1', supplier: 'supplier-c', outcome: 'excluded' },
      body: { reasons: exclude.reasons, selfCleaning: judged.selfCleaning },
    });
  });

  it('stands in the state with the cause where the supplier is kept, and at the time it was decided', () => {
    const at = '2027-06-14T22:00:00.000Z';
    const kept = raise().on(at).give(procurer1, 'DecideExclusion', keep);
    expect(kept.state.exclusions[0]?.decision).toStrictEqual({ outcome: 'kept', because: 'not-proven', at });
    const out = raise().on('2027-06-26').give(procurer1, 'DecideExclusion', exclude);
    expect(out.state.exclusions[0]?.decision).toMatchObject({ outcome: 'excluded' });
    expect(out.state.exclusions[0]?.decision).not.toHaveProperty('because');
  });

  it('concerns one question of several', () => {
    const play = raise({ supplier: 'supplier-b' }, raise());
    expect(decided(play, supplierB, 'AnswerExclusion', answer([], 'x2'))).toMatchObject({
      facts: { exclusion: 'x2', supplier: 'supplier-b' },
    });
    play.give(supplierB, 'AnswerExclusion', answer([], 'x2'));
    expect(play.state.exclusions.map((one) => one.answer !== undefined)).toEqual([false, true]);
    const other = { ...keep, exclusion: 'x2' };
    expect(decided(play, procurer1, 'DecideExclusion', other)).toMatchObject({ facts: { supplier: 'supplier-b' } });
    expect([isExcluded(play.state, 'supplier-b'), isExcluded(play.state, 'supplier-c')]).toEqual([false, false]);
    play.give(procurer1, 'DecideExclusion', { ...exclude, exclusion: 'x2' });
    expect([isExcluded(play.state, 'supplier-b'), isExcluded(play.state, 'supplier-c')]).toEqual([true, false]);
  });

  it('has a ground that is usable to its last day, or for good', () => {
    expect(isUsable({ usableUntil: '2027-06-20' }, '2027-06-20')).toBe(true);
    expect(isUsable({ usableUntil: '2027-06-20' }, '2027-06-21')).toBe(false);
    expect(isUsable({}, '2099-01-01')).toBe(true);
  });
});

describe('A refusal in a matter of exclusion', () => {
  it('tells until when the supplier can answer', () => {
    expect(decided(raise(), procurer1, 'DecideExclusion', exclude)).toMatchObject({
      code: 'EXCLUSION-HEARD',
      says: { en: expect.stringContaining('to the end of 2027-06-25.') as string },
    });
  });

  it('tells until when the ground could be used', () => {
    const old = raise({ eventOn: '2024-06-20' }).give(supplierC, 'AnswerExclusion', answer()).on('2027-06-21');
    expect(decided(old, procurer1, 'DecideExclusion', exclude)).toMatchObject({
      code: 'EXCLUSION-TOO-OLD',
      says: { sv: expect.stringContaining('till och med 2027-06-20.') as string },
    });
  });

  it('tells for which causes the supplier may be kept', () => {
    const mandatory = raise({ ground: 'conviction' });
    const body = { ...keep, because: 'settled' };
    expect(decided(mandatory, procurer1, 'DecideExclusion', body)).toMatchObject({
      ...{ code: 'EXCLUSION-KEPT', expected: 'not-proven, public-interest', field: 'because' },
      says: { en: expect.stringContaining('Possible: not-proven, public-interest.') as string },
    });
  });

  it('tells when an event could be used, or that it lies ahead', () => {
    const on = (eventOn: string, ground = 'past-performance') =>
      decided(requested(), procurer1, 'RaiseExclusion', example('RaiseExclusion', { eventOn, ground }));
    const { en: past } = { en: expect.stringContaining('could be used to the end of 2027-06-13.') as string };
    expect(on('2024-06-13')).toMatchObject({ code: 'EXCLUSION-LOOK-BACK', says: { en: past } });
    const ahead = { code: 'EXCLUSION-LOOK-BACK', expected: '2027-06-14', field: 'eventOn' };
    expect(on('2027-06-15')).toMatchObject(ahead);
    expect(on('2024-06-31')).toMatchObject(ahead);
    expect(on('2027-06-15', 'taxes')).toMatchObject(ahead);
  });

  it('names the questions that wait', () => {
    expect(decided(raise(), supplierC, 'AnswerExclusion', answer([], 'x9'))).toMatchObject({
      ...{ code: 'EXCLUSION-OPEN', expected: 'x1', field: 'exclusion' },
    });
  });

  it('takes a last day to answer that the calendar has, in years of four digits', () => {
    const until = (answersDueOn: string) =>
      decided(requested(), procurer1, 'RaiseExclusion', example('RaiseExclusion', { answersDueOn }));
    expect(until('2027-06-31')).toMatchObject({ code: 'EXCLUSION-ANSWER-DAY' });
    expect(until('9999-01-01')).toMatchObject({ code: 'EXCLUSION-ANSWER-DAY' });
    expect(until('9998-12-31')).toMatchObject({ type: 'ExclusionRaised' });
  });

  it('wants more than spaces of what is said of the measures', () => {
    const play = raise().give(supplierC, 'AnswerExclusion', answer(['damage-paid']));
    expect(decided(play, procurer1, 'DecideExclusion', { ...exclude, selfCleaning: '  ' })).toMatchObject({
      code: 'EXCLUSION-SELF-CLEANING',
    });
  });
});

describe('The mails of an exclusion', () => {
  it('name the case in both languages, and tell nothing of the ground', () => {
    const { reference } = requested().state;
    const hearing = told(requested(), procurer1, 'RaiseExclusion', example('RaiseExclusion'));
    expect(hearing?.subject).toEqual({ sv: `Ni får yttra er i ${reference}`, en: `You may be heard in ${reference}` });
    const answered = told(raise(), supplierC, 'AnswerExclusion', answer());
    expect(answered).toMatchObject({
      ...{ kind: 'mail', roles: ['procurer'] },
      subject: { sv: `Yttrande i ${reference}`, en: `Answer in ${reference}` },
    });
    const outcome = told(raise(), procurer1, 'DecideExclusion', keep);
    expect(outcome?.subject).toEqual({ sv: `Beslut i ${reference}`, en: `Decision in ${reference}` });
  });
});

describe('The decision on an exclusion', () => {
  it('has ten working days from the answer, or from the last day of the hearing', () => {
    const task = (play: Play) => tasks(play.state).find(({ command }) => command === 'DecideExclusion');
    const answered = raise().on('2027-06-16T08:00:00Z').give(supplierC, 'AnswerExclusion', answer());
    expect(task(answered)).toMatchObject({ since: '2027-06-16T08:00:00.000Z', about: 'x1' });
    expect(task(answered)?.dueAt?.slice(0, 10)).toBe('2027-07-01');
    expect(task(raise())?.dueAt?.slice(0, 10)).toBe('2027-07-09');
  });

  const ofSupplierB = { supplier: 'supplier-b', answersDueOn: '2027-09-10' };
  const excluding = (play: Play) =>
    raise(ofSupplierB, play)
      .give(supplierB, 'AnswerExclusion', answer())
      .give(decisionMaker, 'DecideExclusion', exclude);

  it('leaves an evaluation without ranking as it stands, but for the tender', () => {
    const checked = () =>
      tendered().happened({
        type: 'TenderChecked',
        facts: { track: '1', supplier: 'supplier-a', outcome: 'valid' },
      });
    const before = checked().state.evaluations['1'];
    const { state } = excluding(checked());
    expect(state.evaluations['1']?.checked['supplier-a']).toEqual({ outcome: 'valid' });
    expect(state.evaluations['1']?.checked['supplier-b']).toEqual({ outcome: 'rejected', ground: 'excluded' });
    expect(state.evaluations['1']?.scored).toEqual(before?.scored);
    expect(state.tracks['1']?.stage).toBe('evaluation');
  });

  it('changes nothing where the award is decided, nor the ranking of a lot that the supplier is not in', () => {
    const play = evaluated();
    const decision = { suppliers: ['supplier-a'], by: 'decision-maker', at: play.now };
    const awards: CaseState['awards'] = { '1': { standstillEnded: false, decision } };
    play.state = { ...play.state, awards };
    const event = {
      type: 'ExclusionDecided',
      facts: { exclusion: 'x1', supplier: 'supplier-b', outcome: 'excluded' },
    } as const;
    const { ranking } = play.state.evaluations['1']!;
    expect(play.happened(event).state.evaluations['1']?.ranking).toEqual(ranking);
    const other = evaluated();
    const proposal = { suppliers: ['supplier-a'], by: 'procurer-1' };
    other.state = { ...other.state, awards: { '1': { standstillEnded: false, proposal } } };
    other.happened({ ...event, facts: { ...event.facts, supplier: 'supplier-x' } });
    expect(other.state.evaluations['1']?.ranking).toEqual(ranking);
    expect(other.state.awards['1']?.proposal).toEqual(proposal);
  });

  it('takes away what was proposed on the ranking of its own lot alone', () => {
    const play = evaluated();
    const proposal = { suppliers: ['supplier-a'], by: 'procurer-1' };
    const one = { standstillEnded: false, proposal };
    play.state = { ...play.state, awards: { '1': one, '2': one } };
    play.happened({
      type: 'ExclusionDecided',
      facts: { exclusion: 'x1', supplier: 'supplier-b', outcome: 'excluded' },
    });
    expect(Object.keys(play.state.awards)).toEqual(['2']);
    expect(play.state.evaluations['1']?.ranking).toBeUndefined();
  });
});
