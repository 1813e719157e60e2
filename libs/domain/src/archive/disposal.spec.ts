import { describe, expect, it } from 'vitest';
import { evolve } from '../case/evolve.js';
import { react } from '../case/react.js';
import { nothing } from '../case/state.js';
import { tasks } from '../case/tasks.js';
import { decisionMaker, procurer1, registrar } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { written } from '../testing/prepared.js';
import { awarded, dispose, known, proposed, ripe, set, waiting } from '../testing/ripe-for-disposal.js';
import { waitingReviews } from './waiting-reviews.js';

const refusal = (play: Play, who: typeof registrar, type: string, body: Record<string, unknown>) => {
  const asked = play.ask(who, type, body);
  return asked.ok ? undefined : asked.refusal;
};
const says = (text: string) => ({ en: expect.stringContaining(text) as string });
const asked = (play: Play, command: string) => tasks(play.state).filter((one) => one.command === command);

describe('A refusal of the archive', () => {
  it('names the day until which the law has the class kept, or what its time is counted from', () => {
    expect(refusal(awarded(), registrar, 'SetRetention', set({ untilOn: '2031-01-31' }))).toMatchObject({
      code: 'RETENTION-LEAST',
      expected: '2031-02-01',
      says: says('At least until 2031-02-01.'),
    });
    const early = refusal(written(), registrar, 'SetRetention', set());
    expect(early).toMatchObject({ code: 'RETENTION-LEAST', says: says('counted from when the award is decided') });
    expect(early).not.toHaveProperty('expected');
  });

  it('names the instant from which the class may go, when it is proposed and when it is decided', () => {
    const ruled = { code: 'DISPOSAL-RETENTION', who: ['registrar'] };
    expect(refusal(ripe('2032-01-31'), registrar, 'ProposeDisposal', proposed)).toMatchObject({
      ...ruled,
      field: 'class',
      expected: '2032-01-31T23:00:00.000Z',
      says: says('Documentation: at the earliest 2032-01-31T23:00:00.000Z.'),
    });
    const longer = waiting().give(registrar, 'SetRetention', set({ untilOn: '2040-01-01' }));
    expect(refusal(longer, decisionMaker, 'DecideDisposal', dispose())).toMatchObject({
      ...ruled,
      expected: '2040-01-01T23:00:00.000Z',
    });
  });

  it('says that a class is kept for good, or that nobody has decided on it', () => {
    const unset = refusal(awarded().on('2040-01-01'), registrar, 'ProposeDisposal', proposed);
    expect(unset).toMatchObject({
      says: says('For documentation the organisation’s decision on retention is missing'),
    });
    const forGood = awarded().give(registrar, 'SetRetention', set({ keep: 'for-good', untilOn: undefined }));
    expect(refusal(forGood.on('2090-01-01'), registrar, 'ProposeDisposal', proposed)).toMatchObject({
      says: says('Documentation: kept for good.'),
    });
  });

  it('names everything that holds the disposal back', () => {
    const play = waiting().give(registrar, 'PlaceHold', { reasons: 'Audit.' });
    play.give(registrar, 'RequestAccess', { receivedOn: '2032-01-31', documents: ['event/2'] });
    const review = { id: 'r1', filedOn: '2031-12-01', status: 'tried', interim: false } as const;
    play.state = { ...play.state, reviews: { case: [review] } };
    const request = play.state.accessRequests[0]?.id ?? '';
    expect(refusal(play, decisionMaker, 'DecideDisposal', dispose())).toMatchObject({
      code: 'DISPOSAL-PENDING',
      says: says(`Waiting: review r1, request ${request}, hold h1.`),
      who: ['registrar', 'decision-maker'],
    });
  });

  it('names the documents that cannot go, and no others', () => {
    const play = ripe();
    play.brought = { documents: [known(2, 'AnalysisWritten'), known(4, 'ReportCompleted')] };
    const documents = ['event/2', 'event/3', 'event/4'];
    expect(refusal(play, registrar, 'ProposeDisposal', { ...proposed, documents })).toMatchObject({
      code: 'DISPOSAL-DOCUMENTS',
      says: says('Not: event/3, event/4.'),
    });
    play.brought = {};
    expect(refusal(play, registrar, 'ProposeDisposal', proposed)?.code).toBe('DISPOSAL-DOCUMENTS');
  });
});

describe('A document', () => {
  const propose = (play: Play, ...documents: readonly string[]) =>
    play.refused(registrar, 'ProposeDisposal', { ...proposed, documents });

  it('is named once, and is proposed once, alone or among others', () => {
    expect(propose(ripe(), 'event/2', 'event/2')).toBe('DISPOSAL-ONCE');
    expect(propose(waiting(), 'event/3')).toBe('DISPOSAL-ONCE');
    const play = waiting();
    play.brought = { documents: [known(3, 'AnalysisWritten'), known(5, 'AnalysisWritten')] };
    expect(propose(play, 'event/5', 'event/3')).toBe('DISPOSAL-ONCE');
    expect(propose(play, 'event/5')).toBe('accepted');
  });

  it('can be proposed again when it was kept', () => {
    const play = waiting().give(decisionMaker, 'DecideDisposal', dispose({ decision: 'keep', reference: undefined }));
    expect(propose(play, 'event/2')).toBe('accepted');
  });
});

describe('The decision on a disposal', () => {
  const all = ['event/2', 'file/drawing', 'submission/s1', 'file/form', 'event/31'];
  const mixed = () =>
    waiting().happened({
      type: 'DisposalProposed',
      facts: { disposal: 'd2', class: 'documentation', documents: all },
    });

  it('sorts what goes into events, files and submissions, and keeps the reasons apart', () => {
    const play = mixed().give(decisionMaker, 'DecideDisposal', dispose({ disposal: 'd2' }));
    expect(play.whole.at(-1)).toMatchObject({
      facts: { disposal: 'd2', events: [2, 31], files: ['drawing', 'form'], submissions: ['s1'] },
      body: { reasons: 'The time has passed.' },
    });
    expect(play.state.disposals.map(({ status, documents }) => [status, documents.length])).toEqual([
      ['proposed', 2],
      ['decided', 0],
    ]);
  });

  it('has files removed where there are some, since they stand outside the record', () => {
    const works = (play: Play) =>
      react(play.events.slice(0, -1).reduce(evolve, nothing), play.events.at(-1)!).map(({ kind, subject }) => [
        kind,
        subject.en,
      ]);
    const decide = (disposal: string) => mixed().give(decisionMaker, 'DecideDisposal', dispose({ disposal }));
    expect(works(decide('d2'))).toContainEqual(['dispose', 'Disposal of files']);
    expect(works(decide('d1')).map(([kind]) => kind)).not.toContain('dispose');
  });

  it('to keep leaves another proposal to be decided, and has its reasons apart', () => {
    const play = mixed().give(decisionMaker, 'DecideDisposal', dispose({ decision: 'keep', reference: undefined }));
    expect(play.whole.at(-1)).toMatchObject({
      type: 'DisposalRejected',
      facts: { disposal: 'd1' },
      body: { reasons: 'The time has passed.' },
    });
    expect(play.state.disposals.map(({ status }) => status)).toEqual(['rejected', 'proposed']);
    expect(asked(play, 'DecideDisposal').map(({ about }) => about)).toEqual(['d2']);
    expect(play.refused(decisionMaker, 'DecideDisposal', dispose({ disposal: 'd3' }))).toBe('DISPOSAL-PROPOSED');
  });

  it('is asked of others than the proposer, since it was proposed', () => {
    expect(asked(waiting(), 'DecideDisposal')).toMatchObject([
      { about: 'd1', except: ['registrar'], since: '2032-01-31T23:00:00.000Z' },
    ]);
  });
});

describe('The proposal of a disposal', () => {
  it('is asked for of each class whose time is set, until it is made', () => {
    const play = ripe().give(registrar, 'SetRetention', set({ class: 'report' }));
    expect(asked(play, 'ProposeDisposal').map(({ about }) => about)).toEqual(['documentation', 'report']);
    play.give(registrar, 'ProposeDisposal', proposed);
    expect(asked(play, 'ProposeDisposal').map(({ about }) => about)).toEqual(['report']);
  });

  it('is not asked for of a class that is kept for good', () => {
    const play = awarded();
    const forGood = play.ask(registrar, 'SetRetention', set({ keep: 'for-good', untilOn: undefined }));
    expect(forGood.ok && forGood.events[0]?.facts).toStrictEqual({ class: 'documentation', decision: 'Plan 4.2' });
    play.give(registrar, 'SetRetention', set({ keep: 'for-good', untilOn: undefined }));
    expect(asked(play, 'ProposeDisposal')).toEqual([]);
  });
});

describe('Holds', () => {
  it('are numbered on, and lifted one by one, each with its reasons apart', () => {
    const play = waiting().give(registrar, 'PlaceHold', { reasons: 'Audit.' });
    expect(play.whole.at(-1)).toMatchObject({ facts: { hold: 'h1' }, body: { reasons: 'Audit.' } });
    play.give(procurer1, 'PlaceHold', { reasons: 'Inquiry.' });
    expect(play.refused(decisionMaker, 'LiftHold', { hold: 'h3', reasons: 'x' })).toBe('HOLD-KNOWN');
    play.give(decisionMaker, 'LiftHold', { hold: 'h1', reasons: 'Finished.' });
    expect(play.whole.at(-1)).toMatchObject({ facts: { hold: 'h1' }, body: { reasons: 'Finished.' } });
    expect(play.state.holds.map(({ id, by }) => [id, by])).toEqual([['h2', 'procurer-1']]);
    play.give(registrar, 'PlaceHold', { reasons: 'Again.' });
    expect(play.state.holds.map(({ id }) => id)).toEqual(['h2', 'h3']);
  });
});

describe('The reviews that wait', () => {
  const filedOn = '2031-12-01';
  it('are those that are tried, or in which a higher court’s order stands: of the procurement and of contracts', () => {
    const reviews = [
      { id: 'tried', filedOn, status: 'tried', interim: false },
      { id: 'ordered', filedOn, status: 'decided', interim: true },
      { id: 'over', filedOn, status: 'decided', interim: false },
    ] as const;
    const validities = [
      { id: 'validity-1', filedOn, status: 'tried', forbidden: false },
      { id: 'validity-2', filedOn, status: 'decided', forbidden: true },
      { id: 'validity-3', filedOn, status: 'decided', forbidden: false },
    ] as const;
    expect(waitingReviews({ ...nothing, reviews: { 1: reviews }, validities: { 1: { reviews: validities } } })).toEqual(
      ['tried', 'ordered', 'validity-1', 'validity-2'],
    );
  });
});
