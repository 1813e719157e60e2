import { evolve, nothing, type CaseState } from '@behov/domain';
import { playedContract, playedPartnership } from '@behov/domain/testing';
import { describe, expect, it } from 'vitest';
import { publications } from './publications.js';

/** What each event of a case gives to whom to read of its contract. */
function told({ events }: ReturnType<typeof playedContract>) {
  let before: CaseState = nothing;
  return events.flatMap((event) => {
    const after = evolve(before, event);
    const rows = publications(before, event, undefined, after).filter(({ id }) => String(id).startsWith('contract/'));
    before = after;
    return rows.map((row) => ({ type: event.type, row, content: JSON.stringify(row['content']) }));
  });
}

describe('What a supplier reads of its contract', () => {
  const all = told(playedContract());

  it("begins with the authority's signature, and follows what changes in it", () => {
    expect(all.map(({ type }) => type)).toEqual([
      'ContractSignedByAuthority',
      'ContractConcluded',
      'DeliveryReported',
      'MilestoneAccepted',
    ]);
    expect(new Set(all.map(({ row }) => row['id']))).toEqual(new Set(['contract/1']));
    expect(all.at(-1)?.content).toContain('"remaining":30000000');
  });

  it('is for the supplier of the contract alone, and names no persons', () => {
    for (const { row, content } of all) {
      expect(row['suppliers']).toEqual(['supplier-a']);
      expect(content).not.toContain('needs-owner');
    }
  });

  it('is of its own contract alone, where there are several', () => {
    for (const { row, content } of told(playedPartnership())) {
      const [own] = row['suppliers'] as string[];
      expect(row['id']).toBe(`contract/1:${own}`);
      for (const other of ['supplier-k', 'supplier-l', 'supplier-m'].filter((one) => one !== own)) {
        expect(content).not.toContain(other);
      }
    }
  });
});
