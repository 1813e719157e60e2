import { describe, expect, it } from 'vitest';
import { directionOf } from './directions.js';

describe('A document of the case', () => {
  it('comes in when a supplier causes it, whatever it is', () => {
    expect(directionOf('QuestionAnswered', 'supplier-a')).toBe('incoming');
    expect(directionOf('DocumentsWritten', 'supplier-a')).toBe('incoming');
  });

  it.each(['ReviewApplied', 'InterimOrderMade', 'ReviewDecided', 'AccessRequested', 'NoticeRejected'] as const)(
    'comes in when somebody records what came from outside: %s',
    (type) => {
      expect(directionOf(type, undefined)).toBe('incoming');
    },
  );

  it.each(['NoticePublished', 'QuestionAnswered', 'TenderersNotified', 'ReasonsGiven', 'AccessDecided'] as const)(
    'goes out when the authority tells somebody: %s',
    (type) => {
      expect(directionOf(type, undefined)).toBe('outgoing');
    },
  );

  it.each(['AnalysisWritten', 'DocumentsWritten', 'TenderChecked', 'AwardProposed', 'SecrecyTested'] as const)(
    'is made within otherwise: %s',
    (type) => {
      expect(directionOf(type, undefined)).toBe('internal');
    },
  );
});
