import { describe, expect, it } from 'vitest';
import { personsOf, tasks } from '../case/tasks.js';
import { example } from '../testing/competition.js';
import { declared } from '../testing/declared.js';
import { decisionMaker, lineManager, needsOwner, procurer1 } from '../testing/people.js';
import { approved, started, written } from '../testing/prepared.js';

const start = {
  decision: 'start',
  procedure: 'competitive-procedure-with-negotiation',
  ground: 'innovation',
  reasons: 'Approved.',
};

/** A case that waits for the start decision with a changed business case. */
function withBusinessCase(changes: object) {
  const play = approved();
  const content = { ...play.state.analyses['business-case']?.content, ...changes };
  return play.happened(
    { type: 'AnalysisWritten', facts: { analysis: 'business-case', version: 2, content } },
    { type: 'AnalysisApproved', facts: { analysis: 'business-case', version: 2 } },
  );
}

describe('The start decision', () => {
  it('begins the chosen procedure with its lots', () => {
    const { state } = started();
    expect(state.tracks['case']).toMatchObject({
      definition: { id: 'competitive-procedure-with-negotiation', version: 1 },
      stage: 'documents',
    });
    expect(state.lots).toEqual([{ id: '1', title: 'The preschool' }]);
  });

  it('is not to be taken before the analyses are approved', () => {
    expect(written().refused(decisionMaker, 'DecideStart', start)).toBe('STAGE');
  });

  it('starts nothing while one of the analyses is sent back, and can stop', () => {
    const play = approved().happened({ type: 'AnalysisSentBack', facts: { analysis: 'risks', version: 1 } });
    expect(play.refused(decisionMaker, 'DecideStart', start)).toBe('START-ANALYSES');
    expect(play.refused(decisionMaker, 'DecideStart', { ...start, decision: 'stop' })).toBe('accepted');
  });

  it('is the decision-maker’s', () => {
    expect(approved().refused(procurer1, 'DecideStart', start)).toBe('ROLE');
  });

  it('needs a procedure that exists', () => {
    expect(approved().refused(decisionMaker, 'DecideStart', { ...start, procedure: 'auction' })).toBe(
      'START-PROCEDURE',
    );
  });

  it('needs one of the procedure’s grounds, and says which there are', () => {
    const decision = approved().ask(decisionMaker, 'DecideStart', { ...start, ground: 'habit' });
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'START-GROUND', field: 'ground' } });
    expect(JSON.stringify(decision)).toContain('innovation');
  });

  it('is not taken by the one who wrote the strategy', () => {
    const play = approved().give(lineManager, 'AssignPerson', { person: 'procurer-1', role: 'decision-maker' });
    expect(play.refused(procurer1, 'DecideStart', start)).toBe('START-FOUR-EYES');
  });

  it('is not taken by a deputy of the one who wrote the strategy', () => {
    const standIn = { ...procurer1, id: 'stand-in' };
    const play = approved()
      .give(lineManager, 'AssignPerson', { person: 'procurer-1', role: 'decision-maker' })
      .give(lineManager, 'AppointDeputy', {
        person: 'procurer-1',
        deputy: 'stand-in',
        role: 'decision-maker',
        from: '2027-01-01T00:00:00Z',
        until: '2027-02-01T00:00:00Z',
      });
    expect(declared(play, standIn).refused(standIn, 'DecideStart', start)).toBe('START-FOUR-EYES');
  });

  it('waits until no stop is open', () => {
    const play = approved();
    play.happened({ type: 'AnalysisWritten', facts: { analysis: 'risks', version: 2, content: { stops: ['aid'] } } });
    play.happened({ type: 'AnalysisApproved', facts: { analysis: 'risks', version: 2 } });
    expect(play.refused(decisionMaker, 'DecideStart', start)).toBe('START-STOPS');
  });

  it('waits for an owner of the implementation and a budget', () => {
    const play = approved();
    play.happened({ type: 'AnalysisWritten', facts: { analysis: 'business-case', version: 2, content: {} } });
    play.happened({ type: 'AnalysisApproved', facts: { analysis: 'business-case', version: 2 } });
    expect(play.refused(decisionMaker, 'DecideStart', start)).toBe('START-OWNER');
  });

  it('waits for a named owner: blanks name nobody', () => {
    expect(withBusinessCase({ implementationOwner: ' ' }).refused(decisionMaker, 'DecideStart', start)).toBe(
      'START-OWNER',
    );
  });

  it('needs a budget that covers the value, or the reason why it is lower', () => {
    const ask = (amount: number, more: object = {}, currency = 'SEK') =>
      withBusinessCase({ budget: { amount, currency }, ...more }).refused(decisionMaker, 'DecideStart', start);
    expect(ask(94_999_999.99)).toBe('START-BUDGET');
    expect(ask(95_000_000)).toBe('accepted');
    expect(ask(95_000_000, {}, 'EUR')).toBe('START-BUDGET');
    expect(ask(90_000_000, { budgetReason: ' ' })).toBe('START-BUDGET');
    expect(ask(90_000_000, { budgetReason: 'The State pays the rest.' })).toBe('accepted');
  });

  it('says what is set aside and what is needed where the budget is too small', () => {
    const play = withBusinessCase({ budget: { amount: 90_000_000, currency: 'SEK' } });
    const decision = play.ask(decisionMaker, 'DecideStart', start);
    expect(decision).toMatchObject({ refusal: { code: 'START-BUDGET', expected: '95000000 SEK' } });
    const says = decision.ok ? undefined : decision.refusal.says;
    expect(says?.sv).toContain('Budget 90000000 SEK, värde 95000000 SEK.');
    expect(says?.en).toContain('Budget 90000000 SEK, value 95000000 SEK.');
  });

  it('compares no budget with a value that nobody has stated', () => {
    const play = withBusinessCase({ estimatedValue: undefined, budget: { amount: 1, currency: 'SEK' } });
    expect(play.refused(decisionMaker, 'DecideStart', start)).not.toBe('START-BUDGET');
  });

  it('waits for a budget, though an owner is named', () => {
    expect(withBusinessCase({ budget: undefined }).refused(decisionMaker, 'DecideStart', start)).toBe('START-OWNER');
  });

  it('begins a procedure, not the preparation anew', () => {
    const named = (procedure: string | undefined) =>
      approved().refused(decisionMaker, 'DecideStart', { ...start, procedure });
    expect(named('preparation')).toBe('START-PROCEDURE');
    expect(named(undefined)).toBe('START-PROCEDURE');
  });

  it('is asked of all decision-makers but the one who wrote the strategy', () => {
    const play = approved();
    play.state = {
      ...play.state,
      analyses: { ...play.state.analyses, strategy: { ...play.state.analyses.strategy!, author: 'decision-maker' } },
    };
    const task = tasks(play.state).find((one) => one.command === 'DecideStart');
    expect(task?.except).toEqual(['decision-maker']);
    expect(personsOf(play.state, task!, play.now)).toEqual([]);
  });

  it('keeps what was chosen as facts and why apart', () => {
    const event = (body: object) => {
      const decision = approved().ask(decisionMaker, 'DecideStart', { ...start, ...body });
      return decision.ok ? decision.events[0] : undefined;
    };
    const stop = { decision: 'stop', procedure: undefined, ground: undefined };
    const stopped = event(stop);
    expect(stopped).toStrictEqual({
      type: 'StartDecided',
      facts: { decision: 'stop', lots: [{ id: '1', title: 'The preschool' }] },
      body: { reasons: 'Approved.' },
    });
    const [deviation, evidence] = ['Other means.', [{ title: 'Study', reference: 'diary 7' }]];
    expect(event({ ...stop, deviation, evidence, noReasonableAlternative: true, notSelfCreated: false })).toStrictEqual(
      {
        type: 'StartDecided',
        facts: { ...stopped?.facts, noReasonableAlternative: true, notSelfCreated: false },
        body: { reasons: 'Approved.', deviation, evidence },
      },
    );
  });

  it('can be to stop, which ends the case', () => {
    const { state } = approved().give(decisionMaker, 'DecideStart', { decision: 'stop', reasons: 'No budget.' });
    expect(state.end?.how).toBe('stopped');
    expect(approved().state.end).toBeUndefined();
  });

  it('leaves nothing to be done in an ended case', () => {
    const play = approved().give(decisionMaker, 'DecideStart', { decision: 'stop', reasons: 'No budget.' });
    expect(play.refused(needsOwner, 'WriteNeedsAnalysis', example('WriteNeedsAnalysis'))).toBe('CASE-ENDED');
    // Somebody has to keep the case file.
    expect(play.refused(needsOwner, 'AssignPerson', { person: 'x', role: 'procurer' })).toBe('accepted');
  });
});
