import { describe, expect, it } from 'vitest';
import { tasks } from '../case/tasks.js';
import { example } from '../testing/competition.js';
import { decisionMaker, lineManager, needsOwner, procurer1, supplierA } from '../testing/people.js';
import { nothingApplies } from '../testing/pitfalls.js';
import { analysed, approved, written } from '../testing/prepared.js';
import { keyFunctions, unheard } from './key-functions.state.js';

const hear = (changes: object = {}) => example('HearFunction', { on: '2027-01-11', ...changes });
const waive = { function: 'users', reasons: 'The building has no users of its own yet.' };
const start = example('DecideStart');

describe('Hearing a key function', () => {
  it('records who spoke for it, about which version of the need, and keeps what was said apart', () => {
    const play = analysed().give(procurer1, 'HearFunction', hear({ reservations: 'Not before the audit.' }));
    expect(play.state.keyFunctions.law).toEqual({
      status: 'heard',
      who: 'jurist@goteborg.example',
      on: '2027-01-11',
      reserved: true,
      needVersion: 1,
    });
    expect(JSON.stringify(play.state)).not.toContain('audit');
  });

  it('is for the needs owner and the procurer', () => {
    expect(analysed().refused(needsOwner, 'HearFunction', hear())).toBe('accepted');
    expect(analysed().refused(lineManager, 'HearFunction', hear())).toBe('ROLE');
    expect(analysed().refused(supplierA, 'HearFunction', hear())).toBe('ROLE');
  });

  it('was held today or earlier', () => {
    expect(analysed().refused(procurer1, 'HearFunction', hear({ on: '2027-01-12' }))).toBe('HEARING-DATE');
    expect(analysed().refused(procurer1, 'HearFunction', hear({ on: '2027-01-11' }))).toBe('accepted');
  });

  it('is about a need', () => {
    const play = written();
    expect(play.refused(procurer1, 'HearFunction', hear())).toBe('accepted');
    play.state = { ...play.state, analyses: {} };
    expect(play.refused(procurer1, 'HearFunction', hear())).toBe('HEARING-NEED');
  });

  it('is asked for from the approval of the need, once for each function', () => {
    const asked = (play: ReturnType<typeof written>) =>
      tasks(play.state)
        .filter((one) => one.command === 'HearFunction')
        .map((one) => one.about);
    const play = written();
    expect(asked(play)).toEqual([]);
    play.give(needsOwner, 'SubmitAnalysis', { analysis: 'needs' }).on('2027-02-01');
    play.give(decisionMaker, 'ApproveAnalysis', { analysis: 'needs' });
    expect(asked(play)).toEqual(keyFunctions);
    expect(tasks(play.state).find((one) => one.command === 'HearFunction')?.since).toBe(play.now);
    play.give(procurer1, 'HearFunction', hear({ on: '2027-02-01' }));
    expect(asked(play)).toEqual(keyFunctions.filter((one) => one !== 'law'));
  });
});

describe('Waiving a key function', () => {
  it('is decided by the decision-maker', () => {
    expect(analysed().refused(procurer1, 'WaiveFunction', waive)).toBe('ROLE');
    const play = analysed().give(decisionMaker, 'WaiveFunction', waive);
    expect(play.state.keyFunctions.users).toEqual({ status: 'waived', by: 'decision-maker' });
  });

  it('does not take away what was said', () => {
    expect(approved().refused(decisionMaker, 'WaiveFunction', waive)).toBe('HEARING-WAIVED');
  });

  it('can be followed by a hearing after all', () => {
    const play = analysed().give(decisionMaker, 'WaiveFunction', waive);
    play.give(procurer1, 'HearFunction', hear({ function: 'users' }));
    expect(play.state.keyFunctions.users?.status).toBe('heard');
  });
});

describe('The start decision', () => {
  it('waits until each key function is heard, and names those that are missing', () => {
    const decision = analysed().ask(decisionMaker, 'DecideStart', start);
    expect(decision).toMatchObject({
      ok: false,
      refusal: { code: 'START-HEARD', expected: 'law, it-security, finance, operations, users' },
    });
    const play = nothingApplies(analysed());
    for (const one of keyFunctions.slice(0, 4)) play.give(procurer1, 'HearFunction', hear({ function: one }));
    expect(play.ask(decisionMaker, 'DecideStart', start)).toMatchObject({
      refusal: { code: 'START-HEARD', expected: 'users' },
    });
    expect(unheard(play.state)).toEqual(['users']);
    expect(play.give(decisionMaker, 'WaiveFunction', waive).refused(decisionMaker, 'DecideStart', start)).toBe(
      'accepted',
    );
    expect(approved().refused(decisionMaker, 'DecideStart', start)).toBe('accepted');
  });

  it('to stop hears nobody', () => {
    expect(analysed().refused(decisionMaker, 'DecideStart', { decision: 'stop', reasons: 'No budget.' })).toBe(
      'accepted',
    );
  });
});
