/** A value against baseline and target. A target at the baseline is a state to be kept: it is reached by exactly that value. */
export function against(value: number, baseline: number, target: number) {
  const change = value - baseline;
  const shareOfWay = target === baseline ? (value === target ? 1 : 0) : change / (target - baseline);
  return { value, change, shareOfWay, reached: shareOfWay >= 1 };
}
