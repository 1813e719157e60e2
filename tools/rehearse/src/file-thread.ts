import type { CaseFile, FileCriterion } from './case-file.js';
import type { FileIndicator } from './indicators.js';

/** A need by itself. */
export interface FileNeed {
  readonly id: string;
  readonly text: string;
}

/** What the solution has to do, and for which needs or indicators. */
export interface FileRequirement {
  readonly id: string;
  readonly text: string;
  readonly mandatory: boolean;
  readonly serves: readonly string[];
}

/** A contract term, and which promises of the tender it keeps. */
export interface FileTerm {
  readonly id: string;
  readonly text: string;
  readonly keeps: readonly string[];
}

type Need = CaseFile['need'];
interface Given {
  readonly evaluation: CaseFile['evaluation'];
  readonly requirements?: readonly FileRequirement[];
  readonly need: Omit<Need, 'needs' | 'goal'> & {
    readonly needs?: readonly FileNeed[];
    readonly goal: { readonly text: string; readonly indicators: readonly FileIndicator[] };
  };
}

const plain = ({ id, text }: FileNeed): FileNeed => ({ id, text });

/**
 * The needs, requirements and criteria of a case file as one thread. Where the file names none: one need, its statement; one
 * requirement that serves it; and criteria that test all requirements, but for the price.
 * @param measuring who measures, and from what, where an indicator doesn't say
 */
export function wholeThread(
  { need, evaluation, requirements }: Given,
  { owner, from }: { readonly owner: string; readonly from: string },
): Pick<CaseFile, 'need' | 'evaluation' | 'requirements'> {
  const needs = (need.needs ?? [{ id: 'need', text: need.statement ?? need.goal.text }]).map(plain);
  const all = needs.map(({ id }) => id);
  const asked = (requirements ?? [{ ...function_, serves: all }]).map(({ id, text, mandatory, serves }) => ({
    ...{ id, text, mandatory, serves },
  }));
  const tested = asked.map(({ id }) => id);
  return {
    need: {
      ...need,
      needs,
      goal: {
        text: need.goal.text,
        indicators: need.goal.indicators.map((one) => ({ serves: all, owner, from, ...one })),
      },
    },
    requirements: asked,
    evaluation: {
      ...evaluation,
      criteria: evaluation.criteria.map((one) => (isPrice(one) ? one : { ...one, tests: one.tests ?? tested })),
    },
  };
}

const function_ = {
  id: 'function',
  text: 'Illustrative: what is delivered meets the need as it is stated.',
  mandatory: true,
};

/** Whether a criterion counts the price, which tests no requirement. */
const isPrice = ({ points = '' }: FileCriterion): boolean => /\/ (price|cost)$/.test(points);
