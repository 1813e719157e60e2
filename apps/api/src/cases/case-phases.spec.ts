import type { CaseState } from '@behov/domain';
import { playedPartnership, playedResearch } from '@behov/domain/testing';
import type { FastifyRequest } from 'fastify';
import { describe, expect, it } from 'vitest';
import type { Reader } from '../reading/reader.js';
import { CasePhasesController } from './case-phases.controller.js';

const caseId = '0f8fad5b-d9cb-469f-a165-70867728950e';
const by = (suppliers: readonly string[]) =>
  ({
    caller: { actor: { id: 'somebody', kind: 'person', organisationRoles: [], suppliers } },
  }) as unknown as FastifyRequest;
const own = { id: 'phases/supplier-m', content: { phases: [{ number: 1 }] } };

/** What the database shows: a case to the authority, what was published to a supplier. */
const controller = (state: CaseState, items: readonly object[] = []) =>
  new CasePhasesController({
    case: () => Promise.resolve({ state }),
    reads: { publications: () => Promise.resolve({ items }) },
  } as unknown as Reader);

describe('The phases of a case', () => {
  it('are for the authority every gate with every partner, and the results that wait to come into use', async () => {
    const { items, watched, later } = await controller(playedPartnership().state).phases(caseId, by([]));
    expect(items).toMatchObject([
      { number: 1, kept: ['supplier-l', 'supplier-k'], ended: [{ supplier: 'supplier-m', ground: 'ranked-out' }] },
      { number: 2, kept: ['supplier-l'] },
      { number: 3, kept: ['supplier-l'], ended: [] },
    ]);
    expect(watched).toEqual([
      {
        id: '1:supplier-l/r1',
        supplier: 'supplier-l',
        title: 'Software for following patients',
        from: '2032-04-10',
      },
    ]);
    expect(later).toBeUndefined();
  });

  it('tell after research outside the act what a later competition discloses', async () => {
    const { later } = await controller(playedResearch().state).phases(caseId, by([]));
    expect(later).toMatchObject({ involved: ['supplier-l', 'supplier-k', 'supplier-m'] });
  });

  it('are for a partner what it was told of its own', async () => {
    const published = [{ id: '90/1', content: {} }, own];
    const found = await controller(playedPartnership().state, published).phases(caseId, by(['supplier-m']));
    expect(found).toEqual({ items: [{ number: 1 }] });
  });

  it('are for who acts for a supplier that is no partner those of the case, where it may see the case', async () => {
    const { items } = await controller(playedPartnership().state).phases(caseId, by(['supplier-x']));
    expect(items).toHaveLength(3);
  });
});
