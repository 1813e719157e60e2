const digitsOf = (text: string): readonly number[] => [...text].map(Number);

const weighed = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0);

/** Whether the last digit is right by Luhn's algorithm (ISO/IEC 7812-1): Swedish organisation and personal numbers. */
export function luhnHolds(digits: string): boolean {
  const sum = digitsOf(digits)
    .toReversed()
    .map((digit, index) => (index % 2 === 0 ? digit : digit * 2))
    .reduce((total, digit) => total + (digit > 9 ? digit - 9 : digit), 0);
  return sum % 10 === 0;
}

/** Whether a Danish CVR number (8 digits) is right: the weighed sum is a multiple of eleven. */
export const danishHolds = (digits: string): boolean => weighed(digitsOf(digits), [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;

/** The last digit is what the weighed sum of those before it lacks to a multiple of eleven; where that is ten no digit is. */
const elevenHolds = (weights: readonly number[]) => (text: string) => {
  const digits = digitsOf(text);
  const check = (11 - (weighed(digits, weights) % 11)) % 11;
  return check === digits.at(-1);
};

/** Whether a Finnish VAT number's 8 digits are right. */
export const finnishHolds = elevenHolds([7, 9, 10, 5, 8, 4, 2]);

/** Whether a Norwegian organisation number's 9 digits are right. */
export const norwegianHolds = elevenHolds([3, 2, 7, 6, 5, 4, 3, 2]);

/** Whether a German VAT number's 9 digits are right: ISO/IEC 7064, MOD 11,10. */
export function germanHolds(text: string): boolean {
  const digits = digitsOf(text);
  const product = digits.slice(0, 8).reduce((last, digit) => {
    const sum = (digit + last) % 10;
    return ((sum === 0 ? 10 : sum) * 2) % 11;
  }, 10);
  return (11 - product) % 10 === digits[8];
}
