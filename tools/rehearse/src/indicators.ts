import { CaseFileError, type Indicator } from './case-file.js';

type Value = Indicator['baseline'] & { readonly unit?: string };

/** A goal as files write it: with a list of indicators, or with its only one among its own fields. */
interface Goal {
  readonly text: string;
  readonly indicators?: readonly Indicator[];
  readonly indicator?: string;
  readonly baseline?: Value;
  readonly target?: Value;
  readonly measured?: Indicator['measured'];
  readonly measurements?: Indicator['measured'];
}

/** The indicators of a goal, however the file writes them. @throws CaseFileError where there is none, or one without its values */
export function indicators(goal: Goal): readonly Indicator[] {
  if (goal.indicators) return goal.indicators;
  const { indicator, baseline, target } = goal;
  if (!indicator || !baseline || !target) throw new CaseFileError('the goal has no indicator with baseline and target');
  const measured = goal.measured ?? goal.measurements ?? [];
  const plain = ({ value, source }: Value) => ({ value, ...(source === undefined ? {} : { source }) });
  return [
    {
      id: 'effect',
      text: indicator,
      unit: baseline.unit ?? target.unit ?? '–',
      baseline: plain(baseline),
      target: plain(target),
      measured,
    },
  ];
}
