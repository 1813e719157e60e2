import type { CalendarDate } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import { definitionFor } from '../procedures/registry.js';
import { candidates, choose, withPresumed, type Chosen } from './choose.js';
import { leavesWith, truthOf, type Answers } from './condition.js';
import { inputs, notSaid, type Input } from './inputs.js';
import { inputSpec, type InputId } from './inputs.table.js';
import { suggestionTable, type Outcome, type SuggestionRow } from './suggestion.table.js';

/** An answer that the suggestion rests on. */
export interface Reason {
  readonly input: InputId;
  readonly says: Text;
  readonly source: Text;
  /** Nobody has said it: it is taken for true until somebody does. */
  readonly presumed: boolean;
}

/** A procedure that was not suggested, and why. */
export interface RunnerUp {
  readonly procedure: Outcome;
  readonly name: Text;
  readonly row: string;
  readonly whyNot: readonly Text[];
}

/** Which procedure fits, on which ground and why: a suggestion. The decision-maker decides. */
export interface Suggestion {
  /** The table's row. */
  readonly row: string;
  /** A procedure's id, `call-off`, or `none`. */
  readonly outcome: Outcome;
  readonly name: Text;
  readonly says: Text;
  readonly notes: Text;
  readonly basis: string;
  readonly verified: boolean;
  /** Legal grounds that the answers give; the first is the main one. Empty where the procedure needs none, or the law has one only. */
  readonly grounds: readonly { readonly id: string; readonly says: Text; readonly basis: string }[];
  readonly reasons: readonly Reason[];
  /** Pitfalls that stop the choice whatever the other answers are. */
  readonly stops: readonly { readonly pitfall: 'P1' | 'P4'; readonly says: Text; readonly basis: string }[];
  /** What a stop leaves open to those who can prove its ground. */
  readonly onlyWithEvidence?: Outcome;
  readonly runnersUp: readonly RunnerUp[];
  readonly inputs: readonly Input[];
  readonly unanswered: readonly Input[];
  /** Answers are missing that could change the outcome. */
  readonly provisional: boolean;
}

/**
 * Which procedure fits a case, as far as its analyses and its rulebook tell.
 * @param on the day on which the choice would be made
 */
export function suggest(state: CaseState, on: CalendarDate): Suggestion {
  const all = inputs(state, on);
  const answers: Answers = Object.fromEntries(all.map(({ input, answer }) => [input, answer]));
  const chosen = choose(answers);
  const { row, shape, outcome, unanswered } = chosen;
  return {
    row: row.id,
    outcome,
    name: nameOf(outcome, on),
    says: row === shape ? row.says : joined(row.says, shape.says),
    notes: row === shape ? row.notes : joined(row.notes, shape.notes),
    basis: row.basis,
    verified: row.verified && shape.verified,
    grounds: groundsOf(chosen, answers, on),
    reasons: reasonsOf(chosen, answers, all),
    stops: stopsOf(answers),
    ...(row.onlyWithEvidence === undefined ? {} : { onlyWithEvidence: row.onlyWithEvidence }),
    runnersUp: runnersUp(chosen, answers, on),
    inputs: all,
    unanswered: all.filter((one) => unanswered.includes(one.input)),
    provisional: unanswered.length > 0,
  };
}

const joined = (first: Text, then: Text): Text => ({ sv: `${first.sv} ${then.sv}`, en: `${first.en} ${then.en}` });

const without: { readonly [outcome: string]: Text } = {
  none: { sv: 'inget förfarande ännu', en: 'no procedure yet' },
  'call-off': { sv: 'avrop', en: 'call-off' },
};

function nameOf(outcome: Outcome, on: CalendarDate): Text {
  return without[outcome] ?? definitionFor(outcome, on)?.name ?? { sv: outcome, en: outcome };
}

function groundsOf({ shape, outcome }: Chosen, answers: Answers, on: CalendarDate): Suggestion['grounds'] {
  const known = definitionFor(outcome, on)?.grounds ?? [];
  if (!shape.grounds && known.length === 1) return known;
  const taken = withPresumed(answers);
  return (shape.grounds ?? [])
    .filter((one) => truthOf(one.when, taken) === 'yes')
    .flatMap((one) => known.filter((ground) => ground.id === one.id));
}

function reasonsOf({ row, shape }: Chosen, answers: Answers, all: readonly Input[]): readonly Reason[] {
  const taken = withPresumed(answers);
  const leaves = [...new Set([row, shape])].flatMap((one) => leavesWith(one.when, taken, 'yes'));
  return [...new Set(leaves.map((leaf) => leaf.input))].flatMap((input) =>
    all
      .filter((one) => one.input === input)
      .map(({ input: name, source, answer }) => ({
        input: name,
        says: answered(name, [taken[name] ?? answer]),
        source,
        presumed: answer === 'unknown',
      })),
  );
}

const stopsOf = (answers: Answers): Suggestion['stops'] =>
  suggestionTable.flatMap(({ stop, when, notes, basis }) =>
    stop && truthOf(when, answers) === 'yes' ? [{ pitfall: stop, says: notes, basis }] : [],
  );

function runnersUp({ row: taken, shape, outcome }: Chosen, answers: Answers, on: CalendarDate): readonly RunnerUp[] {
  return candidates(answers)
    .filter(({ row, procedure }) => row !== shape && procedure !== outcome)
    .map(({ row, procedure }) => ({
      procedure,
      name: nameOf(procedure, on),
      row: row.id,
      whyNot: whyNot(row, answers, taken),
    }));
}

/** The answers that the row asks for and didn't get; or that another row came first. */
function whyNot(row: SuggestionRow, answers: Answers, taken: SuggestionRow): readonly Text[] {
  const assumed = withPresumed(answers);
  const failing = leavesWith(row.when, assumed, 'no');
  const open = leavesWith(row.when, assumed, 'unknown');
  const asked = failing.length > 0 ? failing : open;
  if (asked.length > 0) return asked.map(({ input, in: wanted }) => wouldTake(input as InputId, assumed, wanted));
  return [{ sv: `Rad ${taken.id} kommer före: ${taken.says.sv}`, en: `Row ${taken.id} comes first: ${taken.says.en}` }];
}

function wouldTake(input: InputId, answers: Answers, wanted: readonly string[]): Text {
  const is = answered(input, [answers[input] ?? 'unknown']);
  const takes = valuesOf(input, wanted);
  return { sv: `${is.sv}. Det skulle krävas: ${takes.sv}.`, en: `${is.en}. It would take: ${takes.en}.` };
}

/** An input with some of its values in words: `Suppliers: few or many`. */
export function answered(input: InputId, values: readonly string[]): Text {
  const { says } = inputSpec(input);
  const named = valuesOf(input, values);
  return { sv: `${says.sv}: ${named.sv}`, en: `${says.en}: ${named.en}` };
}

function valuesOf(input: InputId, values: readonly string[]): Text {
  const names = values.map((value) => inputSpec(input).values[value] ?? notSaid);
  return { sv: names.map(({ sv }) => sv).join(' eller '), en: names.map(({ en }) => en).join(' or ') };
}
