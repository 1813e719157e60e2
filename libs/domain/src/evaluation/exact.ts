import Fraction from 'fraction.js';

/** A rational number without loss: money and points are computed in these alone, and rounded only to be shown. */
export type Exact = Fraction;

/** How a number is shown, and what rounding hid. */
export interface Shown {
  readonly value: number;
  /** `numerator/denominator`, where the shown value is not the exact one. */
  readonly exact?: string;
}

export const zero: Exact = new Fraction(0);

/**
 * The number that a decimal text names. A JavaScript number is read as its shortest text, so that 0.1 is a tenth and not its
 * neighbour in binary.
 * @throws Error for what is no finite number
 */
export function exact(value: number | string): Exact {
  const [digits = '', exponent] = String(value).toLowerCase().split('e');
  const read = new Fraction(digits);
  return exponent === undefined ? read : read.mul(new Fraction(10).pow(Number(exponent)));
}

export const sum = (all: readonly Exact[]): Exact => all.reduce((total, one) => total.add(one), zero);

/** `of` in parts of `by`; nothing of nothing, so that an odd scale gives no points instead of no answer. */
export const share = (of: Exact, by: Exact): Exact => (by.equals(0) ? zero : of.div(by));

/** The decimal text of a number, rounded half away from zero; without zeros at its end. */
export function decimal(value: Exact, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const whole = (2n * value.n * scale + value.d) / (2n * value.d);
  const fraction = String(whole % scale)
    .padStart(decimals, '0')
    .replace(/0+$/, '');
  const sign = value.s < 0n && whole > 0n ? '-' : '';
  return `${sign}${String(whole / scale)}${decimals > 0 && fraction !== '' ? `.${fraction}` : ''}`;
}

/** A number as it is shown with so many decimals. */
export function shown(value: Exact, decimals: number): Shown {
  const rounded = Number(decimal(value, decimals));
  return exact(rounded).equals(value) ? { value: rounded } : { value: rounded, exact: value.toFraction() };
}
