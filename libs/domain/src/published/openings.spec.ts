import { describe, expect, it } from 'vitest';
import { nothing } from '../case/state.js';
import { tendered } from '../testing/competed.js';
import type { CompetitionRecord, RecordedLink, RecordedOpening } from './competition-record.js';
import { chainOf, openingsOf } from './openings.js';
import { nextOpeningAt, publishedCompetition } from './publish-competition.js';

const at = '2027-09-02T10:00:00.000Z';
const list = 'e'.repeat(64);
const opened = (window: string, more: Partial<RecordedOpening> = {}): RecordedOpening => ({
  ...{ type: 'WindowOpened', seq: 40, at, hash: 'd'.repeat(64), window, openers: ['one', 'two'] },
  ...more,
});
const link = (window: string, seq: number): RecordedLink => ({
  ...{ window, seq, of: seq, kind: 'received', hash: String(seq).repeat(64), submission: `s-${seq}` },
  ...{ receivedAt: at, digest: 'a'.repeat(64) },
});
const recorded = (openings: readonly RecordedOpening[], links: readonly RecordedLink[] = []): CompetitionRecord => ({
  openings,
  links,
});

describe('The openings of a window', () => {
  it('are its own, each with where the log says so', () => {
    const record = recorded([opened('requests', { seq: 7, hash: '7'.repeat(64), list }), opened('tenders')]);
    expect(openingsOf(record, 'requests')).toEqual([
      { openedAt: at, openers: ['one', 'two'], list, certified: [], logged: { seq: 7, hash: '7'.repeat(64) } },
    ]);
  });

  it('name the part, where the submissions were sealed in parts', () => {
    const parts = [opened('tenders', { envelope: 'quality' }), opened('tenders', { type: 'EnvelopeOpened' })];
    expect(openingsOf(recorded(parts), 'tenders').map((one) => Object.keys(one).includes('envelope'))).toEqual([
      true,
      false,
    ]);
    expect(openingsOf(recorded(parts), 'tenders')[0]?.envelope).toBe('quality');
  });

  it('have no openers, digest or certification where none is recorded', () => {
    const { openers: _none, ...bare } = opened('tenders');
    const certified: RecordedOpening = { ...bare, type: 'OpeningCertified', opener: 'one' };
    expect(openingsOf(recorded([bare, certified]), 'tenders')).toStrictEqual([
      { openedAt: at, openers: [], certified: [], logged: { seq: 40, hash: 'd'.repeat(64) } },
    ]);
  });

  it('are certified by those who certified the same list of the same window, by name', () => {
    const certify = (more: Partial<RecordedOpening>) => opened('tenders', { type: 'OpeningCertified', list, ...more });
    const record = recorded([
      opened('tenders', { list }),
      certify({ opener: 'one' }),
      certify({ opener: 'two', list: 'f'.repeat(64) }),
      certify({ opener: 'three', window: 'requests' }),
      certify({}),
    ]);
    expect(openingsOf(record, 'tenders')[0]?.certified).toEqual([{ person: 'one', at, list }]);
  });

  it('of which one certifies nothing but is an opening of the same list', () => {
    const record = recorded([
      opened('tenders', { list }),
      opened('tenders', { list, opener: 'nobody', envelope: 'price' }),
    ]);
    expect(openingsOf(record, 'tenders').map(({ certified }) => certified)).toEqual([[], []]);
  });
});

describe('The chain of a window', () => {
  it('ends where the opening of that window says, and has its links alone', () => {
    const record = recorded(
      [
        opened('requests', { head: '9'.repeat(64) }),
        opened('tenders', { type: 'EnvelopeOpened', head: '8'.repeat(64) }),
        opened('tenders', { head: '2'.repeat(64) }),
      ],
      [link('requests', 1), link('tenders', 2)],
    );
    const { window: _window, ...shown } = link('tenders', 2);
    expect(chainOf(record, 'tenders')).toStrictEqual({ head: '2'.repeat(64), links: [shown] });
  });

  it('is not given where there are links that are not shown, nor where no opening tells its head', () => {
    expect(chainOf(recorded([opened('tenders', { head: '2'.repeat(64) })]), 'tenders')).toBeUndefined();
    expect(chainOf(recorded([opened('tenders')], [link('tenders', 2)]), 'tenders')).toBeUndefined();
    expect(chainOf(recorded([], [link('tenders', 2)]), 'tenders')).toBeUndefined();
  });
});

describe('The next opening', () => {
  const [window] = Object.values(tendered().state.windows);
  const windows = (...all: readonly ['open' | 'closed' | 'opened' | 'cancelled', string][]) => ({
    windows: Object.fromEntries(all.map(([status, dueAt], i) => [String(i), { ...window!, status, dueAt }])),
  });

  it('is the first of the windows that are open or closed', () => {
    expect(nextOpeningAt(windows(['open', '2027-03-02'], ['closed', '2027-03-01'], ['opened', '2027-01-01']))).toBe(
      '2027-03-01',
    );
    expect(nextOpeningAt(windows(['cancelled', '2027-01-01'], ['open', '2027-03-02']))).toBe('2027-03-02');
  });
});

describe('A published window', () => {
  it('has empty lists where nothing was sealed in parts, late or faulty', () => {
    const { state } = tendered();
    const { envelopes: _e, submissions: _s, late: _l, faulty: _f, ...bare } = state.windows['requests']!;
    const published = publishedCompetition({ ...nothing, windows: { requests: bare } }, recorded([]), {
      caseId: 'case-1',
      madeAt: at,
    });
    expect(published?.windows[0]).toMatchObject({ envelopes: [], counted: [], late: [], faulty: [] });
    expect(published).not.toHaveProperty('documents');
  });
});
