import { describe, expect, it } from 'vitest';
import { registrar } from '../testing/people.js';
import { noticed } from '../testing/competition.js';
import { asked, begun, copy, event, part, test, tested, told, why } from './access.fixture.js';

describe('A request that is recorded', () => {
  const documents = ['event/2', 'event/3'];
  const request = (changes: object, play = asked(undefined, begun())) =>
    told(play, 'RequestAccess', { receivedOn: '2027-01-12', documents, ...changes }, registrar);

  it('has a number of its own and keeps what was said apart, as far as anything was', () => {
    const facts = { request: 'a2', receivedOn: '2027-01-12', documents };
    expect(request({})).toEqual({ type: 'AccessRequested', facts });
    expect(request({ wording: 'The plan.' })?.body).toEqual({ wording: 'The plan.' });
    expect(request({ answerTo: 'Box 1' })?.body).toEqual({ answerTo: 'Box 1' });
    expect(request({ wording: 'The plan.', answerTo: 'Box 1' })?.body).toEqual({
      ...{ wording: 'The plan.', answerTo: 'Box 1' },
    });
  });

  it('is told which documents are not there, and by which day it has come at the latest', () => {
    const play = asked(undefined, begun());
    const ask = (changes: object) => why(play, 'RequestAccess', { receivedOn: '2027-01-12', documents, ...changes });
    expect(ask({ documents: ['event/8', 'event/2', 'event/9'] })).toEqual([
      ...['ACCESS-DOCUMENTS', undefined, 'Not: event/8, event/9.'],
    ]);
    expect(ask({ documents: ['event/2', 'event/2'] })?.[2]).toBe('Not: –.');
    expect(ask({ receivedOn: '2027-01-13' })?.slice(0, 2)).toEqual(['ACCESS-DATE', '2027-01-12']);
  });
});

describe('A document that is tested', () => {
  it('keeps the harm and the note apart, where there are any', () => {
    const play = asked();
    const original = 'event/2'.padEnd(64, '0');
    const facts = { request: 'a1', document: 'event/2', outcome: 'release', parts: [], original };
    expect(told(play, 'TestSecrecy', test('release'))).toEqual({ type: 'SecrecyTested', facts });
    expect(told(play, 'TestSecrecy', test('release', { note: 'Public since May.' }))?.body).toEqual({
      note: 'Public since May.',
    });
    expect(told(play, 'TestSecrecy', test('masked', { parts: [part()] }))?.body).toEqual({
      harm: [{ part: 'reasons', harm: 'It shows how prices are set.' }],
    });
  });

  it('is the one that is named, and when it is tested again the new test stands', () => {
    const play = asked(['event/2', 'event/3']);
    asked(['event/2'], play);
    tested(play, test('masked', { parts: [part()] }), test('release'));
    const outcomes = play.state.accessRequests.map((one) => one.documents.map((each) => each.test?.outcome));
    expect(outcomes).toEqual([['release', undefined], [undefined]]);
    expect(play.state.accessRequests[0]?.documents[0]?.test).toMatchObject({ by: 'procurer-1', at: play.now });
  });

  it('is masked in parts that it has, at any depth', () => {
    const mask = (...parts: readonly string[]) =>
      why(asked(), 'TestSecrecy', test('masked', { parts: parts.map((one) => part({ part: one })) }));
    expect(mask('reasons.1.text')).toBeUndefined();
    expect(mask('reasons', 'price', 'profit')).toEqual(['ACCESS-PARTS', undefined, 'Not there: price, profit.']);
    const refused = test('refused', { parts: [part({ part: 'the whole' })] });
    expect(why(asked(), 'TestSecrecy', refused)).toBeUndefined();
  });

  it('is masked by a file instead, whose parts nobody knows by name', () => {
    const masked = test('masked', { parts: [part({ part: 'page 3' })], copy: 'copy' });
    expect(told(asked(), 'TestSecrecy', masked)?.facts).toMatchObject({ copy: { file: 'copy', sha256: copy.sha256 } });
    expect(why(asked(), 'TestSecrecy', { ...masked, outcome: 'refused' })?.[0]).toBe('ACCESS-COPY');
  });

  it('has a masked copy when it is a submission', () => {
    const play = asked(['submission/s1']);
    const masked = test('masked', { document: 'submission/s1', parts: [part({ part: 'page 3' })] });
    expect(why(play, 'TestSecrecy', masked)?.[0]).toBe('ACCESS-COPY');
    expect(why(play, 'TestSecrecy', { ...masked, copy: 'copy' })).toBeUndefined();
  });

  it('is one that the record has', () => {
    const play = asked();
    play.brought = { documents: [event('event/3')] };
    expect(why(play, 'TestSecrecy', test('release'))?.[0]).toBe('ACCESS-ASKED');
  });

  it('is refused on no other ground beside the absolute one, while that one holds', () => {
    const play = asked(['event/4'], noticed());
    const refuse = (...grounds: readonly string[]) =>
      why(
        play,
        'TestSecrecy',
        test('refused', { document: 'event/4', parts: grounds.map((ground) => part({ ground })) }),
      );
    expect(refuse('OSL-19:3-2', 'OSL-31:16')?.[0]).toBe('ACCESS-TENDERS');
    expect(refuse('OSL-19:3-2', 'OSL-19:3-2')).toBeUndefined();
    const ended = test('refused', { parts: [part(), part({ ground: 'OSL-19:3-2' })] });
    expect(why(asked(), 'TestSecrecy', ended)?.[0]).toBe('ACCESS-ENDED');
  });
});
