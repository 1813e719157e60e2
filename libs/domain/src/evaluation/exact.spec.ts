import { describe, expect, it } from 'vitest';
import { decimal, exact, share, shown, sum } from './exact.js';

describe('An exact number', () => {
  it('is the decimal that was written, not its neighbour in binary', () => {
    expect(exact(0.1).add(exact(0.2)).equals(exact(0.3))).toBe(true);
    expect(sum([exact('0.1'), exact('0.2')]).toFraction()).toBe('3/10');
  });

  it('is read from a text with an exponent too', () => {
    expect(exact(1e-7).toFraction()).toBe('1/10000000');
    expect(exact(1.5e21).toFraction()).toBe('1500000000000000000000');
  });

  it('is no infinity, and nothing that is no number', () => {
    expect(() => exact(Infinity)).toThrow();
    expect(() => exact(NaN)).toThrow();
  });

  it('divides by nothing into nothing', () => {
    expect(share(exact(5), exact(0)).toFraction()).toBe('0');
    expect(share(exact(5), exact(2)).toFraction()).toBe('5/2');
  });
});

describe('A shown number', () => {
  it('is rounded half away from zero', () => {
    const two = (text: string) => decimal(exact(text), 2);
    expect([two('1.004'), two('1.005'), two('-1.005'), two('-0.004')]).toEqual(['1', '1.01', '-1.01', '0']);
    expect(decimal(exact('2.5'), 0)).toBe('3');
    expect(decimal(exact('-10.5'), 0)).toBe('-11');
  });

  it('has the fraction beside it where rounding hid something, and only there', () => {
    expect(shown(exact(235).div(exact(3)), 4)).toEqual({ value: 78.3333, exact: '235/3' });
    expect(shown(exact('78.33'), 4)).toEqual({ value: 78.33 });
  });

  it('has it too where JavaScript has no such number', () => {
    expect(shown(exact('12345678901234567.25'), 2).exact).toBe('49382715604938269/4');
  });
});
