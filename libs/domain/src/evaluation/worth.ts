import type { Criterion } from '../documents/documents.state.js';
import { exact, share, zero, type Exact } from './exact.js';
import type { Compared } from './models.js';

/** What a criterion gives a tender, in money or points, and the arithmetic that gives it. */
export interface Worth {
  readonly value: Exact;
  readonly formula: string;
}

const times = '×';
const atLeastNothing = (value: Exact) => (value.lt(0) ? zero : value);

/**
 * A criterion's worth by the published model, without rounding.
 * @param lowest the lowest price among the tenders that are compared; only `relative` looks at it
 */
export function worth(criterion: Criterion, { price, values, scores }: Compared, lowest: number): Worth {
  const { id, measure, weight = 0, limit = 0, valuePerUnit = 0, of = 1, reference = 0, levels = [] } = criterion;
  const own = values[id] ?? 0;
  const score = scores[id] ?? 0;
  const weighed = (part: number, whole: number): Worth => ({
    value: share(exact(weight).mul(exact(part)), exact(whole)),
    formula: `${weight} ${times} ${part} / ${whole}`,
  });
  switch (measure) {
    case 'below':
      return {
        value: atLeastNothing(exact(limit).sub(exact(own))).mul(exact(valuePerUnit)),
        formula: `max(0, ${limit} − ${own}) ${times} ${valuePerUnit}`,
      };
    case 'levels':
      return { value: exact(levels.find(({ level }) => level === score)?.value ?? 0), formula: `${id}(${score})` };
    case 'score':
      return weighed(score, of);
    case 'share':
      // More than the whole is no better than the whole.
      return weighed(Math.min(Math.max(0, own), of), of);
    case 'inverse':
      // No ceiling: a floor under which a lower price gains nothing isn't allowed (HFD 2022 ref. 41).
      return weighed(reference, price);
    case 'relative':
      return weighed(lowest, price);
  }
}
