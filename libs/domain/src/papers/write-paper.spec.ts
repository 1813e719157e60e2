import { describe, expect, it } from 'vitest';
import { cancelledCase, papersOf, writtenCase } from '../testing/written-papers.js';
import { event, faultsOf, plain } from './papers.fixture.js';
import { writePaper } from './write-paper.js';

const cancelled = (track?: string) => ({
  ...event('ProcurementCancelled', {
    ...(track ? { track } : {}),
    ...{ reason: 'other', recipients: [], electronic: true },
  }),
  seq: 41,
});
const paper = 'cancellation';

describe('A paper', () => {
  it('says of which case, event, lot and day it is', () => {
    const source = { state: plain, events: [event('WindowClosed', { window: 'x' }), cancelled('1')] };
    expect(writePaper(source, { paper, language: 'sv', track: '1', about: 'x' })).toMatchObject({
      ...{ format: 'behov-paper/1', paper, language: 'sv', training: false, track: '1', about: 'x', seq: 41 },
      ...{ organisation: 'goteborg', reference: 'GBG-1', case: 'Fossilfri förskola' },
      ...{ at: '2027-06-15T22:30:00.000Z', on: '2027-06-16' },
    });
  });

  it('names no lot and nothing else where it is of the whole', () => {
    const made = writePaper({ state: plain, events: [cancelled()] }, { paper, language: 'en' });
    expect(made).toMatchObject({ language: 'en', case: 'Fossil-free preschool' });
    for (const name of ['track', 'about']) expect(made).not.toHaveProperty(name);
    expect(made?.head.map((one) => one.id)).toEqual(['case', 'reference', 'on']);
  });

  it('is marked in a training case', () => {
    const state = { ...plain, training: { now: '2027-06-16T08:00:00.000Z' } };
    expect(writePaper({ state, events: [cancelled()] }, { paper, language: 'sv' })).toMatchObject({ training: true });
  });

  it('is not made of a case in which nothing has happened', () => {
    expect(writePaper({ state: plain, events: [] }, { paper, language: 'sv' })).toBeUndefined();
  });

  it.each(['sv', 'en'] as const)('has something to say in every place of it (%s)', (language) => {
    const all = [writtenCase(), cancelledCase()].flatMap(papersOf);
    const made = all.flatMap(({ source, toMake }) => writePaper(source, { ...toMake, language }) ?? []);
    expect(made.length).toBeGreaterThan(8);
    expect(made.flatMap(faultsOf)).toEqual([]);
  });
});
