import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import { documented, example, noticed, started } from '../testing/competition.js';
import { decisionMaker, procurer1 } from '../testing/people.js';

const atDispatch = () => documented().on('2027-05-10T08:00:00Z');
const publish = (changes: { readonly [name: string]: unknown }, play = atDispatch()) =>
  play.refused(procurer1, 'PublishNotice', example('PublishNotice', changes));

describe('Publishing the notice', () => {
  it('opens the time for requests to everybody', () => {
    const { state } = noticed();
    expect(state.tracks['case']?.stage).toBe('requests');
    expect(state.notice).toMatchObject({ dispatchedAt: '2027-05-10T08:00:00.000Z' });
    expect(state.windows['requests']).toEqual({
      id: 'requests',
      stage: 'requests',
      track: 'case',
      receives: 'request',
      envelopes: [{ id: 'request', recipient: 'age1window001' }],
      openTo: null,
      opensAt: '2027-05-10T08:00:00.000Z',
      dueAt: '2027-06-14T21:59:00.000Z',
      questionsUntilOn: '2027-06-01',
      minimum: { period: 'TL-NEG-REQ', variant: 'base', days: 30, endsOn: '2027-06-09' },
      status: 'open',
      openers: [],
    });
  });

  it('is for the procurer, after the documents are approved', () => {
    expect(atDispatch().refused(decisionMaker, 'PublishNotice', example('PublishNotice'))).toBe('ROLE');
    expect(started().refused(procurer1, 'PublishNotice', example('PublishNotice'))).toBe('STAGE');
  });

  it('takes documents that are approved as they stand', () => {
    const reopened = atDispatch().happened({ type: 'DocumentsSentBack', facts: { version: 1 } });
    expect(publish({}, reopened)).toBe('DOC-LOCKED');
  });

  it('keeps the minimum of 30 days from the dispatch, to the last minute of the last day', () => {
    // Day 30 after Monday 10 May is Wednesday 9 June.
    const short = atDispatch().ask(
      procurer1,
      'PublishNotice',
      example('PublishNotice', { submissionsDueAt: '2027-06-09T21:58:59Z' }),
    );
    expect(short).toMatchObject({
      refusal: { code: 'WINDOW-MINIMUM', field: 'submissionsDueAt', expected: '2027-06-09T21:59:00.000Z' },
    });
    expect(publish({ submissionsDueAt: '2027-06-09T21:59:00Z' })).toBe('accepted');
  });

  it('adds five days when the documents are not freely available', () => {
    const unfree = () => documented(started(), { documentsFree: false }).on('2027-05-10T08:00:00Z');
    expect(publish({ submissionsDueAt: '2027-06-14T21:58:59Z' }, unfree())).toBe('WINDOW-MINIMUM');
    expect(publish({ submissionsDueAt: '2027-06-14T21:59:00Z' }, unfree())).toBe('accepted');
  });

  it('counts from the dispatch also when it is recorded later', () => {
    const later = () => atDispatch().on('2027-05-12T08:00:00Z');
    expect(publish({ submissionsDueAt: '2027-06-09T21:59:00Z' }, later())).toBe('accepted');
  });

  it('was not dispatched in the future, nor before the documents were approved', () => {
    expect(publish({ dispatchedAt: '2027-05-10T08:00:00.001Z' })).toBe('NOTICE-DISPATCHED');
    expect(publish({ dispatchedAt: '2027-05-10T10:00:00+02:00' })).toBe('accepted');
    expect(publish({ dispatchedAt: '2027-03-31T21:59:59.999Z' })).toBe('NOTICE-AFTER-DOCUMENTS');
    expect(publish({ dispatchedAt: '2027-03-31T22:00:00Z' })).toBe('accepted');
  });

  it('has a deadline that is still ahead', () => {
    const late = () => atDispatch().on('2027-06-15T08:00:00Z');
    expect(publish({ submissionsDueAt: '2027-06-15T08:00:00Z' }, late())).toBe('WINDOW-AHEAD');
  });

  it('has a last day for questions from today to the last day', () => {
    expect(publish({ questionsUntilOn: '2027-05-09' })).toBe('WINDOW-QUESTIONS');
    expect(publish({ questionsUntilOn: '2027-05-10' })).toBe('accepted');
    expect(publish({ questionsUntilOn: '2027-06-14' })).toBe('accepted');
    expect(publish({ questionsUntilOn: '2027-06-15' })).toBe('WINDOW-QUESTIONS');
  });

  it('makes the notice public', () => {
    const before = atDispatch().state;
    const event = noticed().events.find((one) => one.type === 'NoticePublished')!;
    expect(react(before, event).map((work) => work.kind)).toContain('publish');
  });
});
