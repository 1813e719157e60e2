import { CaseFileError, type FileCriterion } from './case-file.js';

/** What the lowest and the highest score demand, where the case file does not say. */
const guide = (text: string, of: number) => [
  { score: 0, text: `Illustrative: nothing that meets the need (${text})` },
  { score: of, text: `Illustrative: shown in use, with measured results (${text})` },
];

/** A criterion as the procurement documents have it. @throws CaseFileError where its worth is not understood */
export function criterion(one: FileCriterion): object {
  const { id, text, tests } = one;
  const worth = one.levels ? levels(one) : one.points === undefined ? below(one) : points(one);
  if (!worth)
    throw new CaseFileError(`criterion ${id}: what it is worth is not understood: ${one.value ?? one.points}`);
  return { id, text, ...(tests ? { tests } : {}), ...worth };
}

/** Money for each level that evaluators can give. */
function levels({ text, levels: worth = {}, guide: said = {} }: FileCriterion): object {
  const all = Object.entries(worth).map(([level, money]) => ({
    level: Number(level),
    value: money,
    text: said[level] ?? `Level ${level} of ${Object.keys(worth).length - 1}: ${text}`,
  }));
  return { measure: 'levels', levels: all };
}

const number = (digits: string) => Number(digits.replaceAll(' ', ''));

/** `100 000 SEK for each kg below 300`: measured from the tender's own figure. */
function below({ unit, value = '' }: FileCriterion): object | undefined {
  const [, perUnit, limit] = /^([\d ]+) SEK for each \S+ below (\d+)$/.exec(value) ?? [];
  return perUnit && limit ? { unit, measure: 'below', limit: Number(limit), valuePerUnit: number(perUnit) } : undefined;
}

/** `50 x score / 5`, `30 x share / 100` or `20 x 15 000 000 / price`: points by weight. */
function points({ text, points: said = '' }: FileCriterion): object | undefined {
  const [, weight, whole, of] = /^(\d+) x (score|share|[\d ]+) \/ (\d+|price|cost)$/.exec(said) ?? [];
  if (!weight || !whole || !of) return undefined;
  if (whole === 'score')
    return { measure: 'score', weight: number(weight), of: number(of), guide: guide(text, number(of)) };
  if (whole === 'share') return { measure: 'share', weight: number(weight), of: number(of) };
  return { measure: 'inverse', weight: number(weight), reference: number(whole) };
}

/** Whether evaluators give the criterion a score or a level. */
export const isScored = ({ levels: worth, points: said }: FileCriterion): boolean =>
  worth !== undefined || said?.includes('score') === true;
