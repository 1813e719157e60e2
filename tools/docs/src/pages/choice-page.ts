import {
  answered,
  definitions,
  inputIds,
  inputSpec,
  nationalShapes,
  suggestionTable,
  type Condition,
  type InputId,
  type SuggestionRow,
} from '@behov/domain';
import { both, code, generated, page, table, type Page } from '../markdown.js';

/** How a procedure is chosen: the table of suggestions, what its rows ask, and where the answers are given. */
export function choicePage(): Page {
  const markdown = page(
    generated,
    '# Choice of procedure',
    'The rows are asked from the top; the first that holds gives the suggestion, and the decision-maker decides. The guard is asked before all others. The last row gives chapter 19’s procedures the shape that the rows above it suggest. An answer that nobody has given leaves a row open: the suggestion is then provisional and names the field that answers it. Who chooses another procedure than the suggested one gives the reasons.',
    '## Rows',
    table(
      ['Row', 'If', 'Asks', 'Suggests', 'Grounds', 'Notes', 'Basis', 'Verified'],
      suggestionTable.map((row) => [
        code(row.id),
        both(row.says),
        asks(row.when),
        outcome(row),
        (row.grounds ?? []).map(({ id, when }) => `${code(id)}: ${asks(when)}`).join('; '),
        both(row.notes),
        row.basis,
        row.verified ? 'yes' : '**no**',
      ]),
    ),
    '## Below the threshold',
    table(
      ['Shape', 'Chapter 19'],
      Object.entries(nationalShapes).map(([shape, national]) => [code(shape), named(national)]),
    ),
    '## Inputs',
    '*Taken as* is what holds, provisionally, until somebody answers: an exception that nobody claims is none.',
    table(
      ['Input', 'Asks', 'Answers', 'Answered by', 'Taken as'],
      inputIds.map((input) => {
        const { says, values, field, presumed } = inputSpec(input);
        const answers = Object.entries(values).map(([value, text]) => `${code(value)} ${both(text)}`);
        return [code(input), both(says), answers.join(', '), code(field), presumed ? code(presumed) : ''];
      }),
    ),
  );
  return { path: 'choice-of-procedure.md', markdown };
}

function asks(condition: Condition, within = false): string {
  if ('input' in condition) return answered(condition.input as InputId, condition.in).en;
  const [parts, word] = 'all' in condition ? [condition.all, ' and '] : [condition.any, ' or '];
  const all = parts.map((one) => asks(one, true)).join(word);
  return within && parts.length > 1 ? `(${all})` : all;
}

function outcome({ suggests, stop, onlyWithEvidence }: SuggestionRow): string {
  const stopped = stop ? `; stop ${stop}` : '';
  const left = onlyWithEvidence ? `; with evidence only: ${code(onlyWithEvidence)}` : '';
  return `${suggests === 'none' ? 'none' : named(suggests)}${stopped}${left}`;
}

function named(procedure: string): string {
  const known = definitions.find(({ id }) => id === procedure);
  return known ? `${code(procedure)} ${both(known.name)}` : code(procedure);
}
