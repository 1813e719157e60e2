import { describe, expect, it } from 'vitest';
import { due } from '../case/due.js';
import { tasks } from '../case/tasks.js';
import { decisionMaker, procurer1, registrar } from '../testing/people.js';
import { written } from '../testing/prepared.js';
import { awarded, dispose, known, proposed, ripe, set, waiting } from '../testing/ripe-for-disposal.js';

describe('Setting how long a class is kept', () => {
  it('is the registrar’s, also after the end', () => {
    expect(awarded().refused(procurer1, 'SetRetention', set())).toBe('ROLE');
    expect(awarded().give(registrar, 'SetRetention', set()).state.retention).toEqual({
      documentation: { decision: 'Plan 4.2', untilOn: '2032-01-31' },
    });
  });

  it('is never shorter than the law', () => {
    expect(awarded().refused(registrar, 'SetRetention', set({ untilOn: '2031-01-31' }))).toBe('RETENTION-LEAST');
    expect(awarded().refused(registrar, 'SetRetention', set({ untilOn: '2031-02-01' }))).toBe('accepted');
    expect(written().refused(registrar, 'SetRetention', set())).toBe('RETENTION-LEAST');
  });

  it('says until when, or for good', () => {
    expect(awarded().refused(registrar, 'SetRetention', set({ untilOn: undefined }))).toBe('RETENTION-UNTIL');
    expect(awarded().refused(registrar, 'SetRetention', set({ keep: 'for-good' }))).toBe('RETENTION-UNTIL');
    const forGood = set({ keep: 'for-good', untilOn: undefined });
    expect(awarded().refused(registrar, 'SetRetention', forGood)).toBe('accepted');
  });

  it('asks for disposal when the time has passed, years after the end, and then once', () => {
    const play = awarded();
    expect(due(play.state)).toEqual([]);
    play.give(registrar, 'SetRetention', set());
    expect(due(play.state).map(({ at, command }) => [at, command.type])).toEqual([
      ['2032-01-31T23:00:00.000Z', 'RemindTask'],
    ]);
    play.untilNextDeadline();
    expect(tasks(play.state).map(({ id }) => id)).toEqual(['case/always/ProposeDisposal/documentation']);
    expect(due(play.state)).toEqual([]);
  });
});

describe('Proposing disposal', () => {
  it('waits for the law’s time and the organisation’s own', () => {
    expect(ripe('2032-01-31').refused(registrar, 'ProposeDisposal', proposed)).toBe('DISPOSAL-RETENTION');
    expect(ripe('2032-02-01').refused(registrar, 'ProposeDisposal', proposed)).toBe('accepted');
    const unset = awarded().on('2040-01-01');
    expect(unset.refused(registrar, 'ProposeDisposal', proposed)).toBe('DISPOSAL-RETENTION');
    const forGood = awarded().give(registrar, 'SetRetention', set({ keep: 'for-good', untilOn: undefined }));
    expect(forGood.on('2090-01-01').refused(registrar, 'ProposeDisposal', proposed)).toBe('DISPOSAL-RETENTION');
  });

  it('names documents of the class that are there', () => {
    const play = ripe();
    play.brought = { documents: [known(2, 'AnalysisWritten'), known(3, 'ReportCompleted')] };
    expect(play.refused(registrar, 'ProposeDisposal', proposed)).toBe('DISPOSAL-DOCUMENTS');
    play.brought = { documents: [known(2, 'AnalysisWritten'), { ...known(3, 'AnalysisWritten'), disposed: true }] };
    expect(play.refused(registrar, 'ProposeDisposal', proposed)).toBe('DISPOSAL-DOCUMENTS');
    play.brought = { documents: [known(2, 'AnalysisWritten')] };
    expect(play.refused(registrar, 'ProposeDisposal', proposed)).toBe('DISPOSAL-DOCUMENTS');
    expect(waiting().refused(registrar, 'ProposeDisposal', proposed)).toBe('DISPOSAL-ONCE');
  });
});

describe('Deciding on disposal', () => {
  it('names what goes and by which decision', () => {
    const play = waiting().give(decisionMaker, 'DecideDisposal', dispose());
    expect(play.events.at(-1)).toMatchObject({
      type: 'DisposalDecided',
      facts: { reference: 'GBG-2032-0017', events: [2, 3], files: [], submissions: [] },
    });
    expect(play.state.disposals).toMatchObject([{ status: 'decided', documents: [], reference: 'GBG-2032-0017' }]);
    expect(play.refused(decisionMaker, 'DecideDisposal', dispose())).toBe('DISPOSAL-PROPOSED');
  });

  it('is another’s than the proposer’s', () => {
    const play = awarded({
      people: [
        ...awarded().state.people,
        { person: 'registrar', role: 'decision-maker', from: '2027-01-01T00:00:00.000Z' },
      ],
    });
    play.give(registrar, 'SetRetention', set()).on('2032-02-01');
    play.brought = ripe().brought;
    play.give(registrar, 'ProposeDisposal', proposed);
    expect(play.refused(registrar, 'DecideDisposal', dispose())).toBe('DISPOSAL-FOUR-EYES');
    expect(play.refused(decisionMaker, 'DecideDisposal', dispose())).toBe('accepted');
  });

  it('cites the organisation’s own decision, with reasons', () => {
    const play = waiting();
    expect(play.refused(decisionMaker, 'DecideDisposal', dispose({ reference: ' ' }))).toBe('DISPOSAL-REFERENCE');
    expect(play.refused(decisionMaker, 'DecideDisposal', dispose({ reasons: ' ' }))).toBe('DISPOSAL-REASONS');
    const keep = dispose({ decision: 'keep', reference: undefined });
    expect(play.give(decisionMaker, 'DecideDisposal', keep).state.disposals).toMatchObject([{ status: 'rejected' }]);
  });

  it('waits for a hold, a request for documents and a review', () => {
    expect(waiting().refused(registrar, 'PlaceHold', { reasons: ' ' })).toBe('HOLD-REASONS');
    const held = waiting().give(registrar, 'PlaceHold', { reasons: 'Audit.' });
    expect(held.refused(decisionMaker, 'DecideDisposal', dispose())).toBe('DISPOSAL-PENDING');
    expect(held.refused(decisionMaker, 'LiftHold', { hold: 'h1', reasons: '' })).toBe('HOLD-REASONS');
    held.give(decisionMaker, 'LiftHold', { hold: 'h1', reasons: 'Finished.' });
    expect(held.refused(decisionMaker, 'LiftHold', { hold: 'h1', reasons: 'Again.' })).toBe('HOLD-KNOWN');
    expect(held.refused(decisionMaker, 'DecideDisposal', dispose())).toBe('accepted');
    const asked = waiting().give(registrar, 'RequestAccess', { receivedOn: '2032-01-31', documents: ['event/2'] });
    expect(asked.refused(decisionMaker, 'DecideDisposal', dispose())).toBe('DISPOSAL-PENDING');
    const tried = waiting();
    const review = { id: 'r1', filedOn: '2031-12-01', status: 'tried', interim: false } as const;
    tried.state = { ...tried.state, reviews: { case: [review] } };
    expect(tried.refused(decisionMaker, 'DecideDisposal', dispose())).toBe('DISPOSAL-PENDING');
  });

  it('looks at the time anew', () => {
    const play = waiting().give(registrar, 'SetRetention', set({ untilOn: '2040-01-01' }));
    expect(play.refused(decisionMaker, 'DecideDisposal', dispose())).toBe('DISPOSAL-RETENTION');
  });
});
