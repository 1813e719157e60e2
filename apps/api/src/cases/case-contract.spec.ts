import { contractRecord, type CaseState } from '@behov/domain';
import { playedContract } from '@behov/domain/testing';
import type { FastifyRequest } from 'fastify';
import { describe, expect, it } from 'vitest';
import type { Reader } from '../reading/reader.js';
import { CaseContractController } from './case-contract.controller.js';

const caseId = '0f8fad5b-d9cb-469f-a165-70867728950e';
const by = (suppliers: readonly string[], language = 'en') =>
  ({
    caller: { actor: { id: 'somebody', kind: 'person', organisationRoles: [], suppliers } },
    headers: { 'accept-language': language },
  }) as unknown as FastifyRequest;

/** What the database shows: a case to the authority, what was published to a supplier. */
const controller = (state: CaseState, items: readonly object[] = []) =>
  new CaseContractController({
    case: () => Promise.resolve({ state }),
    reads: { publications: () => Promise.resolve({ items }) },
  } as unknown as Reader);

const { state } = playedContract();

describe('The contract of a case', () => {
  it('is told with what is due, and how that is computed', async () => {
    const { items } = await controller(state).contract(caseId, by([]));
    expect(items).toMatchObject([
      {
        ...{ lot: '1', supplier: 'supplier-a', value: { amount: 92_500_000 }, lastDayOn: '2029-12-31' },
        milestones: [
          { id: 'frame', status: 'accepted' },
          { id: 'roof', status: 'open' },
        ],
        payable: { due: 30_000_000, remaining: 30_000_000, arithmetic: '30000000 = 30000000' },
        options: [{ id: 'yard', lastDayOn: '2029-03-31' }],
      },
    ]);
  });

  it("is told in the reader's language", async () => {
    const said = async (language: string) =>
      (await controller(state).contract(caseId, by([], language))).items[0]?.payable?.steps[0]?.says;
    expect([await said('sv'), await said('en')]).toEqual([
      'Milstolpen The frame stands',
      'The milestone The frame stands',
    ]);
  });

  it('is for its supplier what it was last told of it', async () => {
    const contract = contractRecord(state, state.tracks['1']!);
    const published = [
      { id: 'phases/supplier-a', content: {} },
      { id: 'contract/1', content: { contract } },
    ];
    const { items } = await controller(state, published).contract(caseId, by(['supplier-a']));
    expect(items).toMatchObject([{ lot: '1', supplier: 'supplier-a', payable: { due: 30_000_000 } }]);
  });

  it('is for whoever acts for another supplier only what they may see of the case', async () => {
    const refusing = new CaseContractController({
      case: () => Promise.reject(new Error('not found')),
      reads: { publications: () => Promise.resolve({ items: [] }) },
    } as unknown as Reader);
    await expect(refusing.contract(caseId, by(['supplier-b']))).rejects.toThrow('not found');
  });
});
