import { describe, expect, it } from 'vitest';
import { closeness, compareCloseness, type Kind } from './closeness.js';

const preschool: Kind = {
  cpv: ['45214100-1'],
  procedure: 'open',
  title: { sv: 'Fossilfri förskola', en: 'Fossil-free preschool' },
};
const of = (changes: Partial<Kind>, said?: string) => closeness(preschool, { ...preschool, ...changes }, said);

describe('How close a lesson is to a case', () => {
  it('is counted in the digits that the closest of their CPV codes share', () => {
    const digits = (...cpv: readonly string[]) => of({ cpv }).cpvDigits;
    expect(digits('45214100-1')).toBe(8);
    expect(digits('45214200-2')).toBe(5);
    expect(digits('45300000-0')).toBe(2);
    expect(digits('72000000-5', '45215000-7')).toBe(4);
  });

  it('is counted no further than the codes go', () => {
    const group = { ...preschool, cpv: ['4521'] };
    expect(closeness(group, group).cpvDigits).toBe(4);
    expect(closeness(group, preschool).cpvDigits).toBe(4);
  });

  it('is none by codes of another division', () => {
    expect(of({ cpv: ['44000000-0'] }).cpvDigits).toBe(0);
    expect(of({ cpv: [] }).cpvDigits).toBe(0);
  });

  it('says whether they follow the same procedure; two without one do not', () => {
    expect(of({}).sameProcedure).toBe(true);
    expect(of({ procedure: 'restricted' }).sameProcedure).toBe(false);
    const { procedure: _, ...without } = preschool;
    expect(closeness(without, without).sameProcedure).toBe(false);
  });

  it('counts the longer words of the title that stand in the lesson or in the title of its case', () => {
    const other = { title: { sv: 'Idrottshall', en: 'Sports hall' } };
    expect(of(other, 'En FÖRSKOLA byggs, fossilfri.').words).toBe(2);
    expect(of(other, 'All of it was free.').words).toBe(1);
    expect(of(other, 'En hall.').words).toBe(0);
    expect(of({}).words).toBe(5);
  });

  it('counts no short word, and each word once', () => {
    const bridge = { cpv: [], title: { sv: 'Ny bro, ny väg', en: 'New bridge' } };
    expect(closeness(bridge, { cpv: [], title: { sv: 'Ny bro', en: 'New' } }).words).toBe(0);
    const twice = { cpv: [], title: { sv: 'Bridge', en: 'Bridge' } };
    expect(closeness(twice, { cpv: [], title: { sv: '', en: '' } }, 'A bridge, a Bridge').words).toBe(1);
  });

  it('is as close where nothing differs, and closer by each word more', () => {
    const none = { cpvDigits: 3, sameProcedure: false, words: 0 };
    expect(compareCloseness(none, none)).toBe(0);
    expect(compareCloseness({ ...none, words: 1 }, none)).toBeLessThan(0);
    expect(compareCloseness({ ...none, words: 1 }, { ...none, words: 2 })).toBeGreaterThan(0);
  });

  it('is compared by digits first, then by the procedure, then by words', () => {
    const close = { cpvDigits: 3, sameProcedure: false, words: 0 };
    const ranked = [
      { cpvDigits: 2, sameProcedure: true, words: 9 },
      { ...close, words: 2 },
      close,
      { ...close, sameProcedure: true },
    ].toSorted(compareCloseness);
    expect(ranked.map(({ cpvDigits, sameProcedure, words }) => [cpvDigits, sameProcedure, words])).toEqual([
      [3, true, 0],
      [3, false, 2],
      [3, false, 0],
      [2, true, 9],
    ]);
  });
});
