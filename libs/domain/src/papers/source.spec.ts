import { describe, expect, it } from 'vitest';
import { event, plain } from './papers.fixture.js';
import { eventsOf, lastOf, listIn, textIn } from './source.js';

const events = [
  event('AwardDecided', { track: '1', suppliers: ['a'] }),
  event('AwardProposed', { track: '1', suppliers: ['a'] }),
  event('AwardDecided', { track: '2', suppliers: ['b'] }),
  event('AwardDecided', { track: '1', suppliers: ['c'] }),
  event('AwardDecided', { track: '3', suppliers: ['d'] }),
];
const source = { state: plain, events };

describe('What a paper is made of', () => {
  it('is the events of a type, oldest first', () => {
    expect(eventsOf(source, 'AwardDecided').map(({ facts }) => facts.suppliers[0])).toEqual(['a', 'b', 'c', 'd']);
    expect(eventsOf(source, 'ReportCompleted')).toEqual([]);
  });

  it('is the last event of a type, or the last that fits', () => {
    expect(lastOf(source, 'AwardDecided')).toBe(events[4]);
    expect(lastOf(source, 'AwardDecided', ({ track }) => track === '1')).toBe(events[3]);
    expect(lastOf(source, 'AwardDecided', ({ track }) => track === '4')).toBeUndefined();
  });

  it('is a text that says something', () => {
    const body = { reasons: ' Because. ', empty: ' \n', list: ['x'] };
    expect(textIn({ body }, 'reasons')).toBe(' Because. ');
    for (const name of ['empty', 'list', 'missing']) expect(textIn({ body }, name)).toBeUndefined();
    expect([textIn({}, 'reasons'), textIn(undefined, 'reasons')]).toEqual([undefined, undefined]);
  });

  it('is a list, empty where there is none', () => {
    const body = { list: [{ title: 'x' }], text: 'x' };
    expect(listIn({ body }, 'list')).toEqual([{ title: 'x' }]);
    expect([listIn({ body }, 'text'), listIn({ body }, 'missing'), listIn({}, 'list')]).toEqual([[], [], []]);
    expect(listIn(undefined, 'list')).toEqual([]);
  });
});
