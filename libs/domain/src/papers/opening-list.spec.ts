import { describe, expect, it } from 'vitest';
import type { Window } from '../windows/windows.state.js';
import { compared, event, read } from './papers.fixture.js';
import { penFor } from './pen.js';
import { openingListPaper } from './opening-list.paper.js';
import type { WholeEvent } from './source.js';

const at = '2027-06-15T22:30:00.000Z';
const list = (changes: Partial<Window> = {}, ...events: readonly WholeEvent[]) => {
  const windows = { tenders: { ...compared.windows['tenders']!, ...changes } };
  return read({ paper: 'opening-list', about: 'tenders' }, { windows }, ...events);
};
const opening = (window: string, openers: readonly string[]) =>
  event('WindowOpened', { window, openers, head: 'h', submissions: [], late: [], envelope: 'quality' });
const certified = (...persons: readonly string[]) => ({
  list: { openers: persons, digest: 'ab12', certified: persons.map((person) => ({ person, at })) },
});

describe('An opening list', () => {
  it('is of a window that is opened', () => {
    expect(read({ paper: 'opening-list' }, compared)).toBeUndefined();
    expect(read({ paper: 'opening-list', about: 'requests' }, compared)).toBeUndefined();
    expect(list({ status: 'closed' })).toBeUndefined();
    expect(list()).toMatchObject({ title: 'List of tenders', 'opening/window': 'tenders' });
  });

  it.each([
    ['request', 'List: requests to participate', 'Förteckning: ansökningar om att få delta'],
    ['entry', 'List: entries', 'Förteckning: tävlingsbidrag'],
  ] as const)('is called after what was received: %s', (receives, english, swedish) => {
    expect(list({ receives })).toMatchObject({ title: english });
    const windows = { tenders: { ...compared.windows['tenders']!, receives } };
    const source = { state: { ...compared, windows }, events: [] };
    const draft = openingListPaper(penFor('sv'), source, { paper: 'opening-list', about: 'tenders', language: 'sv' });
    expect(draft?.title).toBe(swedish);
  });

  it('says when the time ran out, and how many came in time and too late', () => {
    expect(list()).toMatchObject({
      'opening/dueAt': '2027-06-15 23:59:00',
      'opening/count': '3',
      'opening/late': '0',
    });
    for (const place of ['opening/opened', 'opening/admitted', 'opening/digest', 'opening/openings', 'late/late']) {
      expect(list()).not.toHaveProperty([place]);
    }
  });

  it('says which parts are opened, who watched, and what the list is known by', () => {
    const more: Partial<Window> = { opened: ['qualification', 'price'], admitted: ['chamber'], ...certified('o1') };
    expect(list(more)).toMatchObject({
      'opening/opened': 'the part on qualification, the part on price',
      'opening/admitted': 'chamber',
      'opening/digest': 'ab12',
    });
  });

  it('says who opened what of this window, and when', () => {
    const part = event('EnvelopeOpened', {
      ...{ window: 'tenders', envelope: 'price', openers: ['o3', 'o4'], list: 'l', offers: [], faulty: [] },
    });
    const whole = event('WindowOpened', { window: 'tenders', openers: ['o5'], head: 'h', submissions: [], late: [] });
    const one = list({}, opening('tenders', ['o1', 'o2']), opening('requests', ['x']), part, whole);
    expect(one?.['opening/openings']).toEqual([
      ['2027-06-16 00:30:00', 'the part on quality', 'o1, o2'],
      ['2027-06-16 00:30:00', '–', 'o5'],
      ['2027-06-16 00:30:00', 'the part on price', 'o3, o4'],
    ]);
  });

  it('numbers what came in time, with when and its digest', () => {
    const row = (number: string, supplier: string) => [number, supplier, '2027-09-01 10:00:00', 'a'.repeat(64)];
    expect(list()?.['counted/counted']).toEqual([
      row('1', 'supplier-a'),
      row('2', 'supplier-b'),
      row('3', 'supplier-c'),
    ]);
    expect(list()).not.toHaveProperty(['counted/counted-none']);
    expect(list({ submissions: [] })).toMatchObject({
      'opening/count': '0',
      'counted/counted-none': 'Nothing came in time.',
    });
  });

  it('has prices and stated figures, lot by lot, as far as they are opened', () => {
    const [first] = compared.windows['tenders']!.submissions!;
    const values = [
      { criterion: 'climate', value: 165 },
      { criterion: 'noise', value: 2.5 },
    ];
    const offers = [
      { lot: '1', price: 1000, values },
      { lot: '2', values: [] },
    ];
    expect(list({ submissions: [{ ...first!, offers }] })?.['counted/offers']).toEqual([
      ['supplier-a', '1 – Roofs', '1\u00a0000', 'climate: 165; noise: 2.5'],
      ['supplier-a', '2', '–', '–'],
    ]);
  });

  it('keeps a stated figure by its criterion for whoever reads the data', () => {
    const source = { state: compared, events: [] };
    const draft = openingListPaper(penFor('en'), source, { paper: 'opening-list', about: 'tenders', language: 'en' });
    const blocks = draft?.sections.flatMap((one) => one.blocks) ?? [];
    const offers = blocks.find((one) => one.kind === 'table' && one.id === 'offers');
    expect(offers).toMatchObject({ rows: { 0: { 3: { value: [{ criterion: 'climate', value: 165 }] } } } });
  });

  it('has what came too late, and what could not be read', () => {
    const late = [{ supplier: 'supplier-d', receivedAt: '2027-06-15T22:00:00.000Z', digest: 'd1' }];
    const faulty = [{ supplier: 'supplier-e', envelope: 'tender', fault: 'no-zip' }];
    const one = list({ late, faulty } as never);
    expect(one).toMatchObject({ 'opening/late': '1', 'late/late': [['supplier-d', '2027-06-16 00:00:00', 'd1']] });
    expect(one?.['faulty/faulty']).toEqual([['supplier-e', 'the tender', 'no-zip']]);
  });

  it('says who has certified it, or that nobody has', () => {
    expect(list(certified('o1', 'o2'))).toMatchObject({
      'certified/statement': expect.stringContaining('certify') as string,
      'certified/certified': [
        ['o1', '2027-06-16 00:30:00'],
        ['o2', '2027-06-16 00:30:00'],
      ],
    });
    for (const none of [list(), list(certified())]) {
      expect(none).toMatchObject({ 'certified/uncertified': 'The list is not certified.' });
      expect(none).not.toHaveProperty(['certified/statement']);
    }
  });
});
