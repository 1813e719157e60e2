import { describe, expect, it } from 'vitest';
import { caseOfGoteborg, needsOwner } from '../../testing/people.js';
import { Play } from '../../testing/play.js';
import { cpv2008 } from './cpv-2008.data.js';
import { cpvGroup, isCpvCode } from './cpv.js';

describe('A CPV code', () => {
  it('is one of the 9 454 of CPV 2008', () => {
    const codes = cpv2008.trim().split(/\s+/);
    expect(codes).toHaveLength(9454);
    expect(new Set(codes).size).toBe(9454);
    expect(codes.every((one) => /^\d{1,8}$/.test(one))).toBe(true);
  });

  it('has eight digits, and may have its check digit', () => {
    expect(['45214100', '45214100-1', '03000000-1', '30000000'].map(isCpvCode)).toEqual([true, true, true, true]);
    expect(['4521410', '452141001', '45214100-', '45214100-12', ' 45214100', ''].some(isCpvCode)).toBe(false);
  });

  it('that the list does not have is none', () => {
    expect(['45214101', '00000000', '99999999-9'].some(isCpvCode)).toBe(false);
  });

  it('belongs to the group of its first three digits', () => {
    expect(cpvGroup('45214100-1')).toBe('452');
  });
});

describe('Beginning a case', () => {
  const begin = (cpv: readonly string[]) => new Play().ask(needsOwner, 'CreateCase', { ...caseOfGoteborg, cpv });

  it('names the code that does not exist', () => {
    const decision = begin(['45214100-1', '73000000', '45214109-1']);
    expect(decision.ok ? 'accepted' : decision.refusal).toMatchObject({
      code: 'CASE-CPV',
      field: 'cpv[2]',
      says: { en: expect.stringContaining('45214109-1') as unknown },
    });
  });

  it('takes codes that exist', () => {
    expect(begin(['48814000-7', '73000000-2', '85147000-1']).ok).toBe(true);
  });
});
