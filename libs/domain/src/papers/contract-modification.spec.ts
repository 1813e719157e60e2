import { describe, expect, it } from 'vitest';
import type { CaseState } from '../case/state.js';
import { change } from '../modification/contract.fixture.js';
import type { LiveModification } from '../modification/modification.state.js';
import { event, openTrack, read } from './papers.fixture.js';
import type { WholeEvent } from './source.js';

const track = '1';
const sek = (amount: number) => ({ amount, currency: 'SEK' });
const content = { value: sek(1000), startsOn: '2027-09-01', endsOn: '2029-08-31', payment: { model: 'fixed' } };
const contracts = {
  '1': { supplier: 'supplier-a', concludedOn: '2027-08-20', content: { ...content, options: [], milestones: [] } },
} as never;
const agreed: LiveModification = {
  ...change,
  ...{ id: 'm2', ground: 'small', proposedBy: 'procurer-1', proposedOn: '2028-03-01', status: 'agreed' },
  ...{ decidedOn: '2028-03-05', agreedOn: '2028-03-09', increase: sek(50), newEndsOn: '2029-12-31' },
};
const told = (one: Partial<LiveModification>, changes: Partial<CaseState> = {}, ...events: readonly WholeEvent[]) => {
  const first = { ...agreed, id: 'm1', increase: sek(30), newEndsOn: '2029-09-30', agreedOn: '2028-02-01' };
  const modifications = { '1': [first, { ...agreed, ...one }] };
  const tracks = { '1': openTrack('1', { stage: 'delivery' }) };
  return read(
    { paper: 'contract-modification', track, about: 'm2' },
    { tracks, contracts, modifications, ...changes },
    ...events,
  );
};

describe('The paper of a modification', () => {
  it('is of one that both parties have agreed on', () => {
    expect(told({})).toBeDefined();
    expect(told({ status: 'approved' })).toBeUndefined();
    expect(told({ id: 'm3' })).toBeUndefined();
    expect(told({}, { tracks: {} })).toBeUndefined();
    expect(read({ paper: 'contract-modification', about: 'm2' })).toBeUndefined();
  });

  it('says what is changed, on which ground, and who decided', () => {
    const named = { track, modification: 'm2' };
    const proposed = (body: object, of: object = named) =>
      event('ModificationProposed', { ...named, ...of, on: '2028-03-01', ...agreed }, { ...body });
    const approved = (reasons: string, of: object = {}, by = 'director') =>
      event('ModificationApproved', { ...named, ...of, on: '2028-03-05' }, { reasons }, by);
    const one = told(
      {},
      {},
      proposed({ what: 'Wood.', reasons: 'Cheaper.', circumstances: 'Found.' }),
      proposed({ what: 'Other.' }, { modification: 'm1' }),
      proposed({ what: 'Else.' }, { track: '2' }),
      approved('Small.'),
      approved('Other.', { modification: 'm1' }, 'x'),
      approved('Else.', { track: '2' }, 'y'),
    );
    expect(one).toMatchObject({
      'modification/id': 'm2',
      'modification/supplier': 'supplier-a',
      'modification/ground': expect.stringContaining('(LOU 17:') as string,
      'modification/proposedBy': 'procurer-1',
      'modification/decidedBy': 'director',
      'modification/decidedOn': '2028-03-05',
      'modification/agreedOn': '2028-03-09',
      'modification/what': 'Wood.',
      'modification/reasons': 'Cheaper.',
      'modification/circumstances': 'Found.',
      'modification/decision': 'Small.',
      'modification/increase': '50\u00a0SEK',
      'modification/newEndsOn': '2029-12-31',
    });
    for (const tried of ['material', 'natureSame']) expect(one).not.toHaveProperty([`modification/${tried}`]);
  });

  it('names the supplier that takes the contract over', () => {
    const newSupplier = { supplier: 'supplier-n', because: 'insolvency', qualified: true, circumvents: false } as const;
    expect(told({ ground: 'new-supplier', newSupplier })).toMatchObject({ 'modification/supplier': 'supplier-n' });
  });

  it('leaves out the days that are not known', () => {
    const { decidedOn: _decided, agreedOn: _agreed, ...undated } = agreed;
    const one = told({}, { modifications: { '1': [undated] } });
    for (const name of ['decidedOn', 'agreedOn', 'decidedBy', 'what']) {
      expect(one).not.toHaveProperty([`modification/${name}`]);
    }
  });

  it('says how it was tried: with which figures, and the ground that it names first', () => {
    const one = told({})!;
    expect(one).toMatchObject({ 'test/base': '1\u00a0000\u00a0SEK', 'test/net': '50', 'test/cumulative': '80' });
    expect(one).toHaveProperty(['test/applies']);
    expect(one).toHaveProperty(['test/conclusion']);
    const grounds = (read: typeof one) => Object.keys(read).filter((place) => place.startsWith('test/ground-'));
    expect(grounds(one)[0]).toBe('test/ground-small');
    expect(grounds(told({ ground: 'unforeseeable', unforeseeable: true })!)).toEqual([
      'test/ground-unforeseeable',
      ...grounds(one).filter((place) => place !== 'test/ground-unforeseeable'),
    ]);
    const rows = one['test/ground-small'] as readonly (readonly string[])[];
    expect(rows.map((row) => row[2])).toContain('yes');
    expect(rows.every((row) => row.length === 3 && row[0] !== '–')).toBe(true);
    const unknown = told({ increase: { amount: 5, currency: 'EUR' } })!;
    for (const name of ['net', 'cumulative']) expect(unknown).not.toHaveProperty([`test/${name}`]);
  });

  it('says whether the ground that it names asks for a notice', () => {
    expect(told({})).toMatchObject({ 'test/notice': 'No' });
    expect(told({ ground: 'unforeseeable', unforeseeable: true })).toMatchObject({ 'test/notice': 'Yes' });
  });

  it('says what the contract is afterwards', () => {
    expect(told({})).toMatchObject({ 'afterwards/value': '1\u00a0080\u00a0SEK', 'afterwards/endsOn': '2029-12-31' });
    const bare = told({}, { contracts: {}, modifications: { '1': [{ ...agreed, newEndsOn: undefined } as never] } });
    for (const place of ['afterwards/value', 'afterwards/endsOn', 'test/base'])
      expect(bare).not.toHaveProperty([place]);
  });
});
