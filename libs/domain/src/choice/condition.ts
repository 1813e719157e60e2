/** What a row of the table asks of the inputs, as data: one answer among several, all of them, or any of them. */
export type Condition =
  | { readonly input: string; readonly in: readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** Answers by input; an answer that nobody has given is `unknown`. */
export type Answers = { readonly [input: string]: string };

export type Truth = 'yes' | 'no' | 'unknown';

/** Three-valued: what isn't said leaves a condition open, unless the rest of it decides. */
export function truthOf(condition: Condition, answers: Answers): Truth {
  if ('input' in condition) {
    const answer = answers[condition.input] ?? 'unknown';
    return answer === 'unknown' ? 'unknown' : condition.in.includes(answer) ? 'yes' : 'no';
  }
  const parts = ('all' in condition ? condition.all : condition.any).map((one) => truthOf(one, answers));
  const [deciding, other] = 'all' in condition ? (['no', 'yes'] as const) : (['yes', 'no'] as const);
  if (parts.includes(deciding)) return deciding;
  return parts.includes('unknown') ? 'unknown' : other;
}

type Leaf = Extract<Condition, { readonly input: string }>;

/** The single answers on which a condition's truth rests: those that share it. */
export function leavesWith(condition: Condition, answers: Answers, truth: Truth): readonly Leaf[] {
  if (truthOf(condition, answers) !== truth) return [];
  if ('input' in condition) return [condition];
  return ('all' in condition ? condition.all : condition.any).flatMap((one) => leavesWith(one, answers, truth));
}
