/** An amount in whole öre (hundredths of its currency), or undefined when it can't be held exactly: then it isn't reckoned with. */
export function hundredths(amount: number): number | undefined {
  const whole = Math.round(amount * 100);
  return Number.isSafeInteger(whole) && whole / 100 === amount ? whole : undefined;
}

/** The sum of amounts, exact to the öre; undefined when a part or the sum can't be held exactly. */
export function exactSum(amounts: readonly number[]): number | undefined {
  let sum = 0;
  for (const amount of amounts) {
    const part = hundredths(amount);
    if (part === undefined || !Number.isSafeInteger(sum + part)) return undefined;
    sum += part;
  }
  return sum / 100;
}
