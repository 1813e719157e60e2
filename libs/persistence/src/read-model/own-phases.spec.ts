import { evolve, nothing, type CaseState } from '@behov/domain';
import { playedPartnership } from '@behov/domain/testing';
import { describe, expect, it } from 'vitest';
import { publications } from './publications.js';

/** What each event of a partnership gives to whom to read of its phases. */
function told() {
  let before: CaseState = nothing;
  return playedPartnership().events.flatMap((event) => {
    const after = evolve(before, event);
    const rows = publications(before, event, undefined, after).filter((one) => String(one['id']).startsWith('phases/'));
    before = after;
    return rows.map((row) => ({ type: event.type, row }));
  });
}

describe('What a partner reads of its phases', () => {
  const all = told();

  it('is its own record, newest in the place of the one before', () => {
    expect([...new Set(all.map(({ row }) => row['id']))]).toEqual([
      'phases/supplier-l',
      'phases/supplier-k',
      'phases/supplier-m',
    ]);
    for (const { row } of all) expect(row['suppliers']).toEqual([String(row['id']).slice('phases/'.length)]);
  });

  it('says nothing of the others', () => {
    for (const { row } of all) {
      const [own] = row['suppliers'] as string[];
      const others = ['supplier-k', 'supplier-l', 'supplier-m'].filter((one) => one !== own);
      const content = JSON.stringify(row['content']);
      expect(content).toContain(own);
      for (const other of others) expect(content).not.toContain(other);
    }
  });

  it('has the decision when it is taken, with its ground', () => {
    const last = all.findLast(({ row }) => row['id'] === 'phases/supplier-m');
    expect(last?.type).toBe('PartnerEnded');
    expect(JSON.stringify(last?.row['content'])).toContain('ranked-out');
    const paid = all.findLast(({ row, type }) => row['id'] === 'phases/supplier-m' && type === 'PhasePaid');
    expect(JSON.stringify(paid?.row['content'])).not.toContain('assessment');
  });

  it('comes of nothing else', () => {
    expect([...new Set(all.map(({ type }) => type))].toSorted()).toEqual([
      'GatePassed',
      'PartnerEnded',
      'PhasePaid',
      'PhaseReported',
      'RightsRecorded',
    ]);
  });
});
