import { definitions, type ProcedureDefinition } from '@behov/domain';
import { describe, expect, it } from 'vitest';
import { stateMap } from './state-map.js';

const id = '[a-z]+(?:_[a-z]+)*';
/** The only kinds of line that a map uses, each as Mermaid's grammar of state diagrams has it. */
const lines = {
  state: new RegExp(`^  state "[^";:]+" as (${id})$`),
  arrow: new RegExp(`^  (${id}|\\[\\*\\]) --> (${id}|\\[\\*\\])(?:: [^":;#]+)?$`),
  colour: /^ {2}classDef (lot|partner) fill:#[0-9a-f]{6},color:#[0-9a-f]{6}$/,
  coloured: new RegExp(`^  class ${id}(?:,${id})* (lot|partner)$`),
};
/** Words that Mermaid would read as its own. */
const reserved = ['end', 'state', 'note', 'direction', 'class', 'default', 'fork', 'join', 'choice'];

const named = definitions.map((one) => [`${one.id}@${one.version}`, one] as const);

describe.each(named)('The map of %s', (_name, definition) => {
  const [fence, head, direction, ...rest] = stateMap(definition).split('\n');
  const body = rest.slice(0, -1);
  const states = body.flatMap((line) => lines.state.exec(line)?.[1] ?? []);
  const arrows = body.flatMap((line) => {
    const found = lines.arrow.exec(line);
    return found ? [found.slice(1, 3) as [string, string]] : [];
  });

  it('is a state diagram and nothing else', () => {
    expect([fence, head, direction, rest.at(-1)]).toEqual(['```mermaid', 'stateDiagram-v2', '  direction TB', '```']);
    const known = Object.values(lines);
    expect(body.filter((line) => !known.some((one) => one.test(line)))).toEqual([]);
  });

  it('names each state once, with no word of Mermaid’s own', () => {
    expect(new Set(states).size).toBe(states.length);
    expect(states.filter((one) => reserved.includes(one))).toEqual([]);
  });

  it('has no arrow from or to a state that is not drawn', () => {
    const drawn = new Set([...states, '[*]']);
    expect(arrows.flat().filter((one) => !drawn.has(one))).toEqual([]);
  });

  it('shows a way from the beginning through every stage to an end', () => {
    const seen = new Set(['[*]']);
    for (const at of seen) for (const [from, to] of arrows) if (from === at && to !== '[*]') seen.add(to);
    expect(states.filter((one) => !seen.has(one))).toEqual([]);
    expect(arrows.some(([, to]) => to === '[*]')).toBe(true);
  });

  it('turns back where a stage repeats', () => {
    const repeating = definition.stages.filter(hasAgain).map((stage) => stage.id.replaceAll('-', '_'));
    expect(arrows.filter(([from, to]) => from === to).map(([from]) => from)).toEqual(repeating);
  });
});

const hasAgain = ({ exits }: ProcedureDefinition['stages'][number]) => exits.some(({ to }) => to === 'again');
