import { leavesWith, truthOf, type Answers } from './condition.js';
import { inputIds, inputSpec, type InputId } from './inputs.table.js';
import {
  nationalShapes,
  suggestionTable,
  unansweredRow,
  type Outcome,
  type SuggestionRow,
} from './suggestion.table.js';

/** The row that the answers lead to. */
export interface Chosen {
  readonly row: SuggestionRow;
  /** The row whose shape chapter 19's procedure takes; the row itself elsewhere. */
  readonly shape: SuggestionRow;
  readonly outcome: Outcome;
  /** Inputs that nobody has answered and that could change the outcome. */
  readonly unanswered: readonly InputId[];
}

const guards = suggestionTable.filter((one) => one.asked === 'guard');
const rows = suggestionTable.filter((one) => one.asked === 'row');
const bands = suggestionTable.filter((one) => one.asked === 'band');

/** What is taken for true until somebody answers: an exception that nobody claims is none. */
export function withPresumed(answers: Answers): Answers {
  const presumed = inputIds.map((input) => {
    const answer = answers[input] ?? 'unknown';
    return [input, answer === 'unknown' ? (inputSpec(input).presumed ?? 'unknown') : answer] as const;
  });
  return Object.fromEntries(presumed);
}

/** The first row that holds, guards before all; total: exactly one outcome for every combination of answers. */
export function choose(answers: Answers): Chosen {
  const taken = withPresumed(answers);
  const holds = (row: SuggestionRow) => truthOf(row.when, taken) === 'yes';
  const asked = [...guards, ...rows];
  const shape = asked.find(holds) ?? unansweredRow;
  const passed = shape === unansweredRow ? asked : asked.slice(0, asked.indexOf(shape) + 1);
  const national = nationalShapes[shape.suggests];
  const band = national === undefined ? undefined : bands.find(holds);
  const open = [...passed, ...(national === undefined ? [] : bands)].flatMap((row) =>
    leavesWith(row.when, answers, 'unknown').map((leaf) => leaf.input as InputId),
  );
  return {
    row: band ?? shape,
    shape,
    outcome: band && national !== undefined ? national : shape.suggests,
    unanswered: shape.asked === 'guard' ? [] : inputIds.filter((input) => open.includes(input)),
  };
}

/** The procedures that the rows lead to, in the shape that the value's band gives them. */
export function candidates(answers: Answers): readonly { readonly row: SuggestionRow; readonly procedure: Outcome }[] {
  const national = bands.some((band) => truthOf(band.when, answers) === 'yes');
  return rows
    .filter((row) => row.suggests !== 'none' && row.suggests !== 'call-off')
    .map((row) => ({ row, procedure: (national ? nationalShapes[row.suggests] : undefined) ?? row.suggests }));
}
