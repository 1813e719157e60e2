import { describe, expect, it } from 'vitest';
import type { CaseState } from '../case/state.js';
import { compared, day, event, openTrack, read } from './papers.fixture.js';
import type { WholeEvent } from './source.js';

const decided = event('AwardDecided', { track: '1', suppliers: ['supplier-a', 'supplier-b'] }, { reasons: 'Best.' });
const decision = (changes: Partial<CaseState> = {}, ...events: readonly WholeEvent[]) =>
  read({ paper: 'award-decision', track: '1' }, { ...compared, ...changes }, ...events);
const sek = (amount: number) => ({ amount, currency: 'SEK' });

describe('An award decision', () => {
  it('is of a lot in which it was decided', () => {
    const elsewhere = event('AwardDecided', { track: '2', suppliers: ['supplier-x'] });
    expect(decision()).toBeUndefined();
    expect(decision({}, elsewhere)).toBeUndefined();
    expect(decision({ tracks: {} }, decided)).toBeUndefined();
    expect(read({ paper: 'award-decision' }, compared, decided)).toBeUndefined();
    expect(decision({}, decided, elsewhere)).toMatchObject({ 'decision/winners': 'supplier-a, supplier-b' });
  });

  it('says what, who, when and why', () => {
    expect(decision({}, decided)).toMatchObject({
      title: 'Award decision',
      'decision/lot': '1 – Roofs',
      'decision/procedure': 'Open procedure (LOU 6:2; Directive 2014/24/EU, Article 27)',
      'decision/decidedBy': 'decision-maker',
      'decision/decidedOn': day,
      'decision/reasons': 'Best.',
      'head/case': 'Fossil-free preschool',
      'head/reference': 'GBG-1',
      'head/on': day,
    });
  });

  it('names a lot without a name of its own by its number', () => {
    const second = event('AwardDecided', { track: '2', suppliers: ['supplier-x'] });
    expect(read({ paper: 'award-decision', track: '2' }, {}, second)).toMatchObject({ 'decision/lot': '2' });
    const nameless = { ...compared, lots: [] };
    expect(read({ paper: 'award-decision', track: '1' }, nameless, decided)).toMatchObject({ 'decision/lot': '1' });
  });

  it('is of the lot where its partners have parted', () => {
    const partner = { lot: '1', supplier: 'supplier-a' };
    const tracks = { '2': openTrack('2'), '1:supplier-a': openTrack('1:supplier-a', { partner }) };
    expect(decision({ tracks }, decided)?.['comparison/ranking']).toHaveLength(3);
  });

  it('leaves out the delegation and the value that nobody stated', () => {
    const one = decision({}, decided);
    for (const place of ['decision/value', 'decision/delegation', 'proposal/proposedBy', 'proposal/proposalReasons']) {
      expect(one).not.toHaveProperty([place]);
    }
    const stated = event('AwardDecided', { track: '1', suppliers: ['supplier-a'] }, { delegation: '4.2' });
    expect(decision({ estimatedValue: sek(500) }, stated)).toMatchObject({
      'decision/value': '500\u00a0SEK',
      'decision/delegation': '4.2',
    });
  });

  it('has the value of the business case before the one that the case began with', () => {
    const content = { estimatedValue: sek(400) };
    const analyses = { 'business-case': { version: 1, status: 'approved', author: 'x', content } } as const;
    expect(decision({ estimatedValue: sek(500), analyses }, decided)?.['decision/value']).toBe('400\u00a0SEK');
  });

  it('compares the tenders in order, with what became of each', () => {
    expect(decision({}, decided)?.['comparison/ranking']).toEqual([
      ['1', 'supplier-a', 'valid', '90\u00a0000\u00a0000', '70\u00a0500\u00a0000'],
      ['2', 'supplier-b', 'valid', '88\u00a0000\u00a0000.5', '78\u00a0000\u00a0000.5'],
      ['–', 'supplier-c', 'rejected', '71\u00a0000\u00a0000', '–'],
    ]);
    expect(decision({ evaluations: {} }, decided)).not.toHaveProperty(['comparison/ranking']);
  });

  it('says which tenders were rejected in the lot, on what ground and why', () => {
    const check = (track: string, supplier: string, reasons: string) =>
      event('TenderChecked', { track, supplier, outcome: 'rejected' }, { reasons });
    const checks = [
      check('1', 'supplier-c', 'Asphalt.'),
      check('2', 'supplier-c', 'Other.'),
      check('1', 'supplier-b', 'Else.'),
    ];
    expect(decision({}, ...checks, decided)?.['rejected/rejected-1']).toEqual([
      ['supplier-c', 'does not meet the requirements (LOU 4:10)', 'Asphalt.'],
    ]);
    expect(decision({}, decided)?.['rejected/rejected-1']).toMatchObject([{ 2: '–' }]);
    const groundless = { checked: { 'supplier-c': { outcome: 'rejected' } }, scored: {} } as const;
    expect(decision({ evaluations: { '1': groundless } }, decided)?.['rejected/rejected-1']).toEqual([
      ['supplier-c', '–', '–'],
    ]);
    expect(decision({ evaluations: {} }, decided)).toMatchObject({
      'rejected/rejected-none': 'No tender was rejected.',
    });
  });

  it('says who proposed it in the lot, when and why', () => {
    const proposed = (track: string, reasons: string, by: string) =>
      event('AwardProposed', { track, suppliers: ['supplier-a'] }, { reasons }, by);
    const all = [proposed('1', 'Proven.', 'procurer-1'), proposed('2', 'Other.', 'procurer-2'), decided];
    expect(decision({}, ...all)).toMatchObject({
      'proposal/proposedBy': 'procurer-1',
      'proposal/proposedOn': day,
      'proposal/proposalReasons': 'Proven.',
    });
  });

  it('tells of conflicts of interest, with what was done about them', () => {
    const found = { interests: [], on: '2027-05-01' } as const;
    const conflicts: CaseState['conflicts'] = [
      { ...found, person: 'p1', outcome: 'measures', measures: ['does-not-score', 'other'] },
      { ...found, person: 'p2', outcome: 'disqualified', measures: [], liftedOn: '2027-05-09' },
    ];
    expect(decision({ conflicts }, decided)?.['conflicts/conflicts']).toEqual([
      ['p1', '2027-05-01', 'measures', 'does not score, other', '–'],
      ['p2', '2027-05-01', 'disqualified', '–', '2027-05-09'],
    ]);
    expect(decision({}, decided)).toMatchObject({ 'conflicts/conflicts-none': 'None was found.' });
  });
});
