import { personIn, type CaseFile } from './case-file.js';
import type { PlayedCase } from './played-case.js';

/** The rulebook as the API tells it. */
export interface Rulebook {
  readonly regime: string;
  readonly tests: readonly {
    readonly id: string;
    readonly outcome: string;
    readonly because: string;
    readonly limit?: { readonly of: string; readonly amount?: number };
  }[];
  readonly missing: readonly { readonly field: string; readonly says: string }[];
}

/** The value is estimated in its parts, and the rulebook that follows from it is asked for and told. */
export async function playValue(play: PlayedCase): Promise<void> {
  const body: Readonly<Record<string, unknown>> = { ...estimate(play.file), source: undefined };
  const note = `${String(body['kind'])}: ${inTotal(body)}`;
  await play.give(personIn(play.file, 'controller'), 'EstimateValue', body, note);
  const book = await askRulebook(play);
  if (book.regime !== 'unknown') return;
  for (const { of } of unknownLimits(book)) {
    const { source, ...threshold } = play.file.rehearsal.thresholds[of]!;
    const stated = { of, amount: threshold, source };
    await play.give(personIn(play.file, 'procurer'), 'StateThreshold', stated, `${of}: ${money(threshold)}`);
  }
  await askRulebook(play);
}

/** The value's parts: as the file gives them, of a partnership's phases and purchase, or in one sum. */
function estimate({ value, partnership, case: about }: CaseFile): Readonly<Record<string, unknown>> {
  const { amount, currency, source: explanation } = about.estimatedValue;
  const of = (sum: number) => ({ amount: sum, currency });
  if (value) return { explanation, ...value };
  if (!partnership?.purchase) return { kind: 'fixed-total', baseAmount: of(amount), explanation };
  const research = partnership.phases.reduce((sum, one) => sum + one.partners * one.ceiling.amount, 0);
  return {
    kind: 'innovation-partnership',
    researchAndDevelopment: of(research),
    purchaseAtEnd: of(partnership.purchase.highestCost.amount),
    total: of(amount),
    explanation,
  };
}

/** Asks which rulebook applies, and tells how that was found. */
export async function askRulebook(play: PlayedCase): Promise<Rulebook> {
  const book = (await play.ask('rulebook')) as unknown as Rulebook;
  play.options.story.note(`rulebook: ${book.regime}`);
  for (const { id, outcome, because } of book.tests) play.options.story.note(`  ${id} ${outcome}: ${because}`);
  for (const { field, says } of book.missing) play.options.story.note(`  missing (${field}): ${says}`);
  return book;
}

/** The thresholds that nothing gave and that the illustrative values have. */
function unknownLimits({ tests }: Rulebook): readonly { readonly of: string }[] {
  const unknown = tests.flatMap(({ limit }) => (limit && limit.amount === undefined ? [limit.of] : []));
  return [...new Set(unknown)].filter((of) => of !== 'direct-award').map((of) => ({ of }));
}

type Money = CaseFile['case']['estimatedValue'];
const isMoney = (one: unknown): one is Money => typeof one === 'object' && one !== null && 'amount' in one;
export const money = ({ amount, currency }: Money) => `${amount.toLocaleString('en')} ${currency}`;

/** The parts that are given, in words: `researchAndDevelopment 25,500,000 SEK, …`. */
const inTotal = (body: object) =>
  Object.entries(body)
    .flatMap(([part, one]) => (isMoney(one) ? [`${part} ${money(one)}`] : []))
    .join(', ');
