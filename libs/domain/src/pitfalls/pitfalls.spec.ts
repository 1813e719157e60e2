import { describe, expect, it } from 'vitest';
import { tasks } from '../case/tasks.js';
import { notified } from '../testing/competed.js';
import { example } from '../testing/competition.js';
import { controller, decisionMaker, lineManager, matchingOfficer, needsOwner, procurer1 } from '../testing/people.js';
import { answered, answers, lifting, nothingApplies, stopping } from '../testing/pitfalls.js';
import { analysed, approved, heard, written } from '../testing/prepared.js';
import type { Play } from '../testing/play.js';

const start = {
  decision: 'start',
  procedure: 'competitive-procedure-with-negotiation',
  ground: 'innovation',
  reasons: 'The analyses are approved.',
};
const asked = (play: Play) =>
  tasks(play.state)
    .filter((one) => /^Answer|^LiftStop/.test(one.command))
    .map((one) => [one.command, ...(one.about === undefined ? [] : [one.about])].join(' '));
const four = ['AnswerCoDevelopment', 'AnswerTestBed', 'AnswerJointProject', 'AnswerInnovationContest'];
const promise = { promise: 'contract' };
const promised = (play = approved()) => answered(play, 'innovation-contest', promise);
const withdrawn = lifting('P4-PROMISE', 'promise-withdrawn');

/** From the start decision to the notice, as far as the rules let it. */
const toNotice = (play: Play) =>
  play
    .give(decisionMaker, 'DecideStart', start)
    .on('2027-04-01')
    .give(procurer1, 'WriteDocuments', example('WriteDocuments'))
    .give(procurer1, 'SimulateModel', { version: 1 })
    .give(needsOwner, 'ApproveDocuments', { version: 1 })
    .on('2027-05-10T08:00:00Z');
const notice = (play: Play) => play.ask(procurer1, 'PublishNotice', example('PublishNotice'));
const publishes = (play: Play) => play.refused(procurer1, 'PublishNotice', example('PublishNotice'));

describe('The questions about the pitfalls', () => {
  it('are asked when the need is approved, of those who know', () => {
    expect(asked(written())).toEqual([]);
    expect(asked(analysed())).toEqual(four);
    const [first] = tasks(analysed().state).filter((one) => one.command === four[0]);
    expect(first?.roles).toEqual(['procurer', 'needs-owner', 'innovation-leader', 'matching-officer']);
  });

  it('are answered before the start decision, all four', () => {
    const play = heard(analysed());
    expect(play.ask(decisionMaker, 'DecideStart', start)).toMatchObject({
      refusal: { code: 'START-PITFALLS', expected: four.join(', ') },
    });
    expect(nothingApplies(play).refused(decisionMaker, 'DecideStart', start)).toBe('accepted');
    expect(asked(play)).toEqual([]);
  });

  it('need no answer for the procurement to be stopped', () => {
    const stop = { decision: 'stop', reasons: 'No budget.' };
    expect(analysed().refused(decisionMaker, 'DecideStart', stop)).toBe('accepted');
  });

  it('are for the procurer, the needs owner and the matching officer, at any time', () => {
    const none = { applies: false };
    for (const one of [procurer1, needsOwner, matchingOfficer]) {
      expect(written().refused(one, 'AnswerTestBed', none)).toBe('accepted');
    }
    for (const one of [controller, lineManager]) expect(written().refused(one, 'AnswerTestBed', none)).toBe('ROLE');
    expect(toNotice(approved()).refused(procurer1, 'AnswerTestBed', none)).toBe('accepted');
  });

  it('are answered whole where the pitfall applies: what matters before the start at once', () => {
    const { firms: _firms, rights: _rights, ...some } = answers('co-development');
    expect(written().ask(procurer1, 'AnswerCoDevelopment', some)).toMatchObject({
      refusal: { code: 'PITFALL-ANSWERS', expected: 'firms' },
    });
    expect(written().refused(procurer1, 'AnswerCoDevelopment', { ...some, firms: ['supplier-a'] })).toBe('accepted');
  });

  it('come back when more of them has come to matter', () => {
    const { rights: _rights, information: _information, ...early } = answers('co-development');
    const play = approved().give(procurer1, 'AnswerCoDevelopment', early);
    expect(asked(play)).toEqual([]);
    const ready = toNotice(play);
    expect(asked(ready)).toEqual(['AnswerCoDevelopment']);
    expect(notice(ready)).toMatchObject({ refusal: { code: 'PITFALL-STOP', expected: 'AnswerCoDevelopment' } });
    expect(publishes(answered(ready, 'co-development'))).toBe('accepted');
  });

  it('keep free text out of the state', () => {
    const play = answered(written(), 'co-development', { description: 'Two years in the ward.' });
    expect(JSON.stringify(play.state)).not.toContain('Two years');
  });
});

describe('A stop', () => {
  it('holds the notice back, and says by which answer, which law and what lifts it', () => {
    const decision = notice(toNotice(promised()));
    expect(decision).toMatchObject({
      refusal: {
        code: 'PITFALL-STOP',
        expected: 'P4-PROMISE',
        who: ['decision-maker', 'procurer', 'needs-owner', 'innovation-leader', 'matching-officer'],
      },
    });
    const said = JSON.stringify(decision);
    for (const part of ['What are the winners promised? contract', 'LOU 5:16', 'promise-withdrawn', '8 000 000 SEK']) {
      expect(said).toContain(part);
    }
  });

  it('does not hold back the start', () => {
    expect(promised().refused(decisionMaker, 'DecideStart', start)).toBe('accepted');
  });

  it('holds back signing', () => {
    const play = notified('2027-01-04').on('2027-01-05');
    play.happened(
      { type: 'StandstillEnded', facts: { track: '1' } },
      { type: 'CourtChecked', facts: { track: '1', checkedAt: '2027-01-05T08:00:00.000Z' } },
    );
    expect(play.refused(decisionMaker, 'SignContract')).toBe('accepted');
    answered(play, 'co-development', { firmInEvaluation: true });
    expect(play.ask(decisionMaker, 'SignContract')).toMatchObject({
      refusal: { code: 'PITFALL-STOP', expected: expect.stringContaining('P1-EVALUATION') as unknown },
    });
    expect(play.refused(procurer1, 'AnswerCoDevelopment', answers('co-development'))).toBe('PITFALL-ANSWERS');
    const unasked = {
      pitfall: 'co-development' as const,
      version: 3,
      on: '2027-01-05',
      answers: answers('co-development'),
    };
    play.happened({ type: 'PitfallAnswered', facts: unasked });
    expect(play.ask(decisionMaker, 'SignContract')).toMatchObject({
      refusal: { code: 'PITFALL-STOP', expected: 'AnswerCoDevelopment' },
    });
    answered(play, 'co-development', { firmInEvaluation: false });
    expect(play.refused(decisionMaker, 'SignContract')).toBe('accepted');
  });

  it('waits for the decision-maker as soon as one of its measures can be used', () => {
    expect(asked(promised())).toEqual(['LiftStop P4-PROMISE']);
    expect(asked(answered(approved(), 'co-development', { namesFeatures: true }))).toEqual([]);
  });
});

describe('Lifting a stop', () => {
  it('lets the notice be published, and is kept with its evidence', () => {
    const play = toNotice(promised().give(decisionMaker, 'LiftStop', withdrawn));
    expect(publishes(play)).toBe('accepted');
    expect(play.state.lifts).toEqual([
      {
        stop: 'P4-PROMISE',
        measure: 'promise-withdrawn',
        evidence: withdrawn['evidence'],
        version: 2,
        by: 'decision-maker',
        at: '2027-01-10T23:00:00.000Z',
        on: '2027-01-11',
      },
    ]);
    expect(JSON.stringify(play.state)).not.toContain('The measure is taken.');
  });

  it('is for the decision-maker, and not for whoever answered', () => {
    expect(promised().refused(procurer1, 'LiftStop', withdrawn)).toBe('ROLE');
    const both = promised().give(lineManager, 'AssignPerson', { person: 'procurer-1', role: 'decision-maker' });
    expect(both.refused(procurer1, 'LiftStop', withdrawn)).toBe('LIFT-FOUR-EYES');
  });

  it('is of a stop that is open, by one of its own measures', () => {
    expect(approved().ask(decisionMaker, 'LiftStop', withdrawn)).toMatchObject({ refusal: { code: 'LIFT-OPEN' } });
    const other = { ...withdrawn, measure: 'advertised-competition' };
    expect(promised().ask(decisionMaker, 'LiftStop', other)).toMatchObject({
      refusal: {
        code: 'LIFT-MEASURE',
        expected: 'design-contest, promise-withdrawn, development-procedure, below-limit',
      },
    });
  });

  it('takes no evidence without a name or a place', () => {
    const evidence = [
      { kind: 'withdrawal', title: ' ', reference: '1' },
      { kind: 'contest-results', title: 'Results', reference: '2' },
    ];
    expect(promised().ask(decisionMaker, 'LiftStop', { ...withdrawn, evidence })).toMatchObject({
      refusal: { code: 'LIFT-EVIDENCE', expected: 'withdrawal' },
    });
  });

  it('lapses when an answer changes on which it rests, and stands when another one does', () => {
    const play = promised().give(decisionMaker, 'LiftStop', withdrawn);
    answered(play, 'innovation-contest', { ...promise, anonymous: false });
    expect(stopping(play)).toEqual([]);
    answered(play, 'innovation-contest', { ...promise, object: 'works' });
    expect(stopping(play)).toEqual(['P4-PROMISE']);
    expect(play.state.lifts[0]?.lapsedAt).toBe(play.now);
    answered(play, 'innovation-contest', promise);
    expect(stopping(play)).toEqual(['P4-PROMISE']);
    play.give(decisionMaker, 'LiftStop', withdrawn);
    expect(stopping(play)).toEqual([]);
  });

  it('stands only as long as what its measure needs is so', () => {
    const play = promised().give(decisionMaker, 'LiftStop', withdrawn);
    const strategy = { analysis: 'strategy', version: 2, content: { procedure: 'direct-award' } } as const;
    play.happened({ type: 'AnalysisWritten', facts: strategy });
    expect(stopping(play)).toEqual(['P4-PROMISE']);
  });
});
