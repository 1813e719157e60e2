import type { CaseState } from '../case/state.js';
import type { PriorInvolvement } from './pitfalls.state.js';

/** Where a pitfall's answers name the suppliers that took part. */
const namedIn = {
  'co-development': (answers: Named) => answers.firms ?? [],
  'test-bed': (answers: Named) => answers.firms ?? [],
  'joint-project': (answers: Named) => (answers.participants ?? []).map((one) => one.participant),
  'innovation-contest': (answers: Named) => answers.winners ?? [],
} as const;

interface Named {
  readonly firms?: readonly string[];
  readonly winners?: readonly string[];
  readonly participants?: readonly { readonly participant: string }[];
}

/**
 * What a supplier took part in before the competition: contacts with the market and items it was given by id, and
 * pitfalls whose answers name it.
 */
export function involvement(state: CaseState, supplier: string): readonly string[] {
  const contacts = state.contacts.filter((one) => one.suppliers.includes(supplier)).map((one) => one.id);
  const pitfalls = Object.entries(namedIn)
    .filter(([of, named]) => {
      const answers = state.pitfalls[of as keyof typeof namedIn]?.answers;
      return answers?.['applies'] === true && named(answers).includes(supplier);
    })
    .map(([of]) => of);
  const disclosures = state.disclosures.filter((one) => one.knownTo.includes(supplier)).map((one) => one.id);
  return [...contacts, ...disclosures, ...pitfalls];
}

const gone = ['rejected', 'not-invited', 'eliminated'];

/** The suppliers that still compete: whoever's submission was opened and who has not fallen away. */
const competing = (state: CaseState): readonly string[] => {
  const opened = Object.values(state.windows).flatMap((one) => (one.submissions ?? []).map(({ supplier }) => supplier));
  return [...new Set([...Object.keys(state.competitors), ...opened])].filter(
    (one) => !(Object.hasOwn(state.competitors, one) && gone.includes(state.competitors[one]!.status)),
  );
};

/** The judgement of a supplier that covers all it took part in; undefined when it was not judged or more has come to light. */
export function judgementOf(state: CaseState, supplier: string): PriorInvolvement | undefined {
  const found = state.priorInvolvements.find((one) => one.supplier === supplier);
  return found && involvement(state, supplier).every((one) => found.involvedIn.includes(one)) ? found : undefined;
}

/** The suppliers that took part before, compete now, and are not judged. */
export const toJudge = (state: CaseState): readonly string[] =>
  competing(state).filter((one) => involvement(state, one).length > 0 && !judgementOf(state, one));

/** The suppliers that still compete although an advantage remains that nothing but exclusion does away with. */
export const unequal = (state: CaseState): readonly string[] =>
  competing(state).filter(
    (one) => involvement(state, one).length > 0 && judgementOf(state, one)?.advantage === 'remains',
  );
