import type { CalendarDate } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import { analysesTable } from '../analyses/analyses.table.js';
import type { Analysis } from '../analyses/analyses.state.js';
import { rulebook, type Rulebook } from '../rulebook/regime.js';
import { inputIds, inputSpec, type InputId } from './inputs.table.js';

/** One input as it is answered in a case, and where the answer stands. */
export interface Input {
  readonly input: InputId;
  readonly says: Text;
  /** One of the input's values, or `unknown`: nobody has said. */
  readonly answer: string;
  readonly named: Text;
  readonly source: Text;
  /** The command's field that gives the answer. */
  readonly field: string;
}

const bands = { outside: 'outside', 'direct-award': 'direct', national: 'national', eu: 'eu' } as const;

/** The inputs of the choice of procedure, read from the analyses and the rulebook. Nothing is guessed. */
export function inputs(state: CaseState, on: CalendarDate): readonly Input[] {
  const book = rulebook(state, on);
  return inputIds.map((input) => {
    const { says, values, field } = inputSpec(input);
    const answer = answerTo(input, state, book);
    return { input, says, answer, named: values[answer] ?? notSaid, source: sourceOf(input, state), field };
  });
}

export const notSaid: Text = { sv: 'inte sagt', en: 'not said' };

function answerTo(input: InputId, state: CaseState, book: Rulebook): string {
  const { from, values, unnamed } = inputSpec(input);
  if (from === 'rulebook') return byRulebook(input, book);
  const analysis = state.analyses[from.analysis];
  if (from.field === undefined) return yesNo(analysis?.status === 'approved');
  const content = analysis?.content[from.field];
  if (content === undefined || content === null) return (analysis && unnamed) ?? 'unknown';
  if (typeof content === 'string' && content in values) return content;
  // A reference to the contract that covers the need says that there is one.
  return yesNo(content !== false && content !== '');
}

function byRulebook(input: InputId, book: Rulebook): string {
  if (input === 'valueBand') return book.regime === 'unknown' ? 'unknown' : bands[book.regime];
  if (input === 'annex2') return yesNo(book.annex2);
  if (book.researchExempt) return 'yes';
  const asked = book.tests.find((one) => one.id === 'R2');
  return book.regime !== 'unknown' || (asked && asked.outcome !== 'unknown') ? 'no' : 'unknown';
}

const yesNo = (holds: boolean) => (holds ? 'yes' : 'no');

function sourceOf(input: InputId, state: CaseState): Text {
  const { from } = inputSpec(input);
  if (from === 'rulebook') return { sv: 'Regelverket för ärendet', en: "The case's rulebook" };
  const { name } = analysesTable[from.analysis];
  return versioned(name, state.analyses[from.analysis]);
}

const statuses = {
  draft: { sv: 'utkast', en: 'draft' },
  submitted: { sv: 'inlämnad', en: 'submitted' },
  approved: { sv: 'godkänd', en: 'approved' },
  outdated: { sv: 'inaktuell', en: 'outdated' },
} as const;

function versioned(name: Text, analysis: Analysis | undefined): Text {
  if (!analysis) return { sv: `${name.sv}: inte skriven`, en: `${name.en}: not written` };
  const { version, status } = analysis;
  return {
    sv: `${name.sv}, version ${version}, ${statuses[status].sv}`,
    en: `${name.en}, version ${version}, ${statuses[status].en}`,
  };
}
