/** An option as money over time: paid at once, and the same net benefit at the end of each year. Amounts in SEK. */
export interface CashFlow {
  readonly investment: number;
  readonly yearlyNet: number;
  readonly years: number;
  readonly discountPercent: number;
}

/** What the flow is worth today, in SEK; negative where it costs more than it gives. */
export function netPresentValue({ investment, yearlyNet, years, discountPercent }: CashFlow): number {
  const rate = discountPercent / 100;
  const annuity = rate === 0 ? years : (1 - (1 + rate) ** -years) / rate;
  return yearlyNet * annuity - investment;
}

/** Undiscounted years until the investment has come back; undefined where it never does. */
export const paybackYears = ({ investment, yearlyNet }: CashFlow): number | undefined =>
  yearlyNet > 0 ? investment / yearlyNet : undefined;
