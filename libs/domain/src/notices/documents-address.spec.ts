import { describe, expect, it } from 'vitest';
import { documentsAddress } from './documents-address.js';

describe('The address of the procurement documents', () => {
  it('is the procurement at the installation that runs it', () => {
    expect(documentsAddress('call', 'case-1', 'https://behov.example')).toMatchObject([
      { id: 'documents-address', bt: 'BT-15', value: 'https://behov.example/v1/procurements/case-1' },
    ]);
  });

  it.each(['award', 'ex-ante', 'contest-result', 'modification'] as const)(
    'is not in a notice that calls nobody: %s',
    (kind) => {
      expect(documentsAddress(kind, 'case-1', 'https://behov.example')).toEqual([]);
    },
  );
});
