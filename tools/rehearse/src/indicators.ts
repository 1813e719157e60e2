import { CaseFileError, type Indicator } from './case-file.js';

type Value = Indicator['baseline'] & { readonly unit?: string };

/** A goal as files write it: with a list of indicators, or with its only one among its own fields. */
interface Goal {
  readonly text: string;
  readonly indicators?: readonly FileIndicator[];
  readonly indicator?: string;
  readonly baseline?: Value;
  readonly target?: Value;
  readonly measured?: Indicator['measured'];
  readonly measurements?: Indicator['measured'];
  readonly serves?: readonly string[];
  readonly owner?: string;
  readonly from?: string;
}

/** An indicator as a file has it: what it serves and who measures it may be left out. */
export type FileIndicator = Omit<Indicator, Filled> & Partial<Pick<Indicator, Filled>>;
type Filled = 'serves' | 'owner' | 'from';

/** The indicators of a goal, however the file writes them. @throws CaseFileError where there is none, or one without its values */
export function indicators(goal: Goal): readonly FileIndicator[] {
  if (goal.indicators) return goal.indicators;
  const { indicator, baseline, target, serves, owner, from } = goal;
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
      ...(serves ? { serves } : {}),
      ...(owner ? { owner } : {}),
      ...(from ? { from } : {}),
    },
  ];
}
